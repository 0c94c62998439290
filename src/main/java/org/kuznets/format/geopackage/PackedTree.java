package org.kuznets.format.geopackage;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * Fills an empty SQLite R*Tree in one go, bottom up along a Hilbert curve, by writing its three shadow tables
 * ({@code _node}, {@code _rowid}, {@code _parent}; layout in SQLite's rtree.c): about ten times faster than inserting
 * one by one, and its queries touch fewer nodes. {@code rtreecheck()} passes on the outcome.
 */
final class PackedTree {
    private static final int CELL_BYTES = 24;
    /** How full nodes are made, so that a few later inserts need no split. */
    private static final double FILL = 0.9;
    /** Rows per transaction. */
    private static final int BATCH = 50_000;

    private final Connection c;
    private final String index;
    private final int nodeBytes;
    private final int perNode;
    private long nextNode = 2;

    private PackedTree(Connection c, String index, int nodeBytes) {
        this.c = c;
        this.index = index;
        this.nodeBytes = nodeBytes;
        this.perNode = (int) ((nodeBytes - 4) / CELL_BYTES * FILL);
    }

    /** Fills {@code index}, which must be empty. */
    static void fill(Connection c, String index, Boxes boxes) throws SQLException {
        if (boxes.count() == 0) {
            return;
        }
        long bytes = Sql.number(c, 0, "SELECT length(data) FROM " + Sql.name(index + "_node") + " WHERE nodeno = 1");
        new PackedTree(c, index, Math.toIntExact(bytes)).build(boxes);
    }

    private void build(Boxes boxes) throws SQLException {
        Level level = leaves(boxes);
        long[] leafOf = new long[boxes.count()];
        boolean leaf = true;
        int depth = 0;
        while (true) {
            long[] nodes = write(level, depth);
            if (leaf) {
                for (int i = 0; i < level.count(); i++) {
                    leafOf[level.source[i]] = nodes[i / perNode];
                }
                writeRowIds(boxes, leafOf);
                leaf = false;
            } else {
                writeParents(level, nodes);
            }
            int groups = (level.count() + perNode - 1) / perNode;
            if (groups == 1) {
                return;
            }
            level = above(level, nodes, groups);
            depth++;
        }
    }

    /** Cells of one level of the tree in their order: ids, single-precision bounds, and where each came from. */
    private record Level(long[] ids, float[] bounds, int[] source) {
        int count() {
            return ids.length;
        }
    }

    private static Level leaves(Boxes boxes) {
        int[] order = boxes.alongHilbert();
        long[] ids = new long[order.length];
        float[] bounds = new float[4 * order.length];
        for (int i = 0; i < order.length; i++) {
            ids[i] = boxes.id(order[i]);
            for (int k = 0; k < 4; k++) {
                double v = boxes.bound(order[i], k);
                bounds[4 * i + k] = k % 2 == 0 ? below(v) : above(v);
            }
        }
        return new Level(ids, bounds, order);
    }

    private static float below(double v) {
        float f = (float) v;
        return f > v ? Math.nextDown(f) : f;
    }

    private static float above(double v) {
        float f = (float) v;
        return f < v ? Math.nextUp(f) : f;
    }

    private Level above(Level level, long[] nodes, int groups) {
        float[] bounds = new float[4 * groups];
        for (int g = 0; g < groups; g++) {
            int from = g * perNode;
            float[] b = Arrays.copyOfRange(level.bounds, 4 * from, 4 * from + 4);
            for (int i = from + 1; i < Math.min(level.count(), from + perNode); i++) {
                for (int k = 0; k < 4; k++) {
                    float v = level.bounds[4 * i + k];
                    b[k] = k % 2 == 0 ? Math.min(b[k], v) : Math.max(b[k], v);
                }
            }
            System.arraycopy(b, 0, bounds, 4 * g, 4);
        }
        return new Level(nodes, bounds, new int[0]);
    }

    /** Writes the nodes that hold {@code level}'s cells and gives their numbers; the only node of a level is the root, 1. */
    private long[] write(Level level, int depth) throws SQLException {
        int groups = (level.count() + perNode - 1) / perNode;
        long[] nodes = new long[groups];
        try (Batches out = new Batches("INSERT OR REPLACE INTO " + Sql.name(index + "_node") + " VALUES (?, ?)")) {
            for (int g = 0; g < groups; g++) {
                int from = g * perNode;
                int to = Math.min(level.count(), from + perNode);
                nodes[g] = groups == 1 ? 1 : nextNode++;
                ByteBuffer node = ByteBuffer.allocate(nodeBytes);
                node.putShort((short) (groups == 1 ? depth : 0)).putShort((short) (to - from));
                for (int i = from; i < to; i++) {
                    node.putLong(level.ids[i]);
                    for (int k = 0; k < 4; k++) {
                        node.putFloat(level.bounds[4 * i + k]);
                    }
                }
                out.add(nodes[g], node.array());
            }
        }
        return nodes;
    }

    private void writeRowIds(Boxes boxes, long[] leafOf) throws SQLException {
        try (Batches out = new Batches("INSERT INTO " + Sql.name(index + "_rowid") + " VALUES (?, ?)")) {
            for (int i = 0; i < leafOf.length; i++) {
                out.add(boxes.id(i), leafOf[i]);
            }
        }
    }

    private void writeParents(Level children, long[] nodes) throws SQLException {
        try (Batches out = new Batches("INSERT INTO " + Sql.name(index + "_parent") + " VALUES (?, ?)")) {
            for (int i = 0; i < children.count(); i++) {
                out.add(children.ids[i], nodes[i / perNode]);
            }
        }
    }

    /** One statement for many rows, in transactions of {@value #BATCH}. */
    private final class Batches implements AutoCloseable {
        private final PreparedStatement statement;
        private int waiting;

        Batches(String sql) throws SQLException {
            statement = c.prepareStatement(sql);
        }

        void add(long key, Object value) throws SQLException {
            statement.setLong(1, key);
            statement.setObject(2, value);
            statement.addBatch();
            if (++waiting == BATCH) {
                flush();
            }
        }

        private void flush() throws SQLException {
            Sql.atomically(c, statement::executeBatch);
            waiting = 0;
        }

        @Override
        public void close() throws SQLException {
            try (statement) {
                if (waiting > 0) {
                    flush();
                }
            }
        }
    }
}
