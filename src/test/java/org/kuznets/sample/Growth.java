package org.kuznets.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/** Grows one connected patch of cells from a first cell, cheapest neighbour next. */
final class Growth {
    private Growth() {}

    /**
     * Cells in the order taken.
     *
     * @param cost of a cell; equal costs go to the lower cell
     * @param counted how much of a cell counts towards {@code wanted}, square metres
     */
    static List<Integer> grow(
            Mesh mesh,
            int first,
            double wanted,
            IntPredicate free,
            IntToDoubleFunction cost,
            IntToDoubleFunction counted) {
        record Next(int cell, double cost) {}
        PriorityQueue<Next> queue =
                new PriorityQueue<>(Comparator.comparingDouble(Next::cost).thenComparingInt(Next::cell));
        TreeSet<Integer> seen = new TreeSet<>(List.of(first));
        List<Integer> taken = new ArrayList<>();
        double area = 0;
        queue.add(new Next(first, 0));
        while (!queue.isEmpty() && area < wanted) {
            int cell = queue.remove().cell;
            taken.add(cell);
            area += counted.applyAsDouble(cell);
            for (int n : mesh.neighbours()[cell]) {
                if (free.test(n) && seen.add(n)) {
                    queue.add(new Next(n, cost.applyAsDouble(n)));
                }
            }
        }
        return taken;
    }
}
