package org.kuznets.analysis.cover;

/**
 * Makes a part smaller without losing its best cover: a row that only one column covers takes it; a row is dropped when
 * another's columns are among its own; a column is dropped when another covers all that it does. Source: Garfinkel and
 * Nemhauser, Integer Programming (1972) (recalled). Columns that keep others away are never dropped for one another.
 */
final class Reduction {
    private Reduction() {}

    /** @return false where no cover is left */
    static boolean reduce(Cover c, Part p, Runnable tick) {
        boolean again = true;
        while (again) {
            int before = Bits.count(p.rows) + Bits.count(p.columns);
            if (!single(c, p)) {
                return false;
            }
            rows(c, p, tick);
            if (c.apart() == null) {
                columns(c, p, tick);
            }
            again = Bits.count(p.rows) + Bits.count(p.columns) < before;
        }
        return true;
    }

    /** Takes the columns that are the only one of a row. @return false where a row has none, or none may be taken */
    static boolean single(Cover c, Part p) {
        boolean again = true;
        while (again) {
            again = false;
            for (int r : Bits.list(p.rows)) {
                if (!Bits.has(p.rows, r)) {
                    continue;
                }
                int n = Bits.shared(c.ofRow()[r], p.columns);
                if (n == 0 || p.left == 0) {
                    return false;
                }
                if (n == 1) {
                    int[] only = {-1};
                    Bits.each(c.ofRow()[r], p.columns, k -> only[0] = k);
                    p.choose(c, only[0]);
                    again = true;
                }
            }
        }
        return true;
    }

    private static void rows(Cover c, Part p, Runnable tick) {
        int[] all = Bits.list(p.rows);
        int[] size = new int[c.rows()];
        for (int r : all) {
            size[r] = Bits.shared(c.ofRow()[r], p.columns);
        }
        for (int r : all) {
            tick.run();
            for (int other : all) {
                boolean first = size[r] < size[other] || size[r] == size[other] && r < other;
                if (first
                        && Bits.has(p.rows, r)
                        && Bits.has(p.rows, other)
                        && Bits.within(c.ofRow()[r], c.ofRow()[other], p.columns)) {
                    Bits.remove(p.rows, other);
                }
            }
        }
    }

    private static void columns(Cover c, Part p, Runnable tick) {
        int[] all = Bits.list(p.columns);
        int[] size = new int[c.columns()];
        for (int k : all) {
            size[k] = Bits.shared(c.ofColumn()[k], p.rows);
            if (size[k] == 0) {
                Bits.remove(p.columns, k);
            }
        }
        for (int k : all) {
            tick.run();
            for (int other : all) {
                boolean first = size[k] > size[other] || size[k] == size[other] && k < other;
                if (first
                        && Bits.has(p.columns, k)
                        && Bits.has(p.columns, other)
                        && Bits.within(c.ofColumn()[other], c.ofColumn()[k], p.rows)) {
                    Bits.remove(p.columns, other);
                }
            }
        }
    }
}
