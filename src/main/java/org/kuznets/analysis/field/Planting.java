package org.kuznets.analysis.field;

import java.util.ArrayList;
import java.util.List;
import org.kuznets.analysis.Work;

/** The first squares: chosen by the bound and the scale alone, before any value is known. */
final class Planting {
    /** Parts for the pool: so many squares wait before they are shared out. */
    private static final int PARTS = 256;

    private final Refinement asked;

    Planting(Refinement asked) {
        this.asked = asked;
    }

    Leaves leaves(Work work) {
        int coarse = 1;
        while (asked.coarseMetres() / coarse > asked.finestMetres() * (1 + 1e-9)) {
            coarse *= 2;
        }
        double across = Math.max(1, Math.ceil(asked.region().getWidth() / asked.coarseMetres() - 1e-9));
        double up = Math.max(1, Math.ceil(asked.region().getHeight() / asked.coarseMetres() - 1e-9));
        if (Math.max(across, up) * coarse >= 1 << 28) {
            throw asked.tooMany();
        }
        Leaves leaves = new Leaves(
                asked.region().getMinX(),
                asked.region().getMinY(),
                asked.coarseMetres() / coarse,
                (int) across * coarse,
                (int) up * coarse);
        List<int[]> parts = parts(leaves, coarse, work);
        int most = coarse;
        for (Ints part : work.each(parts.size(), k -> planted(leaves, most, parts.get(k), work))) {
            for (int k = 0; k < part.size(); k += 4) {
                leaves.add(part.get(k), part.get(k + 1), part.get(k + 2), part.get(k + 3) == 1);
            }
            refuse(leaves.size());
        }
        return leaves;
    }

    private void refuse(long cells) {
        if (cells > asked.mostCells()) {
            throw asked.tooMany();
        }
    }

    /** The root square cut up until there is something for every core. */
    private static List<int[]> parts(Leaves leaves, int coarse, Work work) {
        int root = coarse;
        while (root < Math.max(leaves.columns, leaves.rows)) {
            root *= 2;
        }
        List<int[]> parts = new ArrayList<>();
        parts.add(new int[] {0, 0, root});
        while (parts.size() < PARTS && parts.get(0)[2] > coarse) {
            work.progress(0, 1);
            List<int[]> finer = new ArrayList<>();
            for (int[] p : parts) {
                int half = p[2] / 2;
                for (int q = 0; q < 4; q++) {
                    int x = p[0] + (q & 1) * half;
                    int y = p[1] + (q >> 1) * half;
                    if (x < leaves.columns && y < leaves.rows) {
                        finer.add(new int[] {x, y, half});
                    }
                }
            }
            parts = finer;
        }
        return parts;
    }

    private Ints planted(Leaves leaves, int coarse, int[] part, Work work) {
        Ints found = new Ints();
        plant(leaves, coarse, part[0], part[1], part[2], found, work);
        return found;
    }

    private void plant(Leaves leaves, int coarse, int x, int y, int side, Ints found, Work work) {
        if (x >= leaves.columns || y >= leaves.rows) {
            return;
        }
        boolean inside = x + side <= leaves.columns && y + side <= leaves.rows;
        boolean active = inside && asked.matters(leaves, x, y, side);
        if (!inside || active && (side > coarse || side > 1 && tooCoarse(leaves, x, y, side))) {
            int half = side / 2;
            for (int q = 0; q < 4; q++) {
                plant(leaves, coarse, x + (q & 1) * half, y + (q >> 1) * half, half, found, work);
            }
        } else {
            found.add(x);
            found.add(y);
            found.add(side);
            found.add(active ? 1 : 0);
            refuse(found.size() / 4);
            if (found.size() % 1024 == 0) {
                work.progress(0, 1);
            }
        }
    }

    private boolean tooCoarse(Leaves leaves, int x, int y, int side) {
        double metres = side * leaves.unit;
        return metres > asked.scale().metres(leaves.box(x, y, side), metres) * (1 + 1e-9);
    }
}
