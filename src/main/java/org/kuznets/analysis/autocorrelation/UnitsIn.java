package org.kuznets.analysis.autocorrelation;

import org.jspecify.annotations.Nullable;
import org.kuznets.layer.Layer;
import org.kuznets.schema.Param;

/** Which places are studied, and by what value. */
public record UnitsIn(
        @Param(
                        value = "The places: municipalities, cells, settlements. With points, polygons",
                        or = "municipalities",
                        needs = {"nameEn?", "nameRu?", "quality?"})
                Layer units,
        @Param(
                        value = "The column of numbers that is studied. With points it is theirs, and summed over each unit;"
                                + " the word count counts them",
                        or = "population")
                String column,
        @Param(
                        value = "A column of the units to divide by, such as areaSquareKilometres for a density; area: the"
                                + " unit's own area in square kilometres",
                        optional = true)
                @Nullable
                String divideBy,
        @Param(
                        value = "Things to sum or count in the units, such as enterprises; a thing belongs to the first unit"
                                + " that holds its centroid",
                        optional = true,
                        needs = {"quality?"})
                @Nullable
                Layer points) {}
