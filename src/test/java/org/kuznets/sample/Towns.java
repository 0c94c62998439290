package org.kuznets.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** Outlines round the places, small towns first, and the land inside them. */
final class Towns {
    private final LandUse land;
    private final Mesh mesh;

    Towns(LandUse land) {
        this.land = land;
        mesh = land.mesh;
    }

    void build() {
        List<Town> towns = land.territory.towns();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < towns.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble((Integer i) -> towns.get(i).population())
                .thenComparing(i -> i));
        List<List<Integer>> patches = new ArrayList<>();
        order.forEach(i -> patches.add(outline(i, towns.get(i))));
        for (int k = 0; k < order.size(); k++) {
            inside(towns.get(order.get(k)), patches.get(k));
        }
    }

    /** Grows over rivers, railways and plants; only land without a site counts towards the area, and mines stay out. */
    private List<Integer> outline(int number, Town t) {
        int first = mesh.nearest(t.point(), c -> land.town[c] == LandUse.NONE && land.free(c));
        List<Integer> cells = Growth.grow(
                mesh,
                first,
                t.area(),
                c -> land.town[c] == LandUse.NONE && !land.landClass[c].equals("mining"),
                c -> land.wobbly(c, t.point(), 2000 + number, 0.45),
                c -> land.free(c) ? mesh.areas()[c] : 0);
        cells.forEach(c -> land.town[c] = number);
        return cells;
    }

    private void inside(Town t, List<Integer> cells) {
        for (int k = 0; k < cells.size(); k++) {
            int c = cells.get(k);
            if (land.free(c)) {
                land.set(c, k == 0 ? "residential" : classOf(t, c), "settlement");
            } else {
                land.category[c] = "settlement";
            }
        }
    }

    private String classOf(Town t, int cell) {
        Coordinate p = mesh.middle(cell);
        double out = p.distance(t.point()) / t.radius();
        double dice = Noise.at(77, cell, 1);
        double green = Noise.rough(78, p.x, p.y, 1800);
        if (t.population() > 15_000 && dice < (out < 0.35 ? 0.22 : 0.04)) {
            return "public";
        }
        if (t.population() <= 15_000 && dice < 0.06) {
            return "public";
        }
        if (green > 0.66) {
            return "recreation";
        }
        if (out > 0.6 && dice > 0.87) {
            return "industrial";
        }
        return out > 0.75 && dice > 0.62 ? "gardens" : "residential";
    }
}
