package org.kuznets.analysis.noise;

import java.util.ArrayList;
import org.kuznets.analysis.Cost;
import org.kuznets.analysis.noise.NoiseIn.By;
import org.kuznets.layer.Feature;
import org.locationtech.jts.geom.Envelope;

/** What a run will take, from how far the loudest source is heard and how closely the sources lie. */
final class NoiseCost {
    /** A level from one source at one place, microseconds. */
    private static final double SIMPLE = 0.15;

    private static final double OCTAVES = 0.7;
    /** Reading, clustering and contouring of one source, microseconds. */
    private static final long EACH = 3000;

    private NoiseCost() {}

    static Cost of(NoiseIn in) {
        Sought sought = Noise.sought(in, NoiseNorms.of(in.noiseNorms()), new ArrayList<>());
        long n = in.sources().features().size();
        double lowest = Double.POSITIVE_INFINITY;
        for (Period p : Period.values()) {
            lowest = sought.levels(p).isEmpty()
                    ? lowest
                    : Math.min(lowest, sought.levels(p).get(0));
        }
        Envelope box = new Envelope();
        double loudest = Double.NEGATIVE_INFINITY;
        boolean spectra = false;
        for (Feature f : in.sources().features()) {
            if (f.geometry() != null) {
                box.expandToInclude(f.geometry().getEnvelopeInternal());
            }
            loudest = Math.max(loudest, f.row().number("soundPowerDba", loudest));
            for (int k = 0; k < Bands.COUNT; k++) {
                double band = f.row().number(NoiseSources.column(k), Double.NEGATIVE_INFINITY);
                spectra |= band > Double.NEGATIVE_INFINITY;
                loudest = Math.max(loudest, band + Bands.aWeight(k));
            }
        }
        if (box.isNull() || !(loudest >= lowest)) {
            return new Cost(n * EACH, n * 1000);
        }
        double radius = sound(in, Math.min(loudest, 200)).radius(lowest);
        double squares = 2 * radius + 32 * in.noiseCellMetres();
        double area = Math.min(n * squares * squares, (box.getWidth() + squares) * (box.getHeight() + squares));
        double nodes = 2 * area / (in.noiseCellMetres() * in.noiseCellMetres());
        // what matters at a place lies within some four radii of it
        double heard = (box.getWidth() + 8 * radius) * (box.getHeight() + 8 * radius);
        double together = Math.max(1, Math.min(n, n * Math.PI * 16 * radius * radius / heard));
        double steps = nodes * together * (spectra ? OCTAVES : SIMPLE) * (in.by() == By.ALL ? 1 : 2);
        long bytes = (long) (Math.min(nodes, Cluster.MOST_NODES) * 60);
        return new Cost((long) Math.min(1e15, steps) + n * EACH, bytes + n * 1000);
    }

    private static Sound sound(NoiseIn in, double dba) {
        double ear = in.rules().earHeightMetres();
        Propagation way =
                new Propagation(2, ear, in.rules().air().bands(), in.rules().ground(), 0);
        return new Sound(SoundPower.dba(dba), way, in.rules().groundMethod());
    }
}
