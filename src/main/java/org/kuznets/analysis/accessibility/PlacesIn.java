package org.kuznets.analysis.accessibility;

import org.kuznets.layer.Layer;
import org.kuznets.schema.Param;

/** Who wants to get where. */
public record PlacesIn(
        @Param(
                        value = "Where people are: outlines or points",
                        or = "settlements",
                        needs = {"id?", "nameEn?", "nameRu?", "population?", "quality?"})
                Layer origins,
        @Param(value = "The column of origins that says how many they are", or = "population") String demand,
        @Param(
                        value = "What they want to reach, such as hospitals, schools, enterprises",
                        or = "sensitive-objects",
                        needs = {"id?", "kind?", "nameEn?", "nameRu?", "persons?", "quality?"})
                Layer objects,
        @Param(
                        value =
                                "Which kinds of objects, by their column kind, separated by commas; all for every one. A"
                                        + " layer without that column counts whole",
                        or = "hospital")
                String kinds,
        @Param(
                        value = "The column of objects that says how much each offers (places, jobs); one counts every"
                                + " object as 1",
                        or = "persons")
                String supply) {}
