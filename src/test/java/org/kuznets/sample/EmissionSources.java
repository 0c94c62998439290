package org.kuznets.sample;

import java.util.List;

/** What working enterprises emit, by stated factors; none of it is measured or permitted. */
final class EmissionSources {
    private static final double SECONDS_A_YEAR = 365 * 86_400;
    private final LandUse land;
    private final List<Plant> plants;

    EmissionSources(LandUse land) {
        this.land = land;
        plants = land.territory.plants();
    }

    /** The rows of {@code facts/emission_factors.csv} for its sector, times its activity, each on a cell of its site. */
    Sheaf all() {
        Sheaf s = Sheaf.of(
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
                for (int k = 0; k < rows.size(); k++) {
                    source(s, i, k, rows.get(k));
                }
            }
        }
        return s;
    }

    private void source(Sheaf s, int plant, int number, Fact factor) {
        int site = plant;
        List<Integer> cells = land.cells(c -> land.site[c] == site);
        int cell = cells.get((int) (cells.size() * Noise.at(81, plant, number)));
        Plant p = plants.get(plant);
        s.add(
                land.mesh.middle(cell),
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
