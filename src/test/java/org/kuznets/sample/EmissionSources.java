package org.kuznets.sample;

import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Geometry;

/** What working enterprises emit, by stated factors; none of it is measured or permitted. */
final class EmissionSources {
    private static final double SECONDS_A_YEAR = 365 * 86_400;
    private final LandUse land;
    private final List<Plant> plants;

    EmissionSources(LandUse land) {
        this.land = land;
        plants = land.territory.plants();
    }

    /**
     * The rows of {@code facts/emission_factors.csv} for its sector, times its activity, each on a cell of its site: a
     * point, or the stated share of the site as an area.
     */
    Sheaf all() {
        Sheaf s = Sheaf.geoJson(
                "emission-sources",
                "id",
                "enterpriseId",
                "kind",
                "heightMetres",
                "diameterMetres",
                "velocityMetresPerSecond",
                "temperatureCelsius",
                "soundPowerDba",
                "no2GramsPerSecond",
                "so2GramsPerSecond",
                "coGramsPerSecond",
                "dustGramsPerSecond",
                "h2sGramsPerSecond",
                "quality");
        Facts factors = Facts.read("emission_factors");
        for (int i = 0; i < plants.size(); i++) {
            Plant p = plants.get(i);
            if (p.working()) {
                List<Fact> rows = factors.where("sector", p.kind());
                List<Geometry> shapes = new Workings(land, i).of(rows);
                for (int k = 0; k < rows.size(); k++) {
                    source(s, p, k, rows.get(k), shapes.get(k));
                }
            }
        }
        // columns of a GeoJSON file come in the order in which features fill them, and points fill all
        s.features().sort(Comparator.comparing(f -> MadeOnce.shape(f).getDimension()));
        return s;
    }

    private static void source(Sheaf s, Plant p, int number, Fact factor, Geometry shape) {
        s.add(
                shape,
                p.id() + "-" + (number + 1),
                p.id(),
                factor.text("kind"),
                factor.number("heightMetres"),
                factor.numberOrNull("diameterMetres"),
                factor.numberOrNull("velocityMetresPerSecond"),
                factor.numberOrNull("temperatureCelsius"),
                factor.number("soundPowerDba"),
                gramsPerSecond(p, factor, "no2TonnesPerUnit"),
                gramsPerSecond(p, factor, "so2TonnesPerUnit"),
                gramsPerSecond(p, factor, "coTonnesPerUnit"),
                gramsPerSecond(p, factor, "dustTonnesPerUnit"),
                gramsPerSecond(p, factor, "h2sTonnesPerUnit"),
                "synthetic");
    }

    private static double gramsPerSecond(Plant p, Fact factor, String column) {
        return StrictMath.rint(p.activity() * factor.number(column) * 1e6 / SECONDS_A_YEAR * 1000) / 1000;
    }
}
