package org.kuznets.sample;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Land with limits on its use: synthetic shapes, rules named after the norms they imitate. */
final class Restrictions {
    private static final int REACH = 25;
    private static final double WATER_PROTECTION = 200;
    private final LandUse land;
    private final Sheaf sheaf = Sheaf.of("restrictions", "id", "kind", "nameEn", "nameRu", "rule", "act", "quality");

    Restrictions(LandUse land) {
        this.land = land;
    }

    Sheaf all() {
        rivers();
        waterSources();
        protectedLand();
        mines();
        return sheaf;
    }

    /** 200 m from the bank, one polygon a reach of some 25 km. */
    private void rivers() {
        Facts facts = Facts.read("rivers");
        for (Map.Entry<String, List<Coordinate>> river : land.territory.rivers().entrySet()) {
            Fact f = facts.where("river", river.getKey()).get(0);
            List<Coordinate> line = river.getValue();
            for (int from = 0; from + 1 < line.size(); from += REACH) {
                List<Coordinate> reach = line.subList(from, Math.min(line.size(), from + REACH + 1));
                put(
                        Shapes.strip(reach, f.number("widthMetres") / 2 + WATER_PROTECTION),
                        "water-protection-strip",
                        "Water protection zone of the " + f.text("river"),
                        "Водоохранная зона реки " + f.text("nameRu"),
                        "200 m from the bank (Water Code, article 65, rivers over 50 km)",
                        null);
            }
        }
    }

    /** Two belts round an intake on the river cell nearest to each town of more than 35,000 people. */
    private void waterSources() {
        for (Town t : land.territory.towns()) {
            if (t.population() < 35_000) {
                continue;
            }
            Coordinate at = land.mesh.middle(land.mesh.nearest(t.point(), c -> land.landClass[c].equals("water")));
            String en = t.fact().text("nameEn");
            String ru = t.fact().text("nameRu");
            for (int belt = 1; belt <= 2; belt++) {
                put(
                        Shapes.disc(at, belt == 1 ? 100 : 1200),
                        "water-source-zone",
                        "Water intake of " + en + ", belt " + belt,
                        "Водозабор: " + ru + ", пояс " + belt,
                        "sanitary protection zone of a water source, belt " + belt
                                + " (SanPiN 2.1.4.1110-02, radius assumed)",
                        null);
            }
        }
    }

    private void protectedLand() {
        List<Fact> parks = Facts.read("protected").rows();
        for (int k = 0; k < parks.size(); k++) {
            int number = k;
            put(
                    Shapes.outline(land, c -> land.reserve[c] == number),
                    "protected-land",
                    parks.get(k).text("name"),
                    parks.get(k).text("nameRu"),
                    "specially protected natural area: no industry",
                    null);
        }
    }

    /** An allotment round each mine that is not closed, and undermined land over each underground one. */
    private void mines() {
        List<Plant> plants = land.territory.plants();
        for (int i = 0; i < plants.size(); i++) {
            Plant p = plants.get(i);
            if (!p.coalMine()) {
                continue;
            }
            String en = p.fact().text("nameEn");
            String ru = p.fact().text("nameRu");
            if (!p.fact().text("status").equals("retired")) {
                put(
                        Shapes.blob(p.point(), 6e6 + 2.5e6 * p.activity() + p.siteArea(), 600 + i),
                        "mining-allotment",
                        "Mining allotment, " + en,
                        "Горный отвод, " + ru,
                        "building only by permission (Subsoil law, article 25)",
                        "SYNTHETIC example licence " + (i + 1));
            }
            if (p.built() && !p.openPit()) {
                Coordinate off = new Coordinate(
                        p.point().x + 1500 * (Noise.at(650, i, 0) - 0.5),
                        p.point().y + 1500 * (Noise.at(651, i, 0) - 0.5));
                put(
                        Shapes.blob(off, 2.5e6 + 1.2e6 * p.activity(), 700 + i),
                        "undermined",
                        "Undermined land, " + en,
                        "Подработанная территория, " + ru,
                        "ground movement possible: survey before building",
                        null);
            }
        }
    }

    private void put(Geometry shape, String kind, String en, String ru, String rule, @Nullable String act) {
        sheaf.add(shape, "R" + (sheaf.features().size() + 1), kind, en, ru, rule, act, "synthetic");
    }
}
