package org.kuznets.analysis.cover;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Work;

/**
 * Whether a number of columns can cover, settled by search: depth first, in batches of a fixed size, so that the answer
 * does not depend on the number of threads.
 */
final class CoverSearch {
    private static final int BATCH = 16;
    private static final int ROOT_STEPS = 300;
    private static final int STEPS = 40;

    /** What is known. */
    enum Found {
        COVER,
        NONE,
        UNKNOWN
    }

    /** @param columns of the cover, ascending; empty where there is none */
    record Verdict(Found found, int[] columns, long nodes) {}

    private CoverSearch() {}

    static Verdict of(Cover c, Part whole, int nodes, Work work) {
        int[] greedy = Greedy.cover(c, whole);
        if (greedy != null) {
            return verdict(greedy, 0);
        }
        Deque<Part> stack = new ArrayDeque<>();
        stack.push(whole);
        long looked = 0;
        while (!stack.isEmpty() && looked < nodes) {
            List<Part> some = new ArrayList<>(BATCH);
            while (some.size() < BATCH && !stack.isEmpty()) {
                some.add(stack.pop());
            }
            long before = looked;
            Runnable tick = () -> work.progress(before, nodes);
            tick.run();
            int steps = looked == 0 ? ROOT_STEPS : STEPS;
            List<Splitting> all = work.each(some.size(), i -> Splitting.of(c, some.get(i), steps, tick));
            looked += some.size();
            for (int i = all.size() - 1; i >= 0; i--) {
                List<Part> parts = all.get(i).parts();
                for (int k = parts.size() - 1; k >= 0; k--) {
                    stack.push(parts.get(k));
                }
            }
            for (Splitting s : all) {
                if (s.cover() != null) {
                    return verdict(s.cover(), looked);
                }
            }
        }
        return new Verdict(stack.isEmpty() ? Found.NONE : Found.UNKNOWN, new int[0], looked);
    }

    private static Verdict verdict(int[] columns, long nodes) {
        int[] sorted = columns.clone();
        Arrays.sort(sorted);
        return new Verdict(Found.COVER, sorted, nodes);
    }

    /** Takes the column that covers most of what is left, again and again. */
    static final class Greedy {
        private Greedy() {}

        /** @return null where more than {@code whole.left} would be taken */
        static int @Nullable [] cover(Cover c, Part whole) {
            Part p = whole.copy();
            while (!Bits.isEmpty(p.rows)) {
                int best = -1;
                int most = 0;
                for (int k : Bits.list(p.columns)) {
                    int n = Bits.shared(c.ofColumn()[k], p.rows);
                    if (n > most) {
                        most = n;
                        best = k;
                    }
                }
                if (best < 0 || p.left == 0) {
                    return null;
                }
                p.choose(c, best);
            }
            return p.chosen;
        }
    }
}
