package org.kuznets.sample;

import java.util.List;
import org.kuznets.geo.Crs;
import org.locationtech.jts.geom.Coordinate;

/** The polygons that cover the ground: land use, territory, municipalities, settlements; and heights. */
final class Ground {
    private static final double GRID = 7500;
    private final LandUse land;

    Ground(LandUse land) {
        this.land = land;
    }

    Sheaf landUse() {
        Sheaf s = Sheaf.of("land-use", "id", "landClass", "category", "classSystem", "quality");
        for (int i = 0; i < land.mesh.size(); i++) {
            s.add(
                    land.mesh.polygon(i),
                    String.valueOf(i + 1),
                    land.landClass[i],
                    land.category[i],
                    "land fund 2016",
                    "synthetic");
        }
        return s;
    }

    Sheaf territory() {
        Sheaf s = Sheaf.of("territory", "id", "nameEn", "nameRu", "areaSquareKilometres", "quality");
        s.add(
                Shapes.outline(land, c -> true),
                "KEM",
                "Kemerovo Oblast - Kuzbass (schematic)",
                "Кемеровская область - Кузбасс (схематично)",
                95_725.0,
                "synthetic");
        return s;
    }

    /** In longitude and latitude, to show that layers in different systems meet. */
    Sheaf municipalities() {
        Sheaf s = Sheaf.of(
                        "municipalities",
                        "id",
                        "nameEn",
                        "nameRu",
                        "kind",
                        "population",
                        "populationYear",
                        "populationQuality",
                        "areaSquareKilometres",
                        "quality")
                .in(Crs.epsg(4326));
        Municipalities all = new Municipalities(land);
        for (int i = 0; i < all.facts.size(); i++) {
            int number = i;
            Fact f = all.facts.get(i);
            s.add(
                    Shapes.outline(land, c -> all.of[c] == number),
                    f.text("id"),
                    f.text("nameEn"),
                    f.text("nameRu"),
                    f.text("kind"),
                    f.integerOrNull("population"),
                    f.integerOrNull("populationYear"),
                    f.text("quality"),
                    f.numberOrNull("areaSquareKilometres"),
                    "synthetic");
        }
        return s;
    }

    /** In windows-1251, as older Russian data is. */
    Sheaf settlements() {
        Sheaf s = Sheaf.of(
                        "settlements",
                        "id",
                        "nameEn",
                        "nameRu",
                        "kind",
                        "population",
                        "populationYear",
                        "populationQuality",
                        "quality",
                        "source")
                .in(java.nio.charset.Charset.forName("windows-1251"));
        List<Town> towns = land.territory.towns();
        for (int i = 0; i < towns.size(); i++) {
            int number = i;
            Fact f = towns.get(i).fact();
            s.add(
                    Shapes.outline(land, c -> land.town[c] == number),
                    f.text("id"),
                    f.text("nameEn").replace("ë", "e").replace("’", "'"),
                    f.text("nameRu"),
                    f.text("kind"),
                    f.integerOrNull("population"),
                    f.integerOrNull("populationYear"),
                    f.text("quality"),
                    "synthetic",
                    f.text("source"));
        }
        return s;
    }

    Sheaf elevation() {
        Sheaf s = Sheaf.of("elevation", "id", "elevationMetres", "quality");
        Relief relief = new Relief();
        var inside =
                new org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator(Shapes.outline(land, c -> true));
        for (double y = 5_760_000; y < 6_320_000; y += GRID) {
            for (double x = 315_000; x < 675_000; x += GRID) {
                if (inside.locate(new Coordinate(x, y)) == org.locationtech.jts.geom.Location.INTERIOR) {
                    s.add(
                            new Coordinate(x, y),
                            "H" + (s.features().size() + 1),
                            StrictMath.round(relief.height(x, y)),
                            "synthetic");
                }
            }
        }
        return s;
    }
}
