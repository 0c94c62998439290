package org.kuznets.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** Homes, schools, hospitals, gardens and recreation, by the population of each place; and homes close to plants. */
final class SensitiveObjects {
    private static final double NEAR = 1000;
    private final LandUse land;
    private final Sheaf sheaf =
            Sheaf.of("sensitive-objects", "id", "kind", "nameEn", "nameRu", "persons", "settlementId", "quality");

    SensitiveObjects(LandUse land) {
        this.land = land;
    }

    Sheaf all() {
        List<Town> towns = land.territory.towns();
        for (int i = 0; i < towns.size(); i++) {
            int number = i;
            double people = towns.get(i).population();
            List<Integer> homes = land.cells(c -> land.town[c] == number && land.landClass[c].equals("residential"));
            List<Integer> gardens = land.cells(c -> land.town[c] == number && land.landClass[c].equals("gardens"));
            List<Integer> parks = land.cells(c -> land.town[c] == number && land.landClass[c].equals("recreation"));
            some(towns.get(i), "home", "Жилой дом", homes, 2 + people / 5000, 60, 240);
            some(towns.get(i), "school", "Школа", homes, 1 + people / 5500, 250, 900);
            some(towns.get(i), "hospital", "Больница", homes, people / 22_000, 80, 500);
            some(towns.get(i), "garden", "Садовое товарищество", gardens, Math.min(10, gardens.size() / 2.0), 40, 300);
            some(towns.get(i), "recreation", "Парк", parks, Math.min(6, parks.size() / 3.0), 50, 900);
        }
        closeToPlants();
        return sheaf;
    }

    private void some(Town t, String kind, String kindRu, List<Integer> cells, double count, int least, int most) {
        for (int k = 0; k < (int) count && !cells.isEmpty(); k++) {
            long seed = 500 + kind.length() * 7L + kind.charAt(0);
            int cell = cells.get((int) (cells.size() * Noise.at(seed, Long.parseLong(t.id()), k)));
            long persons = least + (long) ((most - least) * Noise.at(seed, cell, k));
            String en = t.fact().text("nameEn");
            String ru = t.fact().text("nameRu");
            put(
                    place(cell, k),
                    kind,
                    en + ", " + kind + " " + (k + 1),
                    kindRu + " " + (k + 1) + ", " + ru,
                    persons,
                    t.id());
        }
    }

    /** A home on each enterprise's nearest residential cell, where its middle is within 1 km of a middle of the site. */
    private void closeToPlants() {
        List<Plant> plants = land.territory.plants();
        for (int i = 0; i < plants.size(); i++) {
            int number = i;
            List<Integer> site = land.cells(c -> land.site[c] == number);
            if (!plants.get(i).working() || site.isEmpty()) {
                continue;
            }
            for (int cell : land.cells(c -> land.landClass[c].equals("residential") && near(c, site))) {
                if (Noise.at(530, cell, i) < 0.12) {
                    int town = land.town[cell];
                    String id =
                            town < 0 ? null : land.territory.towns().get(town).id();
                    String of = plants.get(i).id();
                    put(place(cell, i), "home", "Home near " + of, "Дом близ " + of, 30 + cell % 90, id);
                }
            }
        }
    }

    private boolean near(int cell, List<Integer> site) {
        Coordinate p = land.mesh.middle(cell);
        return site.stream().anyMatch(s -> land.mesh.middle(s).distance(p) < NEAR);
    }

    /** Inside the cell: between its middle and one of its corners. */
    private Coordinate place(int cell, int k) {
        Coordinate m = land.mesh.middle(cell);
        int[] ring = land.mesh.rings()[cell];
        Coordinate c = land.mesh.corners()[ring[k % ring.length]];
        double t = 0.7 * Noise.at(540, cell, k);
        return new Coordinate(m.x + t * (c.x - m.x), m.y + t * (c.y - m.y));
    }

    private void put(Coordinate at, String kind, String en, String ru, long persons, @Nullable String town) {
        sheaf.add(at, "O" + (sheaf.features().size() + 1), kind, en, ru, persons, town, "synthetic");
    }
}
