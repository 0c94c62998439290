package org.kuznets.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.kuznets.sample.Seeds.Role;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * The bare ground: outline, rivers, railways, villages and the cells that tile it.
 *
 * @param rivers per name the middle line
 */
record Territory(
        List<Plant> plants,
        List<Town> towns,
        List<Coordinate> villages,
        Map<String, List<Coordinate>> rivers,
        Mesh mesh) {
    private static final double ROW = 480;
    private static final int VILLAGES = 460;
    private static final double WIDEST = 3500;

    static Territory make() {
        List<Plant> plants = Plant.all();
        List<Town> towns = Town.all();
        List<Coordinate> ring = Course.rough(
                Facts.read("outline").rows().stream().map(Fact::place).toList(), 2000, 11);
        IndexedPointInAreaLocator locator = new IndexedPointInAreaLocator(polygon(ring));
        Seeds seeds = new Seeds();
        outline(seeds, ring);
        Map<String, List<Coordinate>> rivers = rivers(seeds, locator);
        railways(seeds, locator);
        List<Coordinate> villages = villages(locator);
        Spacing spacing = new Spacing(plants, towns, villages, WIDEST);
        seeds.fill(spacing, p -> inside(locator, p), 12);
        return new Territory(plants, towns, villages, rivers, Tessellation.of(seeds.all()));
    }

    private static Polygon polygon(List<Coordinate> ring) {
        List<Coordinate> closed = new ArrayList<>(ring);
        closed.add(ring.get(0));
        return Mesh.SHAPES.createPolygon(closed.toArray(Coordinate[]::new));
    }

    private static boolean inside(IndexedPointInAreaLocator locator, Coordinate p) {
        return locator.locate(p) == Location.INTERIOR;
    }

    /** A row of seeds either side, so that the cells' common border runs along the outline. */
    private static void outline(Seeds seeds, List<Coordinate> ring) {
        for (int i = 0; i < ring.size(); i++) {
            Coordinate a = ring.get(i);
            Coordinate b = ring.get((i + 1) % ring.size());
            // the outline runs counter-clockwise: its left is inside
            List<Coordinate> side = List.of(a, b);
            Coordinate in = middle(Course.beside(side, ROW));
            Coordinate out = middle(Course.beside(side, -ROW));
            seeds.add(in, Role.FREE, ROW);
            seeds.add(out, Role.OUTSIDE, 1);
        }
    }

    private static Coordinate middle(List<Coordinate> side) {
        return new Coordinate((side.get(0).x + side.get(1).x) / 2, (side.get(0).y + side.get(1).y) / 2);
    }

    private static Map<String, List<Coordinate>> rivers(Seeds seeds, IndexedPointInAreaLocator locator) {
        Facts facts = Facts.read("rivers");
        Map<String, List<Coordinate>> lines = new TreeMap<>();
        for (String name : facts.distinct("river")) {
            List<Fact> rows = facts.where("river", name);
            double width = rows.get(0).number("widthMetres");
            List<Coordinate> line = Course.smooth(
                    rows.stream().map(Fact::place).toList(), rows.get(0).number("stationMetres"), 31);
            lines.put(name, line);
            rows(seeds, locator, line, width, Role.RIVER);
        }
        return lines;
    }

    private static void railways(Seeds seeds, IndexedPointInAreaLocator locator) {
        Facts facts = Facts.read("railways");
        for (String name : facts.distinct("line")) {
            List<Fact> rows = facts.where("line", name);
            List<Coordinate> line = Course.smooth(
                    rows.stream().map(Fact::place).toList(), rows.get(0).number("stationMetres"), 41);
            rows(seeds, locator, line, rows.get(0).number("widthMetres"), Role.RAILWAY);
        }
    }

    /** Three seeds a station: the strip itself and its two banks. */
    private static void rows(
            Seeds seeds, IndexedPointInAreaLocator locator, List<Coordinate> line, double width, Role role) {
        List<Coordinate> left = Course.beside(line, width);
        List<Coordinate> right = Course.beside(line, -width);
        for (int i = 0; i < line.size(); i++) {
            boolean in = inside(locator, line.get(i)) && inside(locator, left.get(i)) && inside(locator, right.get(i));
            if (in && seeds.add(line.get(i), role, 1.7 * width)) {
                seeds.add(left.get(i), Role.BANK, 0.7 * width);
                seeds.add(right.get(i), Role.BANK, 0.7 * width);
            }
        }
    }

    /** Nameless villages in the lowland, at least 4 km apart. */
    private static List<Coordinate> villages(IndexedPointInAreaLocator locator) {
        Relief relief = new Relief();
        SplittableRandom chance = new SplittableRandom(13);
        Seeds apart = new Seeds();
        while (apart.all().size() < VILLAGES) {
            Coordinate p = Utm.forward(84.4 + 5 * chance.nextDouble(), 52.1 + 4.7 * chance.nextDouble());
            double high = relief.height(p.x, p.y);
            boolean wanted = chance.nextDouble() < StrictMath.exp(-StrictMath.max(0, high - 190) / 90);
            if (wanted && inside(locator, p)) {
                apart.add(p, Role.FREE, 4000);
            }
        }
        return apart.all().stream().map(Seeds.Seed::at).toList();
    }
}
