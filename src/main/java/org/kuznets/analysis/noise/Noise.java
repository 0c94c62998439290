package org.kuznets.analysis.noise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kuznets.analysis.Analysis;
import org.kuznets.analysis.Card;
import org.kuznets.analysis.Cost;
import org.kuznets.analysis.Result;
import org.kuznets.analysis.Stage;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.noise.NoiseIn.By;
import org.kuznets.geo.Crs;
import org.kuznets.layer.Field;
import org.kuznets.notice.Refusal;
import org.kuznets.notice.Refusal.Reason;

/**
 * Where the noise of industrial sources reaches a level by day or by night: a screening estimate.
 *
 * <p>Every source's level falls with distance after ISO 9613-2:1996 (see {@link Propagation}); energies of all sources,
 * each with the part of the period that it works, are summed; zones are the ground where the sum reaches a level (see
 * {@link Tiles}, {@link Zoning}).
 */
public final class Noise implements Analysis<NoiseIn> {
    /** Squares have so many cells along a side. */
    private static final int CELLS_A_SQUARE = 16;

    @Override
    public Card card() {
        return new Card(
                "noise",
                "Noise of industrial sources",
                "Where is the noise of industrial sources above a level, by day and by night?",
                "ISO 9613-2:1996 (octave bands, ground, no barriers; reproduces ISO/TR 17534-3, T01 to T03) and ISO"
                        + " 9613-1:1993; the alternative for A-weighted levels, C_met and the norms of SanPiN 1.2.3685-21"
                        + " are recalled, see the evidence column");
    }

    @Override
    public Class<NoiseIn> input() {
        return NoiseIn.class;
    }

    @Override
    public List<String> outputs() {
        return List.of("noise-zones", "noise-lines");
    }

    @Override
    public List<String> fields() {
        return List.of("noise-day", "noise-night");
    }

    @Override
    public Cost cost(NoiseIn in) {
        return NoiseCost.of(in);
    }

    @Override
    public Result run(NoiseIn in, Work work) {
        work.progress(0, 1);
        NoiseNorms norms = NoiseNorms.of(in.noiseNorms());
        List<Reason> faults = new ArrayList<>();
        Sought sought = sought(in, norms, faults);
        NoiseLevels levels = levels(in, faults);
        Crs crs = in.sources().crs();
        NoiseLayers layers = new NoiseLayers(levels.sources(), norms);
        List<NoiseZone> zones = new ArrayList<>();
        Map<String, List<NoisePoint>> groups = groups(in.by(), levels);
        double coarsest = 0;
        int k = 0;
        for (Map.Entry<String, List<NoisePoint>> group : groups.entrySet()) {
            Work part = work.part(0, 2).part(k++, groups.size());
            Found found = zones(group.getValue(), sought, in.noiseCellMetres(), levels.sources(), part);
            coarsest = Math.max(coarsest, found.coarsest());
            layers.add(group.getKey(), found.zones());
            zones.addAll(found.zones());
        }
        List<Field> fields =
                NoiseFields.of(levels.points(), sought, in.noiseCellMetres(), crs, work.part(1, 2));
        NoiseRemarks remarks = new NoiseRemarks(in, levels, norms, sought, zones);
        return new Result(layers.layers(crs), fields, remarks.metrics(), remarks.findings(coarsest, fields));
    }

    static Sought sought(NoiseIn in, NoiseNorms norms, List<Reason> faults) {
        if (in.sources().features().isEmpty()) {
            return new Sought(List.of(), List.of());
        }
        return new Sought(
                norms.levels(Period.DAY, "dayLevels", in.dayLevels(), faults),
                norms.levels(Period.NIGHT, "nightLevels", in.nightLevels(), faults));
    }

    /** @throws Refusal with {@code faults} and those of the sources */
    private static NoiseLevels levels(NoiseIn in, List<Reason> faults) {
        NoiseLevels levels = null;
        try {
            levels = NoiseLevels.of(in.sources(), in.rules());
        } catch (Refusal e) {
            faults.addAll(e.reasons());
        }
        if (levels == null || !faults.isEmpty()) {
            throw new Refusal(faults);
        }
        return levels;
    }

    /** The points that make one field each, by enterprise; those of no enterprise sound alone too. */
    private static Map<String, List<NoisePoint>> groups(By by, NoiseLevels levels) {
        if (by == By.ALL) {
            return Map.of("", levels.points());
        }
        Map<String, List<NoisePoint>> groups = new TreeMap<>();
        for (NoisePoint p : levels.points()) {
            String enterprise = levels.sources().get(p.source()).enterpriseId();
            groups.computeIfAbsent(enterprise, e -> new ArrayList<>()).add(p);
        }
        return groups;
    }

    private record Found(List<NoiseZone> zones, double coarsest) {}

    private static Found zones(
            List<NoisePoint> points, Sought sought, double cell, List<NoiseSource> sources, Work work) {
        Tiles tiles = Tiles.of(points, sought, cell * CELLS_A_SQUARE, work);
        List<Cluster> clusters = Cluster.of(tiles, points, sought, cell);
        Zoning zoning = new Zoning(sources, points, sought);
        List<NoiseZone> zones = new ArrayList<>();
        double coarsest = 0;
        for (int k = 0; k < clusters.size(); k++) {
            zones.addAll(zoning.zones(tiles, clusters.get(k), work.part(k, clusters.size())));
            coarsest = Math.max(coarsest, clusters.get(k).grid().cell());
        }
        return new Found(zones, coarsest);
    }
}
