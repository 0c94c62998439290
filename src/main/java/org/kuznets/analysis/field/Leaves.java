package org.kuznets.analysis.field;

import java.util.BitSet;
import org.locationtech.jts.geom.Envelope;

/**
 * The squares of a quadtree over a rectangle, on a lattice of the finest cell: a leaf has its south-west corner at whole
 * units and a side of a power of two of them. A leaf that was split stays in the list, dead.
 */
final class Leaves {
    private static final int WIDE = 28;

    final double west;
    final double south;
    final double unit;
    final int columns;
    final int rows;

    private final LongIndex index = new LongIndex();
    private final Ints x = new Ints();
    private final Ints y = new Ints();
    private final Ints side = new Ints();
    private final BitSet active = new BitSet();
    private final BitSet dead = new BitSet();
    private int widest = 1;

    /** @param columns units from west to east */
    Leaves(double west, double south, double unit, int columns, int rows) {
        if (columns >= 1 << WIDE || rows >= 1 << WIDE) {
            throw new IllegalArgumentException(columns + " x " + rows + " finest cells");
        }
        this.west = west;
        this.south = south;
        this.unit = unit;
        this.columns = columns;
        this.rows = rows;
    }

    void add(int atX, int atY, int units, boolean evaluated) {
        int leaf = index.put(key(atX, atY, units));
        x.add(atX);
        y.add(atY);
        side.add(units);
        active.set(leaf, evaluated);
        widest = Math.max(widest, units);
    }

    void kill(int leaf) {
        dead.set(leaf);
    }

    /** Dead ones included. */
    int size() {
        return x.size();
    }

    int living() {
        return x.size() - dead.cardinality();
    }

    boolean lives(int leaf) {
        return !dead.get(leaf);
    }

    /** Whether the field is evaluated there. */
    boolean active(int leaf) {
        return active.get(leaf);
    }

    int x(int leaf) {
        return x.get(leaf);
    }

    int y(int leaf) {
        return y.get(leaf);
    }

    /** The side, units. */
    int side(int leaf) {
        return side.get(leaf);
    }

    double metresX(double units) {
        return west + units * unit;
    }

    double metresY(double units) {
        return south + units * unit;
    }

    Envelope box(int atX, int atY, int units) {
        return new Envelope(metresX(atX), metresX(atX + units), metresY(atY), metresY(atY + units));
    }

    /** The living leaf that holds the unit square with this south-west corner; -1 outside. */
    int at(int unitX, int unitY) {
        if (unitX < 0 || unitY < 0 || unitX >= columns || unitY >= rows) {
            return -1;
        }
        for (int units = 1; units <= widest; units *= 2) {
            int leaf = index.find(key(unitX & -units, unitY & -units, units));
            if (leaf >= 0 && lives(leaf)) {
                return leaf;
            }
        }
        throw new IllegalStateException("no leaf at " + unitX + " " + unitY);
    }

    private static long key(int atX, int atY, int units) {
        long level = Integer.numberOfTrailingZeros(units);
        return level << 2 * WIDE | (long) atX << WIDE | atY;
    }
}
