package org.kuznets.analysis.suitability;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Layer;
import org.kuznets.schema.Param;

/** What decides about a place: the activity, the rules, the criteria, and the layers that they speak of. */
public record SitingIn(
        @Param(
                        value =
                                "What is to stand there: an OKVED 2 code, class=I to class=V, or one of industry, homes,"
                                        + " schools, recreation; several joined by commas. The class of a code is taken from"
                                        + " the table of industries",
                        or = "class=III")
                String activity,
        @Param(
                        value =
                                "Which land is forbidden or preferred for which activity, each with its act and evidence",
                        or = "siting-rules",
                        needs = {
                            "id?",
                            "restriction?",
                            "layer",
                            "where?",
                            "activity",
                            "effect",
                            "distanceMetres?",
                            "slopePercent?",
                            "scoreInside?",
                            "scoreOutside?",
                            "weight?",
                            "nameEn?",
                            "nameRu?",
                            "act?",
                            "edition?",
                            "evidence?",
                            "verified?"
                        })
                Layer rules,
        @Param(
                        value = "What makes a place better or worse, and how good each value is",
                        or = "siting-criteria",
                        needs = {
                            "id?",
                            "activity?",
                            "nameEn?",
                            "nameRu?",
                            "kind",
                            "layer",
                            "where?",
                            "column?",
                            "radiusMetres?",
                            "membership",
                            "low?",
                            "high?",
                            "middle?",
                            "spread?",
                            "scores?",
                            "weight",
                            "why?",
                            "evidence?"
                        })
                Layer criteria,
        @Param(
                        value =
                                "Weights: table (those of the criteria and rules), equal, or id=number joined by commas;"
                                        + " they are made to sum to 1",
                        or = "table")
                String weights,
        @Param(
                        value = "Judgements how much more one criterion matters than another, 1 to 9, of every pair:"
                                + " a/b=3,a/c=5,b/c=2; replaces weights",
                        or = "none")
                String pairs,
        @Param(
                        value = "How scores become one: wlc, geometric (a score of 0 kills) or owa (Malczewski's, with"
                                + " alpha)",
                        or = "wlc")
                Combine combine,
        @Param(
                        value = "Of owa: below 1 the best scores count more, above 1 the worst; 1 is wlc",
                        unit = Unit.ONE,
                        min = 0.01,
                        max = 100,
                        or = "1")
                double alpha,
        @Param(
                        value = "The table of hazard classes by industry",
                        or = "industry-classes",
                        optional = true,
                        needs = {"industryCode", "sector", "hazardClass", "distanceMetres?", "evidence?"})
                @Nullable
                Layer industryClasses,
        @Param(
                        value = "Role landUse: parcels and their classes",
                        or = "land-use",
                        optional = true,
                        needs = {"landClass", "quality?"})
                @Nullable
                Layer landUse,
        @Param(
                        value = "Role settlements, and with land use the role people: population by settlement",
                        or = "settlements",
                        optional = true,
                        needs = {"population?", "quality?"})
                @Nullable
                Layer settlements,
        @Param(value = "Role sites: industrial sites", or = "sites", optional = true, needs = "quality?") @Nullable
                Layer sites,
        @Param(
                        value = "Role restrictions: land with restrictions, by kind",
                        or = "restrictions",
                        optional = true,
                        needs = {"kind", "rule?", "quality?"})
                @Nullable
                Layer restrictions,
        @Param(
                        value = "Role zones: sanitary zones of plants, such as impact-zones makes",
                        or = "impact-zones",
                        optional = true,
                        needs = {"enterpriseId?", "quality?"})
                @Nullable
                Layer zones,
        @Param(
                        value = "Role sensitiveObjects: homes, schools, hospitals and other objects that a zone should"
                                + " not hold",
                        or = "sensitive-objects",
                        optional = true,
                        needs = {"kind?", "quality?"})
                @Nullable
                Layer sensitiveObjects,
        @Param(
                        value = "Role elevation: heights at points",
                        or = "elevation",
                        optional = true,
                        needs = {"elevationMetres?", "quality?"})
                @Nullable
                Layer elevation,
        @Param(value = "Role layer1: any layer that your criteria or rules speak of", optional = true) @Nullable
                Layer layer1,
        @Param(value = "Role layer2: another one", optional = true) @Nullable Layer layer2,
        @Param(value = "Role layer3: another one", optional = true) @Nullable Layer layer3,
        @Param(value = "The land-use classes where people live, separated by commas", or = "residential")
                String residentialClasses) {

    /** How scores become one. */
    public enum Combine {
        WLC,
        GEOMETRIC,
        OWA
    }

    /** The roles that rules and criteria may name. */
    static final List<String> ROLES = List.of(
            "landUse",
            "settlements",
            "sites",
            "restrictions",
            "zones",
            "sensitiveObjects",
            "elevation",
            "layer1",
            "layer2",
            "layer3");

    /** The layers that are there, by role. */
    Map<String, Layer> roles() {
        List<@Nullable Layer> layers = Arrays.asList(
                landUse, settlements, sites, restrictions, zones, sensitiveObjects, elevation, layer1, layer2, layer3);
        Map<String, Layer> all = new HashMap<>();
        for (int i = 0; i < ROLES.size(); i++) {
            Layer l = layers.get(i);
            if (l != null) {
                all.put(ROLES.get(i), l);
            }
        }
        return all;
    }

    /** The classes where people live. */
    List<String> residential() {
        return Arrays.stream(residentialClasses.split(","))
                .map(String::strip)
                .filter(c -> !c.isEmpty())
                .toList();
    }
}
