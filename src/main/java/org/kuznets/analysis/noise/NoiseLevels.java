package org.kuznets.analysis.noise;

import java.util.ArrayList;
import java.util.List;
import org.kuznets.geo.Crs;
import org.kuznets.layer.Layer;
import org.kuznets.notice.Finding;

/**
 * How loud it is anywhere, source by source: energies of all sources, each with the part of the period that it works,
 * summed. Every source counts, however far. Thread-safe.
 */
public final class NoiseLevels {
    private final NoiseSources sources;
    private final List<NoisePoint> points;

    private NoiseLevels(NoiseSources sources, List<NoisePoint> points) {
        this.sources = sources;
        this.points = points;
    }

    /**
     * @param layer the sources on a sheet, with the columns that {@link NoiseIn} names
     * @throws org.kuznets.notice.Refusal with every fault of the sources at once
     */
    public static NoiseLevels of(Layer layer, NoiseRules rules) {
        return of(NoiseSources.of(layer), rules, layer.crs());
    }

    static NoiseLevels of(NoiseSources sources, NoiseRules rules, Crs sheet) {
        return new NoiseLevels(sources, NoisePoint.of(sources.list(), rules, sheet));
    }

    public List<NoiseSource> sources() {
        return sources.list();
    }

    /** How many sources have no sound power or never work. */
    public int silent() {
        return sources.silent();
    }

    /** What was odd about the sources. */
    public List<Finding> findings() {
        return sources.findings();
    }

    List<NoisePoint> points() {
        return points;
    }

    /** The equivalent level at a place on the sheet, with every source's part. */
    public NoiseAt at(double x, double y, Period period) {
        double[] energies = new double[sources.list().size()];
        double[] metres = new double[energies.length];
        java.util.Arrays.fill(metres, Double.POSITIVE_INFINITY);
        for (NoisePoint p : points) {
            if (p.share(period) > 0) {
                energies[p.source()] += p.share(period) * p.energy(x, y);
                metres[p.source()] = Math.min(metres[p.source()], p.metres(x, y));
            }
        }
        double sum = 0;
        List<NoiseAt.Part> parts = new ArrayList<>();
        for (int i = 0; i < energies.length; i++) {
            if (metres[i] < Double.POSITIVE_INFINITY) {
                sum += energies[i];
                parts.add(new NoiseAt.Part(sources.list().get(i), Decibels.level(energies[i]), metres[i]));
            }
        }
        return new NoiseAt(Decibels.level(sum), parts);
    }
}
