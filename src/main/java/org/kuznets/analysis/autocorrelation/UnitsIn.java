package org.kuznets.analysis.autocorrelation;

import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Work;
import org.kuznets.geo.Unit;
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
                        value =
                                "The column of numbers that is studied, or area: the unit's own in square kilometres. With"
                                        + " points it is their column, summed over each unit; the word count counts them",
                        or = "population")
                String column,
        @Param(
                        value =
                                "A column of the units to divide by, such as areaSquareKilometres for a density; area: the"
                                        + " unit's own area in square kilometres",
                        optional = true)
                @Nullable
                String divideBy,
        @Param(
                        value =
                                "Things to sum or count in the units, such as enterprises; a thing belongs to the first unit"
                                        + " that holds its centroid",
                        optional = true,
                        needs = {"quality?"})
                @Nullable
                Layer points,
        @Param(
                        value =
                                "Hexagons of this width in place of the units: those whose centre lies in a unit; for points",
                        unit = Unit.METRE,
                        min = 1,
                        max = 1_000_000,
                        optional = true)
                @Nullable
                Double hexagonMetres) {

    /** The same with hexagons for units, where they are asked for. */
    UnitsIn laidOut(Work work) {
        return hexagonMetres == null
                ? this
                : new UnitsIn(Hexagons.over(units, hexagonMetres, work), column, divideBy, points, null);
    }
}
