package org.kuznets.analysis.field;

import java.util.Arrays;
import org.kuznets.analysis.Work;

/** The nodes of a mesh, with the middles of its fans, and its squares fed to the contouring. */
final class MeshNodes implements Nodes {
    private final Leaves leaves;
    private final Corners corners;
    private final Mesh mesh;
    private final Doubles middleX = new Doubles();
    private final Doubles middleY = new Doubles();
    private final Doubles middleValue = new Doubles();

    MeshNodes(Mesh mesh) {
        this.mesh = mesh;
        this.leaves = mesh.leaves();
        this.corners = mesh.corners();
    }

    @Override
    public double x(int node) {
        int middle = node - corners.size();
        return middle < 0 ? leaves.metresX(corners.unitX(node)) : middleX.get(middle);
    }

    @Override
    public double y(int node) {
        int middle = node - corners.size();
        return middle < 0 ? leaves.metresY(corners.unitY(node)) : middleY.get(middle);
    }

    @Override
    public float value(int node) {
        int middle = node - corners.size();
        return middle < 0 ? corners.value(node) : (float) middleValue.get(middle);
    }

    Leaves leaves() {
        return leaves;
    }

    /** The largest coordinate without its sign. */
    double farthest() {
        return Math.max(
                Math.max(Math.abs(leaves.west), Math.abs(leaves.metresX(leaves.columns))),
                Math.max(Math.abs(leaves.south), Math.abs(leaves.metresY(leaves.rows))));
    }

    void march(Marching marching, Border border, Work work) {
        for (int leaf = 0; leaf < leaves.size(); leaf++) {
            if (leaves.lives(leaf)) {
                int[] outline = outline(leaf);
                square(leaf, outline, marching);
                border(leaf, outline, border);
            }
            if (leaf % 4096 == 0) {
                work.progress(leaf, leaves.size());
            }
        }
    }

    /** The nodes on a square's outline, counter-clockwise from the south-west. */
    int[] outline(int leaf) {
        Ints nodes = new Ints();
        int x = leaves.x(leaf);
        int y = leaves.y(leaf);
        int side = leaves.side(leaf);
        side(x, y, 1, 0, side, nodes);
        side(x + side, y, 0, 1, side, nodes);
        side(x + side, y + side, -1, 0, side, nodes);
        side(x, y + side, 0, -1, side, nodes);
        int[] outline = new int[nodes.size()];
        for (int k = 0; k < outline.length; k++) {
            outline[k] = nodes.get(k);
        }
        return outline;
    }

    /** A side without its end: where a smaller neighbour touches it there is a node in its middle. */
    private void side(int x, int y, int stepX, int stepY, int length, Ints nodes) {
        int half = length / 2;
        if (half > 0 && corners.find(x + stepX * half, y + stepY * half) >= 0) {
            side(x, y, stepX, stepY, half, nodes);
            side(x + stepX * half, y + stepY * half, stepX, stepY, half, nodes);
        } else {
            nodes.add(corners.find(x, y));
        }
    }

    private void square(int leaf, int[] outline, Marching marching) {
        int[] reached = new int[outline.length];
        for (int k = 0; k < reached.length; k++) {
            reached[k] = marching.reached(value(outline[k]));
        }
        boolean peak = mesh.peaks().containsKey(leaf);
        if (!peak && Arrays.stream(reached).allMatch(r -> r == reached[0])) {
            return;
        }
        if (!peak && outline.length == 4) {
            marching.square(outline, reached);
        } else {
            fan(outline, reached, middle(leaf, outline), marching);
        }
    }

    private void fan(int[] outline, int[] reached, int middle, Marching marching) {
        int atMiddle = marching.reached(value(middle));
        int[] corner = {0, 0, middle};
        int[] at = {0, 0, atMiddle};
        for (int k = 0; k < outline.length; k++) {
            int l = k + 1 == outline.length ? 0 : k + 1;
            corner[0] = outline[k];
            corner[1] = outline[l];
            at[0] = reached[k];
            at[1] = reached[l];
            marching.triangle(corner, at);
        }
    }

    /** A new node in the middle of a square: its peak, or the mean of its outline. */
    int middle(int leaf, int[] outline) {
        double west = leaves.metresX(leaves.x(leaf));
        double south = leaves.metresY(leaves.y(leaf));
        double side = leaves.side(leaf) * leaves.unit;
        double mean = 0;
        for (int node : outline) {
            mean += (double) value(node) / outline.length;
        }
        Peak peak = mesh.peaks()
                .getOrDefault(leaf, new Peak(west + side / 2, south + side / 2, (float) mean))
                .within(west, south, side);
        middleX.add(peak.x());
        middleY.add(peak.y());
        middleValue.add(peak.value());
        return corners.size() + middleX.size() - 1;
    }

    boolean fan(int leaf, int[] outline) {
        return outline.length > 4 || mesh.peaks().containsKey(leaf);
    }

    private void border(int leaf, int[] outline, Border border) {
        int x = leaves.x(leaf);
        int y = leaves.y(leaf);
        int side = leaves.side(leaf);
        if (x > 0 && y > 0 && x + side < leaves.columns && y + side < leaves.rows) {
            return;
        }
        for (int k = 0; k < outline.length; k++) {
            int a = outline[k];
            int b = outline[k + 1 == outline.length ? 0 : k + 1];
            boolean upright = corners.unitX(a) == corners.unitX(b);
            int at = upright ? corners.unitX(a) : corners.unitY(a);
            if (at == 0 || at == (upright ? leaves.columns : leaves.rows)) {
                border.add(a, b);
            }
        }
    }
}
