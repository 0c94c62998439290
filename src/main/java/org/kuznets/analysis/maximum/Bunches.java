package org.kuznets.analysis.maximum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;

/**
 * The plumes of line and area sources, bunched: the parts of one source are alike, and from far away a bunch of them is
 * one plume in their middle. Each source is a binary tree, halved across its longer side, of which a place sees the near
 * end in parts and the far end in bunches.
 *
 * <p>A bunch counts as one from {@value #FAR} times its diagonal on. For parts spread evenly over a square of side w the
 * loss at distance d in the narrowest plume is some {@code 10 u w^2 / (12 d^2)} with u of 5 m/s at most (s2 is 1 - 10 t
 * near its top): 0.2 %.
 */
final class Bunches {
    static final double FAR = 30;
    /** From so many on it is good enough for choosing a wind: at most 2 % are lost, in all winds nearly alike. */
    private static final double FAR_FOR_CHOICE = 10;
    /** From so many diagonals on a bunch bounds its parts well enough. */
    private static final double FAR_FOR_BOUNDS = 4;

    private static final int NONE = -1;

    /** The plumes given, in their order, then the bunches. */
    final List<Plume> plumes;

    private final int[] roots;
    private final int[] first;
    private final int[] second;
    private final Envelope[] box;

    Bunches(List<Plume> parts) {
        plumes = new ArrayList<>(parts);
        List<Envelope> boxes = new ArrayList<>();
        parts.forEach(p -> boxes.add(new Envelope(p.x(), p.x(), p.y(), p.y())));
        List<int[]> halves = new ArrayList<>();
        roots = numbers(parts).stream()
                .mapToInt(members -> tree(members, boxes, halves))
                .toArray();
        box = boxes.toArray(Envelope[]::new);
        first = new int[box.length];
        second = new int[box.length];
        for (int i = 0; i < box.length; i++) {
            first[i] = i < parts.size() ? NONE : halves.get(i - parts.size())[0];
            second[i] = i < parts.size() ? NONE : halves.get(i - parts.size())[1];
        }
    }

    /** The plumes that differ in nothing but their place, source by source. */
    static List<List<Plume>> alike(List<Plume> plumes) {
        return numbers(plumes).stream()
                .map(n -> n.stream().map(plumes::get).toList())
                .toList();
    }

    private static List<List<Integer>> numbers(List<Plume> plumes) {
        Map<Plume, List<Integer>> alike = new LinkedHashMap<>();
        for (int i = 0; i < plumes.size(); i++) {
            Plume p = plumes.get(i);
            alike.computeIfAbsent(at(p, 0, 0, 0, p.maximum()), k -> new ArrayList<>())
                    .add(i);
        }
        return new ArrayList<>(alike.values());
    }

    private static Plume at(Plume p, double x, double y, double north, double maximum) {
        return new Plume(
                p.source(),
                x,
                y,
                north,
                maximum,
                p.distanceMetres(),
                p.windMetresPerSecond(),
                p.heavy(),
                p.heightMetres());
    }

    private int tree(List<Integer> members, List<Envelope> boxes, List<int[]> halves) {
        if (members.size() == 1) {
            return members.get(0);
        }
        Envelope around = new Envelope();
        members.forEach(m -> around.expandToInclude(boxes.get(m)));
        boolean wide = around.getWidth() > around.getHeight();
        List<Integer> sorted = members.stream()
                .sorted(Comparator.comparingDouble((Integer m) ->
                                wide ? plumes.get(m).x() : plumes.get(m).y())
                        .thenComparing(m -> m))
                .toList();
        int half = sorted.size() / 2;
        int a = tree(sorted.subList(0, half), boxes, halves);
        int b = tree(sorted.subList(half, sorted.size()), boxes, halves);
        Plume p = plumes.get(a);
        Plume q = plumes.get(b);
        double of = p.maximum() + q.maximum();
        double share = q.maximum() / of;
        plumes.add(at(
                p,
                p.x() + share * (q.x() - p.x()),
                p.y() + share * (q.y() - p.y()),
                p.northDegrees() + share * (q.northDegrees() - p.northDegrees()),
                of));
        boxes.add(around);
        halves.add(new int[] {a, b});
        return plumes.size() - 1;
    }

    /** The most numbers that {@link #seen} can give. */
    int most() {
        return (box.length + roots.length) / 2;
    }

    /** Which plumes and bunches stand for all, seen from anywhere in {@code places}. */
    int seen(Envelope places, int[] into) {
        return choose(places, FAR, into);
    }

    /** The same for choosing a wind. */
    int choosing(Envelope places, int[] into) {
        return choose(places, FAR_FOR_CHOICE, into);
    }

    /** The same for {@link RadialBound}, which needs no more than to be near the truth. */
    int bounding(Envelope places, int[] into) {
        return choose(places, FAR_FOR_BOUNDS, into);
    }

    private int choose(Envelope places, double far, int[] into) {
        int count = 0;
        for (int root : roots) {
            count = choose(root, places, far, into, count);
        }
        return count;
    }

    private int choose(int node, Envelope places, double far, int[] into, int count) {
        if (first[node] == NONE || far * box[node].getDiameter() <= box[node].distance(places)) {
            into[count] = node;
            return count + 1;
        }
        return choose(second[node], places, far, into, choose(first[node], places, far, into, count));
    }

    Envelope box(int node) {
        return box[node];
    }
}
