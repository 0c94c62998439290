package org.kuznets.analysis.exposure;

import java.util.Map;
import java.util.TreeMap;

/**
 * What lies inside zones, in square metres (or what else the land is measured in). Every figure is summed from pieces of
 * its own; none is a remainder of others. The class number {@code classes} stands for unclassified: inside a zone and in
 * no parcel; it is always in square metres.
 */
public final class Areas {
    /** The two parts of a zone. */
    public enum Part {
        /** On the zone's own industrial site. */
        SITE,
        /** Inside the zone, off its site. */
        RING
    }

    /** Land under this many zones or more is counted together. */
    public static final int DEEPEST = 3;

    private final int zones;
    private final int classes;
    private final double[][] inZone;
    private final double[] covered;
    private final double[] outside;
    private final Map<Integer, Double> overlaps = new TreeMap<>();

    Areas(int zones, int classes) {
        this.zones = zones;
        this.classes = classes;
        this.inZone = new double[2][Math.multiplyExact(zones, classes + 1)];
        this.covered = new double[2 * DEEPEST * (classes + 1)];
        this.outside = new double[classes];
    }

    void addToZone(Part part, int zone, int landClass, double area) {
        inZone[part.ordinal()][zone * (classes + 1) + landClass] += area;
    }

    void addCovered(Part part, int depth, int landClass, double area) {
        covered[(part.ordinal() * DEEPEST + Math.min(depth, DEEPEST) - 1) * (classes + 1) + landClass] += area;
    }

    void addOutside(int landClass, double area) {
        outside[landClass] += area;
    }

    void addOverlap(int parcel, double area) {
        overlaps.merge(parcel, area, Double::sum);
    }

    void add(Areas other) {
        for (int p = 0; p < 2; p++) {
            add(inZone[p], other.inZone[p]);
        }
        add(covered, other.covered);
        add(outside, other.outside);
        other.overlaps.forEach(this::addOverlap);
    }

    private static void add(double[] to, double[] from) {
        for (int i = 0; i < to.length; i++) {
            to[i] += from[i];
        }
    }

    /** How many classes there are; as a class number, unclassified. */
    public int classes() {
        return classes;
    }

    public double inZone(Part part, int zone, int landClass) {
        return inZone[part.ordinal()][zone * (classes + 1) + landClass];
    }

    public double inZone(int zone, int landClass) {
        return inZone(Part.SITE, zone, landClass) + inZone(Part.RING, zone, landClass);
    }

    /**
     * Over the union of all zones, land counted once.
     *
     * @param part {@code SITE}: on the own site of at least one of the zones there
     * @param depth under how many zones: 1, 2, or 3 for three and more
     */
    public double covered(Part part, int depth, int landClass) {
        return covered[(part.ordinal() * DEEPEST + depth - 1) * (classes + 1) + landClass];
    }

    public double covered(Part part, int landClass) {
        double sum = 0;
        for (int d = 1; d <= DEEPEST; d++) {
            sum += covered(part, d, landClass);
        }
        return sum;
    }

    public double covered(int landClass) {
        return covered(Part.SITE, landClass) + covered(Part.RING, landClass);
    }

    /** In parcels of the class, outside every zone. */
    public double outside(int landClass) {
        return outside[landClass];
    }

    /** For parcels that overlap an earlier one, by their number: how much of them belongs to earlier ones, square metres. */
    public Map<Integer, Double> overlaps() {
        return java.util.Collections.unmodifiableMap(overlaps);
    }
}
