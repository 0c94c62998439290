package org.kuznets.sample;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Where the sources of one enterprise stand on its site. Stacks and shafts are points in the middle of a cell. Pits,
 * dumps, yards and ponds cover their share of the site: whole neighbouring cells, or a part of one where that is enough.
 * Where one patch of free cells is too small there are several. They do not overlap, and stacks stand outside them as far as the site has cells for it.
 */
final class Workings {
    private final LandUse land;
    private final int plant;
    private final List<Integer> site;

    Workings(LandUse land, int plant) {
        this.land = land;
        this.plant = plant;
        site = land.cells(c -> land.site[c] == plant);
    }

    /** One shape for each row of {@code facts/emission_factors.csv}. */
    List<Geometry> of(List<Fact> rows) {
        int[] first = IntStream.range(0, rows.size())
                .map(k -> site.get((int) (site.size() * Noise.at(81, plant, k))))
                .toArray();
        Set<Integer> taken = new HashSet<>();
        for (int k = 0; k < rows.size(); k++) {
            if (!isArea(rows.get(k))) {
                taken.add(first[k]);
            }
        }
        List<Geometry> shapes = new ArrayList<>();
        for (int k = 0; k < rows.size(); k++) {
            shapes.add(isArea(rows.get(k)) ? area(first[k], rows.get(k), taken) : point(first[k]));
        }
        return shapes;
    }

    private static boolean isArea(Fact factor) {
        return factor.numberOrNull("siteShare") != null;
    }

    private Geometry point(int cell) {
        Coordinate at = land.mesh.middle(cell);
        return Mesh.SHAPES.createPoint(new Coordinate(Utm.centimetres(at.x), Utm.centimetres(at.y)));
    }

    private Geometry area(int wished, Fact factor, Set<Integer> taken) {
        double wanted = factor.number("siteShare") * squareMetres(site);
        List<Integer> cells = new ArrayList<>();
        for (double left = wanted; left > 0 && !taken.containsAll(site); left = wanted - squareMetres(cells)) {
            List<Integer> patch = patch(wished, left, taken);
            cells.addAll(patch);
            taken.addAll(patch);
        }
        if (cells.isEmpty()) {
            cells.add(wished);
        }
        return cells.size() == 1
                ? part(cells.get(0), Math.min(1, wanted / squareMetres(cells)))
                : Shapes.outline(land, new TreeSet<>(cells)::contains);
    }

    private double squareMetres(List<Integer> cells) {
        return cells.stream().mapToDouble(c -> land.mesh.areas()[c]).sum();
    }

    /** Neighbouring cells without a source, from the nearest to {@code wished} on. */
    private List<Integer> patch(int wished, double wanted, Set<Integer> taken) {
        IntPredicate free = c -> land.site[c] == plant && !taken.contains(c);
        int first = land.mesh.nearest(land.mesh.middle(wished), free);
        return Growth.grow(
                land.mesh,
                first,
                wanted,
                free,
                c -> land.wobbly(c, land.mesh.middle(first), 2000 + plant, 0.5),
                c -> land.mesh.areas()[c]);
    }

    /** The cell drawn together towards its middle until {@code share} of its area is left. */
    private Geometry part(int cell, double share) {
        Coordinate middle = land.mesh.middle(cell);
        double shrunk = StrictMath.sqrt(share);
        Geometry g = land.mesh.polygon(cell);
        g.apply((org.locationtech.jts.geom.CoordinateFilter) c -> {
            c.x = middle.x + (c.x - middle.x) * shrunk;
            c.y = middle.y + (c.y - middle.y) * shrunk;
        });
        g.geometryChanged();
        return Shapes.rounded(g);
    }
}
