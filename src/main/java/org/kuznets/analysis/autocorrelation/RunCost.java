package org.kuznets.analysis.autocorrelation;

import org.kuznets.analysis.Cost;
import org.kuznets.analysis.weights.Nearby;
import org.kuznets.analysis.weights.NeighboursIn;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.locationtech.jts.geom.Envelope;

/** What a run will take, from how many neighbours there will be. */
final class RunCost {
    /** A drawn neighbour, microseconds. */
    private static final double DRAW = 0.006;
    /** Reading and writing a unit, microseconds. */
    private static final long EACH = 50;
    /** Looking for borders, microseconds a vertex. */
    private static final double VERTEX = 2;

    private static final double TOUCHING = 6;
    private static final double WITHIN = 10;

    private RunCost() {}

    static Cost of(UnitsIn places, NeighboursIn weights, int permutations, int statistics) {
        Layer units = places.units();
        Envelope box = new Envelope();
        long vertices = 0;
        for (Feature f : units.features()) {
            if (f.geometry() != null) {
                box.expandToInclude(f.geometry().getEnvelopeInternal());
                vertices += f.geometry().getNumPoints();
            }
        }
        Double hexagons = places.hexagonMetres();
        double n = hexagons == null ? units.features().size() : Hexagons.count(box, hexagons);
        double links = Math.min(n * neighbours(n, box, weights), Nearby.MOST_LINKS);
        double steps = n * EACH + vertices * VERTEX + links * permutations * DRAW * (1 + statistics);
        return new Cost((long) steps, (long) (links * 40 + n * 500 + vertices * 64.0));
    }

    private static double neighbours(double n, Envelope box, NeighboursIn in) {
        return switch (in.neighbours()) {
            case QUEEN, ROOK -> TOUCHING;
            case NEAREST, ADAPTIVE_KERNEL -> Math.min(n, in.nearestCount());
            case BAND, KERNEL -> {
                Double metres = in.bandMetres();
                yield metres == null || box.isNull()
                        ? WITHIN
                        : Math.min(n, n * Math.PI * metres * metres / Math.max(1, box.getArea()));
            }
        };
    }
}
