package org.kuznets.analysis.cover;

import org.kuznets.analysis.Work;
import org.kuznets.analysis.cover.CoverSearch.Found;
import org.kuznets.analysis.cover.CoverSearch.Verdict;
import org.kuznets.analysis.facility.Rules;
import org.kuznets.analysis.facility.Status;

/**
 * Location set covering and the vertex p-center. Fixed costs and budgets of the {@link Rules} are left out of account.
 *
 * <p>p-center by bisection over the distances that occur, each a covering question (Minieka 1970; recalled): a radius is
 * the answer when a cover within it was found and the search proved that none exists within the next shorter distance.
 */
public final class Covers {
    /** Pairs of demand and site that are taken on: all distances are sorted at once. */
    public static final int MOST_PAIRS = 5_000_000;

    private final int demands;
    private final Distances distances;
    private final Rules rules;
    private final int nodes;
    private final Work work;
    private long looked;

    /** @param nodes most nodes of each search tree */
    public Covers(int demands, Distances distances, Rules rules, int nodes, Work work) {
        this.demands = demands;
        this.distances = distances;
        this.rules = rules;
        this.nodes = nodes;
        this.work = work;
    }

    private int sites() {
        return rules.state().length;
    }

    /** At most {@code rules.most()} sites, the longest distance of any demand to its site least. */
    public Covering smallestRadius() {
        double[] radii = Radii.of(demands, distances, rules);
        int none = -1;
        int low = -1;
        int high = radii.length;
        int[] open = new int[0];
        while (high - low > 1) {
            int middle = high == radii.length && low == -1 ? radii.length - 1 : (low + high) >>> 1;
            double radius = radii[middle];
            Verdict v = settle(cover(radius), rules.most(), nodes);
            if (v.found() == Found.COVER) {
                open = v.columns();
                high = middle;
            } else {
                low = middle;
                none = v.found() == Found.NONE ? middle : none;
            }
        }
        double bound = none + 1 < radii.length ? radii[none + 1] : Double.POSITIVE_INFINITY;
        if (high == radii.length) {
            Status status = none == radii.length - 1 ? Status.INFEASIBLE : Status.UNKNOWN;
            return new Covering(status, new int[0], Double.NaN, bound, looked);
        }
        double value = farthest(open);
        return new Covering(value <= bound ? Status.OPTIMAL : Status.FEASIBLE, open, value, bound, looked);
    }

    private double farthest(int[] open) {
        double most = 0;
        for (int i = 0; i < demands; i++) {
            double least = Double.POSITIVE_INFINITY;
            for (int j : open) {
                least = Math.min(least, distances.between(i, j));
            }
            most = Math.max(most, least);
        }
        return most;
    }

    /**
     * As few sites as leave no demand farther than {@code radius} from one. Sites that must be open are not counted in
     * the value.
     *
     * @param alreadyOpen how many sites must be open and are not counted
     */
    public Covering fewest(double radius, int alreadyOpen) {
        Cover cover = cover(radius);
        Verdict best = settle(cover, sites(), nodes);
        if (best.found() != Found.COVER) {
            Status status = best.found() == Found.NONE ? Status.INFEASIBLE : Status.UNKNOWN;
            return new Covering(status, new int[0], Double.NaN, 0, looked);
        }
        int[] open = best.columns();
        while (open.length > 0) {
            Verdict fewer = settle(cover, open.length - 1, nodes);
            if (fewer.found() == Found.COVER) {
                open = fewer.columns();
            } else if (fewer.found() == Found.NONE) {
                double value = open.length - alreadyOpen;
                return new Covering(Status.OPTIMAL, open, value, value, looked);
            } else {
                double bound = bound(cover, open.length - 1) - alreadyOpen;
                return new Covering(Status.FEASIBLE, open, open.length - alreadyOpen, Math.max(0, bound), looked);
            }
        }
        return new Covering(Status.OPTIMAL, open, 0, 0, looked);
    }

    /** Without branching: no cover has fewer sites than this. */
    private int bound(Cover cover, int most) {
        int low = -1;
        int high = most;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (settle(cover, middle, 1).found() == Found.NONE) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low + 1;
    }

    /** The demands that no site within {@code radius} could ever serve. */
    public int[] outOfReach(double radius) {
        Cover cover = cover(radius);
        long[] may = Bits.none(sites());
        for (int j = 0; j < sites(); j++) {
            if (rules.state()[j] != Rules.CLOSED) {
                Bits.add(may, j);
            }
        }
        return java.util.stream.IntStream.range(0, demands)
                .filter(i -> Bits.shared(cover.ofRow()[i], may) == 0)
                .toArray();
    }

    private Cover cover(double radius) {
        return Cover.of(demands, sites(), (i, j) -> distances.between(i, j) <= radius, rules.apart());
    }

    private Verdict settle(Cover cover, int most, int allowed) {
        Part whole = Part.whole(cover, most);
        for (int j = 0; j < sites(); j++) {
            if (rules.state()[j] == Rules.CLOSED) {
                Bits.remove(whole.columns, j);
            }
        }
        for (int j = 0; j < sites(); j++) {
            if (rules.state()[j] == Rules.OPEN) {
                whole.choose(cover, j);
            }
        }
        if (whole.left < 0) {
            return new Verdict(Found.NONE, new int[0], 0);
        }
        Verdict v = CoverSearch.of(cover, whole, allowed, work);
        looked += v.nodes();
        return v;
    }
}
