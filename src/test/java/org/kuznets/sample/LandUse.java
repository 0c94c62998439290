package org.kuznets.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import org.kuznets.sample.Seeds.Role;
import org.locationtech.jts.geom.Coordinate;

/**
 * Which cell is what. Sites first, then towns round them, villages, protected land; then reserve and forest are added,
 * best cells first, until the shares of {@code facts/land_fund.csv} are met; what is left is agricultural.
 */
final class LandUse {
    static final int NONE = -1;
    final Territory territory;
    final Mesh mesh;
    /** Per cell the enterprise (index) whose site it is, or NONE. */
    final int[] site;
    /** Per cell the town (index) inside whose outline it lies, or NONE. */
    final int[] town;
    /** Per cell the protected area (row of facts) it belongs to, or NONE. */
    final int[] reserve;

    final String[] landClass;
    final String[] category;
    private final Relief relief = new Relief();

    LandUse(Territory territory) {
        this.territory = territory;
        mesh = territory.mesh();
        site = filled();
        town = filled();
        reserve = filled();
        landClass = new String[mesh.size()];
        category = new String[mesh.size()];
        Arrays.fill(landClass, "");
        Arrays.fill(category, "");
        strips();
        sites();
        new Towns(this).build();
        new Countryside(this, relief).build();
    }

    private int[] filled() {
        int[] a = new int[mesh.size()];
        Arrays.fill(a, NONE);
        return a;
    }

    boolean free(int cell) {
        return landClass[cell].isEmpty();
    }

    void set(int cell, String name, String group) {
        landClass[cell] = name;
        category[cell] = group;
    }

    double area(String group) {
        double sum = 0;
        for (int i = 0; i < mesh.size(); i++) {
            sum += category[i].equals(group) ? mesh.areas()[i] : 0;
        }
        return sum;
    }

    List<Integer> cells(IntPredicate which) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < mesh.size(); i++) {
            if (which.test(i)) {
                found.add(i);
            }
        }
        return found;
    }

    private void strips() {
        for (int i = 0; i < mesh.size(); i++) {
            Role role = mesh.seeds().get(i).role();
            if (role == Role.RIVER) {
                set(i, "water", "other");
            } else if (role == Role.RAILWAY) {
                set(i, "transport", "other");
            }
        }
    }

    /** Small sites first; where points coincide, the later site takes the nearest free cells beside the earlier one. */
    private void sites() {
        List<Plant> plants = territory.plants();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < plants.size(); i++) {
            if (plants.get(i).built()) {
                order.add(i);
            }
        }
        order.sort(Comparator.comparingDouble((Integer i) -> plants.get(i).siteArea())
                .thenComparing(i -> i));
        for (int i : order) {
            Plant p = plants.get(i);
            int first = mesh.nearest(p.point(), this::free);
            List<Integer> cells = Growth.grow(
                    mesh, first, p.siteArea(), this::free, c -> wobbly(c, p.point(), 1000 + i, 0.7), c -> mesh.areas()[
                            c]);
            for (int c : cells) {
                site[c] = i;
                set(c, p.landClass(), "other");
            }
        }
    }

    /** Distance from {@code from}, stretched by direction, so that patches grow irregular. */
    double wobbly(int cell, Coordinate from, long seed, double strength) {
        Coordinate p = mesh.middle(cell);
        double angle = StrictMath.atan2(p.y - from.y, p.x - from.x);
        double lobes = Noise.smooth(seed, 40 + 1.6 * StrictMath.cos(angle), 40 + 1.6 * StrictMath.sin(angle), 1);
        return p.distance(from) * (1 + strength * (lobes - 0.5) * 2) + 250 * Noise.at(seed, cell, 3);
    }
}
