package org.kuznets.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Which cells share a side. */
final class Neighbours {
    private Neighbours() {}

    /** Per ring of corner numbers the others it shares a side with, ascending. */
    static int[][] of(List<int[]> rings) {
        Map<Long, Integer> sides = new HashMap<>();
        List<TreeSet<Integer>> near = new ArrayList<>();
        for (int cell = 0; cell < rings.size(); cell++) {
            near.add(new TreeSet<>());
            int[] ring = rings.get(cell);
            for (int i = 0; i < ring.length; i++) {
                long a = ring[i];
                long b = ring[(i + 1) % ring.length];
                Integer other = sides.put(Math.min(a, b) << 32 | Math.max(a, b), cell);
                if (other != null) {
                    near.get(cell).add(other);
                    near.get(other).add(cell);
                }
            }
        }
        return near.stream()
                .map(s -> s.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }
}
