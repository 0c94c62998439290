package org.kuznets.analysis.criteria;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kuznets.analysis.Work;

/**
 * The exact distance transform of straight pieces on a lattice: for every node how far the nearest piece is. Other than
 * the transforms of pictures (Felzenszwalb and Huttenlocher, "Distance transforms of sampled functions", 2012, recalled)
 * it measures to the pieces themselves and not to the cells that they touch, so that it errs by rounding only, whatever
 * the size of cells.
 *
 * <p>The lattice is halved again and again. Of the pieces that may be nearest somewhere in a block only those stay for
 * its halves whose distance to the block's middle exceeds the least by no more than the block's diameter: for a node at
 * most {@code r} from the middle the nearest piece is at most {@code least + 2 r} from the middle. Checked against the
 * plain minimum over all pieces.
 */
final class DistanceTransform {
    /** Blocks of about this many nodes are done in parallel. */
    private static final int BLOCK = 1 << 14;
    /** Room for rounding: a piece is kept rather than lost. */
    private static final double SLACK = 1 + 1e-9;

    private final Lattice nodes;
    private final Segments segments;
    private final float[] metres;

    private DistanceTransform(Lattice nodes, Segments segments, float[] metres) {
        this.nodes = nodes;
        this.segments = segments;
        this.metres = metres;
    }

    /**
     * Lowers each of {@code metres} to the distance of the nearest piece; values of 0 are left as they are.
     *
     * @param metres one a node; infinite where nothing is known
     */
    static void lower(Lattice nodes, Segments segments, float[] metres, Work work) {
        if (segments.size() == 0) {
            return;
        }
        DistanceTransform d = new DistanceTransform(nodes, segments, metres);
        int[] all = new int[segments.size()];
        Arrays.setAll(all, i -> i);
        List<Block> blocks = new ArrayList<>();
        d.split(new Block(0, 0, nodes.columns(), nodes.rows(), all), blocks);
        work.progress(0, blocks.size() + 1L);
        work.each(blocks.size(), b -> {
            work.progress(b, blocks.size() + 1L);
            d.new Search().block(blocks.get(b));
            return b;
        });
    }

    /** Nodes from column {@code i0} and row {@code j0} on, ends left out, and what may be nearest to them. */
    private record Block(int i0, int j0, int i1, int j1, int[] near) {}

    private void split(Block b, List<Block> done) {
        if ((long) (b.i1 - b.i0) * (b.j1 - b.j0) <= BLOCK) {
            done.add(b);
            return;
        }
        boolean wide = (b.i1 - b.i0) * nodes.stepX() >= (b.j1 - b.j0) * nodes.stepY();
        int mi = wide ? (b.i0 + b.i1) >>> 1 : b.i1;
        int mj = wide ? b.j1 : (b.j0 + b.j1) >>> 1;
        split(kept(b.i0, b.j0, mi, mj, b.near), done);
        split(wide ? kept(mi, b.j0, b.i1, b.j1, b.near) : kept(b.i0, mj, b.i1, b.j1, b.near), done);
    }

    private Block kept(int i0, int j0, int i1, int j1, int[] near) {
        Search search = new Search();
        search.stack = Arrays.copyOf(near, 2 * near.length + 1);
        int end = search.keep(i0, j0, i1, j1, 0, near.length);
        return new Block(i0, j0, i1, j1, Arrays.copyOfRange(search.stack, near.length, end));
    }

    /** One thread's walk through a block; candidates lie on a stack, those of a part above those of the whole. */
    private final class Search {
        private int[] stack = new int[0];
        private double[] squared = new double[256];

        void block(Block b) {
            stack = Arrays.copyOf(b.near, 2 * b.near.length + 256);
            walk(b.i0, b.j0, b.i1, b.j1, 0, b.near.length);
        }

        private void walk(int i0, int j0, int i1, int j1, int from, int to) {
            if (to - from == 1 || (i1 - i0) * (j1 - j0) <= 2) {
                each(i0, j0, i1, j1, from, to);
                return;
            }
            boolean wide = (i1 - i0) * nodes.stepX() >= (j1 - j0) * nodes.stepY();
            if (wide) {
                int m = (i0 + i1) >>> 1;
                walk(i0, j0, m, j1, to, keep(i0, j0, m, j1, from, to));
                walk(m, j0, i1, j1, to, keep(m, j0, i1, j1, from, to));
            } else {
                int m = (j0 + j1) >>> 1;
                walk(i0, j0, i1, m, to, keep(i0, j0, i1, m, from, to));
                walk(i0, m, i1, j1, to, keep(i0, m, i1, j1, from, to));
            }
        }

        /** Puts what may be nearest in a part on the stack at {@code to}; gives where it ends. */
        private int keep(int i0, int j0, int i1, int j1, int from, int to) {
            double west = nodes.west() + i0 * nodes.stepX();
            double east = nodes.west() + (nodes.hexagons() ? i1 - 0.5 : i1 - 1) * nodes.stepX();
            double x = (west + east) / 2;
            double y = (nodes.y(j0) + nodes.y(j1 - 1)) / 2;
            double radius = Math.hypot(east - west, nodes.y(j1 - 1) - nodes.y(j0)) / 2;
            int count = to - from;
            if (squared.length < count) {
                squared = new double[2 * count];
            }
            if (stack.length < to + count) {
                stack = Arrays.copyOf(stack, 2 * (to + count));
            }
            double least = Double.POSITIVE_INFINITY;
            for (int c = 0; c < count; c++) {
                double d = segments.squared(stack[from + c], x, y);
                squared[c] = d;
                least = Math.min(least, d);
            }
            double most = (Math.sqrt(least) + 2 * radius) * SLACK;
            double mostSquared = most * most;
            int end = to;
            for (int c = 0; c < count; c++) {
                if (squared[c] <= mostSquared) {
                    stack[end++] = stack[from + c];
                }
            }
            return end;
        }

        private void each(int i0, int j0, int i1, int j1, int from, int to) {
            for (int j = j0; j < j1; j++) {
                for (int i = i0; i < i1; i++) {
                    int node = j * nodes.columns() + i;
                    if (metres[node] > 0) {
                        double least = Double.POSITIVE_INFINITY;
                        double x = nodes.x(i, j);
                        double y = nodes.y(j);
                        for (int c = from; c < to; c++) {
                            least = Math.min(least, segments.squared(stack[c], x, y));
                        }
                        metres[node] = Math.min(metres[node], (float) Math.sqrt(least));
                    }
                }
            }
        }
    }
}
