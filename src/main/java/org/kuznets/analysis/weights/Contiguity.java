package org.kuznets.analysis.weights;

import java.util.ArrayList;
import java.util.List;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.weights.SharedBorder.Meeting;
import org.kuznets.layer.Feature;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.hprtree.HPRtree;

/**
 * Neighbours by touching: queen, when two polygons have a point in common, rook, when they have some length of border.
 * Points up to the snap apart are one. Polygons that overlap, or of which one lies inside the other, are neighbours by
 * queen too, although a clean layer has none. Symmetric; each neighbour weighs 1.
 */
public final class Contiguity {
    private static final int CHUNK = 64;

    private final List<Geometry> shapes = new ArrayList<>();
    private final List<Outline> outlines;
    private final HPRtree index = new HPRtree();
    private final SharedBorder border;
    private final Meeting needed;

    private Contiguity(List<Feature> units, boolean rook, double snapMetres, Work work) {
        border = new SharedBorder(snapMetres);
        needed = rook ? Meeting.BORDER : Meeting.POINT;
        for (Feature f : units) {
            Geometry g = f.geometry();
            if (g == null || g.getDimension() < 2) {
                throw new IllegalArgumentException(f.id() + " is no polygon");
            }
            index.insert(g.getEnvelopeInternal(), shapes.size());
            shapes.add(g);
        }
        index.build();
        outlines =
                work
                        .each(chunks(), c -> shapes.subList(c * CHUNK, end(c)).stream()
                                .map(Outline::new)
                                .toList())
                        .stream()
                        .flatMap(List::stream)
                        .toList();
    }

    /** @param units polygons, all of them */
    public static Weights of(List<Feature> units, boolean rook, double snapMetres, Work work) {
        if (units.isEmpty()) {
            return Weights.of(new int[0][]);
        }
        return new Contiguity(units, rook, snapMetres, work).weights(work);
    }

    private int chunks() {
        return (shapes.size() + CHUNK - 1) / CHUNK;
    }

    private int end(int chunk) {
        return Math.min(shapes.size(), (chunk + 1) * CHUNK);
    }

    /** Each pair is looked at once, from its smaller number; then both get each other. */
    private Weights weights(Work work) {
        List<List<int[]>> pairs = work.each(chunks(), c -> {
            List<int[]> found = new ArrayList<>();
            for (int i = c * CHUNK; i < end(c); i++) {
                work.progress(c, chunks());
                found.add(later(i));
            }
            return found;
        });
        List<int[]> later = pairs.stream().flatMap(List::stream).toList();
        int[] count = new int[later.size()];
        for (int i = 0; i < count.length; i++) {
            count[i] += later.get(i).length;
            for (int j : later.get(i)) {
                count[j]++;
            }
        }
        int[][] rows = new int[count.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new int[count[i]];
        }
        for (int i = 0; i < rows.length; i++) {
            for (int j : later.get(i)) {
                rows[i][--count[i]] = j;
                rows[j][--count[j]] = i;
            }
        }
        return Weights.of(rows);
    }

    /** The neighbours of {@code unit} with larger numbers. */
    private int[] later(int unit) {
        Envelope box = new Envelope(shapes.get(unit).getEnvelopeInternal());
        box.expandBy(border.snapMetres());
        List<?> near = index.query(box);
        return near.stream()
                .mapToInt(o -> (Integer) o)
                .filter(j -> j > unit && touch(unit, j))
                .sorted()
                .toArray();
    }

    private boolean touch(int i, int j) {
        Envelope a = new Envelope(shapes.get(i).getEnvelopeInternal());
        Envelope b = new Envelope(shapes.get(j).getEnvelopeInternal());
        a.expandBy(border.snapMetres());
        b.expandBy(border.snapMetres());
        Envelope both = a.intersection(b);
        double[] one = outlines.get(i).near(both);
        double[] other = outlines.get(j).near(both);
        return border.of(one, other, needed).compareTo(needed) >= 0
                || (needed == Meeting.POINT && (inside(i, j) || inside(j, i)));
    }

    /** Whether the outlines do not meet and {@code i} lies in {@code j}. */
    private boolean inside(int i, int j) {
        Geometry g = shapes.get(i);
        return shapes.get(j).getEnvelopeInternal().covers(g.getEnvelopeInternal())
                && SimplePointInAreaLocator.locate(g.getCoordinate(), shapes.get(j)) != Location.EXTERIOR;
    }
}
