package org.kuznets.analysis.location;

import java.util.List;

/**
 * The place whose weighted distances to given points sum to least. Weiszfeld's iteration from the weighted mean, with
 * Kuhn's test at the nearest point (it is the answer where the pull of the others is no more than its own weight) and
 * Vardi and Zhang's step where the iteration lands on a point; a Newton step is taken where it is shorter.
 *
 * <p>Sources (recalled): Weiszfeld 1937; Kuhn 1973; Vardi and Zhang, "The multivariate L1-median and associated data
 * depth", PNAS 97 (2000). The bound is our own: the sum is convex, so no place in the hull of the points is better than
 * {@code cost - |gradient| reach}, with the reach to the farthest point. Where points lie on a line and two middle ones
 * halve the weight, every place between them is as good, and one of them is given.
 *
 * @param vertex whether it is one of the points
 * @param bound nothing costs less
 */
record Weber(double x, double y, double cost, double bound, boolean vertex, int steps) {
    private static final int MOST_STEPS = 20_000;
    private static final double CLOSE = 1e-12;
    private static final double ROUNDED = 1 + 1e-14;
    private static final double HALF = 0.5;

    static Weber of(List<Place> points) {
        double weight = points.stream().mapToDouble(Place::weight).sum();
        double x = points.stream().mapToDouble(p -> p.weight() / weight * p.x()).sum();
        double y = points.stream().mapToDouble(p -> p.weight() / weight * p.y()).sum();
        Weber best = new Weber(x, y, cost(points, x, y), Double.NEGATIVE_INFINITY, false, 0);
        for (int s = 1; s <= MOST_STEPS; s++) {
            Place near = nearest(points, best.x, best.y);
            Pull there = Pull.at(points, near.x(), near.y());
            if (there.length() <= there.here()) {
                double cost = cost(points, near.x(), near.y());
                return new Weber(near.x(), near.y(), cost, cost, true, s);
            }
            Pull pull = Pull.at(points, best.x, best.y);
            if (pull.here() > 0) {
                best = step(points, best, pull.fromPoint(best.x, best.y), s);
                continue;
            }
            double bound = Math.max(best.bound, best.cost - pull.length() * reach(points, best.x, best.y));
            if (bound >= best.cost * (1 - CLOSE)) {
                return new Weber(best.x, best.y, best.cost, best.cost, false, s);
            }
            double[] newton = pull.newton(best.x, best.y);
            double[] plain = pull.weiszfeld(best.x, best.y);
            double[] next =
                    cost(points, newton[0], newton[1]) <= ROUNDED * cost(points, plain[0], plain[1]) ? newton : plain;
            Weber then = step(points, best, next, s);
            // where costs differ by rounding only, the pull still tells which place is better
            double shorter = Pull.at(points, next[0], next[1]).length();
            if (then.cost >= best.cost && (then.cost > best.cost * ROUNDED || shorter >= HALF * pull.length())) {
                return new Weber(best.x, best.y, best.cost, bound, false, s);
            }
            best = new Weber(then.x, then.y, then.cost, bound, false, s);
        }
        return best;
    }

    private static Weber step(List<Place> points, Weber from, double[] to, int s) {
        return new Weber(to[0], to[1], cost(points, to[0], to[1]), from.bound, false, s);
    }

    private static double cost(List<Place> points, double x, double y) {
        double sum = 0;
        for (Place p : points) {
            sum += p.weight() * Math.hypot(p.x() - x, p.y() - y);
        }
        return sum;
    }

    private static double reach(List<Place> points, double x, double y) {
        return points.stream()
                .mapToDouble(p -> Math.hypot(p.x() - x, p.y() - y))
                .max()
                .orElse(0);
    }

    private static Place nearest(List<Place> points, double x, double y) {
        Place best = points.get(0);
        for (Place p : points) {
            if (Math.hypot(p.x() - x, p.y() - y) < Math.hypot(best.x() - x, best.y() - y)) {
                best = p;
            }
        }
        return best;
    }

    /** How the points pull at a place: those that lie on it by their weight only. */
    private record Pull(double here, double px, double py, double inverse, double xx, double xy, double yy) {
        static Pull at(List<Place> points, double x, double y) {
            double[] s = new double[7];
            for (Place p : points) {
                double dx = p.x() - x;
                double dy = p.y() - y;
                double d = Math.hypot(dx, dy);
                if (d == 0) {
                    s[0] += p.weight();
                } else {
                    double w = p.weight() / d;
                    s[1] += w * dx;
                    s[2] += w * dy;
                    s[3] += w;
                    s[4] += w * dy * dy / (d * d);
                    s[5] -= w * dx * dy / (d * d);
                    s[6] += w * dx * dx / (d * d);
                }
            }
            return new Pull(s[0], s[1], s[2], s[3], s[4], s[5], s[6]);
        }

        double length() {
            return Math.hypot(px, py);
        }

        double[] weiszfeld(double x, double y) {
            return new double[] {x + px / inverse, y + py / inverse};
        }

        /** Off a point that is not the answer. */
        double[] fromPoint(double x, double y) {
            double share = 1 - here / length();
            return new double[] {x + share * px / inverse, y + share * py / inverse};
        }

        double[] newton(double x, double y) {
            double det = xx * yy - xy * xy;
            if (!(det > 1e-12 * inverse * inverse)) {
                return weiszfeld(x, y);
            }
            return new double[] {x + (yy * px - xy * py) / det, y + (xx * py - xy * px) / det};
        }
    }
}
