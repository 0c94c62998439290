package org.kuznets.analysis.field;

import java.util.ArrayList;
import java.util.List;
import org.kuznets.analysis.Work;
import org.kuznets.layer.Grid;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/**
 * From a field to zones: polygons of what reaches a level, bands between levels, and isolines.
 *
 * <p>The domain is the union of the cells between nodes that have all their values; NaN is no value. A value equal to a
 * level is inside. Every polygon is valid as it is made; bands tile the domain, do not overlap and share the vertices of
 * their borders bit by bit; all close along the domain's edge. Where a field reaches a level at single nodes only, the
 * zone is a speck some 1e-8 of a cell wide. Limits: up to 2^31 - 1 nodes; levels closer than a float can tell make bands
 * of that width too.
 *
 * <p>Source: see {@link Marching}.
 */
public final class Isobands {
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final Nodes nodes;
    private final Marching marching;
    private final Border border;
    private final double rowHeight;

    private Isobands(Nodes nodes, Marching marching, Border border, double rowHeight) {
        this.nodes = nodes;
        this.marching = marching;
        this.border = border;
        this.rowHeight = rowHeight;
    }

    /**
     * What reaches each level.
     *
     * @param values one a node in the grid's order, NaN where there is none
     * @param levels ascending
     * @return a multipolygon, maybe empty, for each level
     */
    public static List<Geometry> atLeast(Grid grid, float[] values, List<Double> levels, Work work) {
        return of(grid, values, levels, work).superlevels(levels.size(), work);
    }

    /** The bands below the first level, between each and the next, and from the last up: one more than levels. */
    public static List<Geometry> bands(Grid grid, float[] values, List<Double> levels, Work work) {
        return of(grid, values, levels, work).bands(levels.size(), work);
    }

    /**
     * The isolines of each level as multilinestrings, higher ground on the left. A line ends where the domain does;
     * others are closed.
     */
    public static List<Geometry> lines(Grid grid, float[] values, List<Double> levels, Work work) {
        return of(grid, values, levels, work).lines(work);
    }

    private static Isobands of(Grid grid, float[] values, List<Double> levels, Work work) {
        GridNodes nodes = new GridNodes(grid, values);
        Marching marching = new Marching(nodes, levels, grid.cell(), nodes.farthest());
        Border border = new Border(nodes);
        nodes.march(marching, border, work);
        border.close(marching);
        return new Isobands(nodes, marching, border, grid.cell());
    }

    /** As {@link #atLeast(Grid, float[], List, Work)}; the levels may be any from the mesh's lowest up. */
    public static List<Geometry> atLeast(Mesh mesh, List<Double> levels, Work work) {
        return of(mesh, levels, work).superlevels(levels.size(), work);
    }

    /** As {@link #bands(Grid, float[], List, Work)}; the lowest band holds what was not evaluated. */
    public static List<Geometry> bands(Mesh mesh, List<Double> levels, Work work) {
        return of(mesh, levels, work).bands(levels.size(), work);
    }

    /** As {@link #lines(Grid, float[], List, Work)}. */
    public static List<Geometry> lines(Mesh mesh, List<Double> levels, Work work) {
        return of(mesh, levels, work).lines(work);
    }

    private static Isobands of(Mesh mesh, List<Double> levels, Work work) {
        MeshNodes nodes = new MeshNodes(mesh);
        Marching marching = new Marching(nodes, levels, mesh.finestMetres(), nodes.farthest());
        Border border = new Border(nodes);
        nodes.march(marching, border, work);
        border.close(marching);
        return new Isobands(nodes, marching, border, mesh.finestMetres());
    }

    private List<Geometry> superlevels(int levels, Work work) {
        List<Geometry> all = new ArrayList<>();
        for (int k = 0; k < levels; k++) {
            all.add(between(k, levels, work));
        }
        return all;
    }

    private List<Geometry> bands(int levels, Work work) {
        List<Geometry> all = new ArrayList<>();
        for (int k = -1; k < levels; k++) {
            all.add(between(k, k + 1, work));
        }
        return all;
    }

    private Geometry between(int low, int high, Work work) {
        Runnable beat = () -> work.progress(low + 1, marching.lines().length + 1);
        beat.run();
        List<Ring> rings = new Regions(nodes, marching, border, beat).between(low, high);
        return Nesting.polygons(rings, rowHeight, beat);
    }

    private List<Geometry> lines(Work work) {
        List<Geometry> all = new ArrayList<>();
        for (Isoline isoline : marching.lines()) {
            work.progress(all.size(), marching.lines().length);
            all.add(SHAPES.createMultiLineString(chains(isoline).toArray(new LineString[0])));
        }
        return all;
    }

    private static List<LineString> chains(Isoline isoline) {
        List<LineString> chains = new ArrayList<>();
        boolean[] done = new boolean[isoline.size()];
        for (int i = 0; i < done.length; i++) {
            if (isoline.previous(i) < 0) {
                chains.add(chain(isoline, i, done));
            }
        }
        for (int i = 0; i < done.length; i++) {
            if (!done[i]) {
                chains.add(chain(isoline, i, done));
            }
        }
        return chains;
    }

    private static LineString chain(Isoline isoline, int start, boolean[] done) {
        List<Coordinate> points = new ArrayList<>();
        int i = start;
        while (i >= 0 && !done[i]) {
            done[i] = true;
            points.add(new Coordinate(isoline.x(i), isoline.y(i)));
            i = isoline.next(i);
        }
        if (i == start) {
            points.add(points.get(0).copy());
        }
        return SHAPES.createLineString(points.toArray(new Coordinate[0]));
    }
}
