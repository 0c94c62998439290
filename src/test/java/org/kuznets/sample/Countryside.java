package org.kuznets.sample;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.kuznets.sample.Seeds.Role;
import org.locationtech.jts.geom.Coordinate;

/** Everything outside the towns, brought to the published shares. */
final class Countryside {
    private final LandUse land;
    private final Mesh mesh;
    private final Relief relief;
    private final double whole;
    private final Facts fund = Facts.read("land_fund");

    Countryside(LandUse land, Relief relief) {
        this.land = land;
        this.relief = relief;
        mesh = land.mesh;
        double sum = 0;
        for (double a : mesh.areas()) {
            sum += a;
        }
        whole = sum;
    }

    void build() {
        minersVillages();
        villages();
        protectedLand();
        reserve();
        forest();
        agriculture();
    }

    private double wanted(String category) {
        return whole * fund.where("category", category).get(0).number("percent") / 100;
    }

    /** One residential cell within some 900 m of every other mine's site, so that conflicts exist. */
    private void minersVillages() {
        List<Plant> plants = land.territory.plants();
        for (int i = 0; i < plants.size(); i += 2) {
            Plant p = plants.get(i);
            if (p.working() && p.coalMine()) {
                Coordinate aside = new Coordinate(p.point().x + 1.2 * p.siteRadius() + 500, p.point().y);
                int cell = mesh.nearest(aside, land::free);
                if (mesh.areas()[cell] < 2e6) {
                    land.set(cell, "residential", "settlement");
                }
            }
        }
    }

    /** Villages grow cell by cell, all in turn, until the share of settlements is met. */
    private void villages() {
        List<Coordinate> at = land.territory.villages();
        double left = wanted("settlement") - land.area("settlement");
        double each = left / at.size();
        for (int k = 0; k < at.size() && left > 0; k++) {
            Coordinate v = at.get(k);
            int first = mesh.nearest(v, land::free);
            double size = Math.min(left, each * (0.5 + Noise.at(14, k, 0)));
            for (int c : Growth.grow(
                    mesh, first, size, land::free, c -> mesh.middle(c).distance(v), c -> mesh.areas()[c])) {
                land.set(c, Noise.at(15, c, 0) < 0.25 ? "gardens" : "residential", "settlement");
                left -= mesh.areas()[c];
            }
        }
    }

    private void protectedLand() {
        List<Fact> parks = Facts.read("protected").rows();
        for (int k = 0; k < parks.size(); k++) {
            Fact f = parks.get(k);
            Coordinate m = f.place();
            double east = f.number("semiAxisEastKilometres") * 1000;
            double north = f.number("semiAxisNorthKilometres") * 1000;
            for (int c = 0; c < mesh.size(); c++) {
                Coordinate p = mesh.middle(c);
                double u = (p.x - m.x) / east;
                double v = (p.y - m.y) / north;
                double edge = 0.7 + 0.6 * Noise.rough(51, p.x, p.y, 16_000);
                if (land.free(c) && StrictMath.sqrt(u * u + v * v) < edge) {
                    land.reserve[c] = k;
                    land.set(c, "protected", "other");
                }
            }
        }
    }

    private void reserve() {
        best("other", "reserve", c -> {
            Coordinate p = mesh.middle(c);
            return Noise.rough(61, p.x, p.y, 9000) - relief.height(p.x, p.y) / 6000;
        });
    }

    private void forest() {
        best("forest", "forest", this::forestScore);
    }

    private double forestScore(int c) {
        Coordinate p = mesh.middle(c);
        double patches = Noise.rough(62, p.x, p.y, 9000) - 0.5;
        double bank = mesh.seeds().get(c).role() == Role.BANK ? -60 : 0;
        return relief.height(p.x, p.y) + 330 * patches + bank;
    }

    /** Takes free cells, highest score first, until the category has its published share. */
    private void best(String category, String landClass, IntToDoubleFunction score) {
        double area = land.area(category);
        double enough = wanted(category);
        List<Integer> order = land.cells(land::free);
        order.sort(Comparator.comparingDouble((Integer c) -> -score.applyAsDouble(c))
                .thenComparing(c -> c));
        for (int c : order) {
            if (area + mesh.areas()[c] / 2 > enough) {
                return;
            }
            land.set(c, landClass, category);
            area += mesh.areas()[c];
        }
    }

    private void agriculture() {
        for (int c : land.cells(land::free)) {
            Coordinate p = mesh.middle(c);
            boolean wet = mesh.seeds().get(c).role() == Role.BANK;
            double field = Noise.rough(63, p.x, p.y, 5000);
            land.set(c, wet || field > 0.62 ? "pasture" : field < 0.33 ? "hayfield" : "arable", "agricultural");
        }
    }
}
