package org.kuznets.analysis.noise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Quality;
import org.kuznets.layer.Row;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.kuznets.notice.Refusal.Reason;

/**
 * The sources of noise of a layer, read and checked. Every fault is refused at once.
 *
 * @param list in the layer's order, without the silent ones
 * @param silent how many have no sound power or never work
 */
public record NoiseSources(List<NoiseSource> list, int silent, List<Finding> findings) {
    /** No machine is louder, dB. */
    private static final double LOUDEST = 200;

    private static final Message NO_HEIGHT = new Message(
            "noise.no-height", "source {source} has a sound power and no height; give heightMetres of 0 or more");
    private static final Message POWER = new Message(
            "noise.power", "source {source}: {column} is {was}; a sound power level lies between 0 and {most} dB");
    private static final Message HOURS = new Message(
            "noise.hours",
            "source {source}: it works from {from} to {to}; give both workingFrom and workingTo, hours between 0 and 24"
                    + " and different, or neither for round the clock");
    private static final Message DAYS =
            new Message("noise.days", "source {source}: workingDays is {was}; days a year lie between 0 and 366");
    private static final Message SOME_BANDS = new Message(
            "noise.some-bands",
            "source {source} has a level for {count} of the 8 octave bands; the others count as silent");
    private static final Message DIFFERENT = new Message(
            "noise.different",
            "source {source}: its octave bands give {bands} dBA and soundPowerDba says {dba}; the bands were used");
    private static final Message NO_PLACE =
            new Message("noise.no-place", "source {source} has no place and was left out");

    public NoiseSources {
        list = List.copyOf(list);
        findings = List.copyOf(findings);
    }

    /** @throws Refusal with every fault at once */
    public static NoiseSources of(Layer layer) {
        Reader reader = new Reader(layer);
        layer.features().forEach(reader::read);
        if (!reader.faults.isEmpty()) {
            throw new Refusal(reader.faults);
        }
        return new NoiseSources(reader.all, reader.silent, reader.findings.list());
    }

    /** The column of a band's sound power, such as {@code soundPower63Db}. */
    static String column(int band) {
        return "soundPower" + Bands.nominalHertz(band) + "Db";
    }

    private static final class Reader {
        final List<NoiseSource> all = new ArrayList<>();
        final List<Reason> faults = new ArrayList<>();
        final Findings findings = new Findings();
        private final Layer layer;
        int silent;

        Reader(Layer layer) {
            this.layer = layer;
        }

        void read(Feature f) {
            Row row = f.row();
            String id = row.text("id", f.id());
            int before = faults.size();
            SoundPower power = power(id, row);
            double[] shares = shares(id, row);
            if (power == null || shares[0] + shares[1] <= 0) {
                silent += faults.size() == before ? 1 : 0;
                return;
            }
            double height = row.number("heightMetres", Double.NaN);
            if (!(height >= 0)) {
                faults.add(new Reason(NO_HEIGHT, id, Map.of("source", id)));
            } else if (f.geometry() == null || f.geometry().isEmpty()) {
                findings.add(Finding.warning(NO_PLACE, id, Map.of("source", id)));
            } else {
                String quality = Quality.of(f, layer);
                String enterprise = row.text("enterpriseId", "");
                all.add(new NoiseSource(id, enterprise, f.geometry(), height, power, shares[0], shares[1], quality));
            }
        }

        private @Nullable SoundPower power(String id, Row row) {
            double[] bands = new double[Bands.COUNT];
            int known = 0;
            for (int k = 0; k < bands.length; k++) {
                bands[k] = level(id, row, column(k));
                known += bands[k] > Double.NEGATIVE_INFINITY ? 1 : 0;
            }
            double dba = level(id, row, "soundPowerDba");
            if (known == 0) {
                return dba == Double.NEGATIVE_INFINITY ? null : SoundPower.dba(dba);
            }
            if (known < bands.length) {
                findings.add(Finding.warning(SOME_BANDS, id, Map.of("source", id, "count", known)));
            }
            SoundPower power = SoundPower.octaves(bands);
            if (dba > Double.NEGATIVE_INFINITY && Math.abs(dba - power.dba()) > 1) {
                double rounded = Math.round(10 * power.dba()) / 10.0;
                findings.add(Finding.warning(DIFFERENT, id, Map.of("source", id, "bands", rounded, "dba", dba)));
            }
            return power;
        }

        /** Minus infinity where there is none: the column is empty. */
        private double level(String id, Row row, String column) {
            double level = row.number(column, Double.NEGATIVE_INFINITY);
            if (level == Double.NEGATIVE_INFINITY || level >= 0 && level <= LOUDEST) {
                return level;
            }
            faults.add(
                    new Reason(POWER, id, Map.of("source", id, "column", column, "was", level, "most", (int) LOUDEST)));
            return Double.NEGATIVE_INFINITY;
        }

        private double[] shares(String id, Row row) {
            double days = row.number("workingDays", 365);
            if (!(days >= 0 && days <= 366)) {
                faults.add(new Reason(DAYS, id, Map.of("source", id, "was", days)));
            }
            double from = row.number("workingFrom", Double.NaN);
            double to = row.number("workingTo", Double.NaN);
            if (days == 0) {
                return new double[2];
            }
            if (Double.isNaN(from) && Double.isNaN(to)) {
                return new double[] {1, 1};
            }
            if (!(from >= 0 && from <= 24 && to >= 0 && to <= 24 && from != to)) {
                faults.add(new Reason(HOURS, id, Map.of("source", id, "from", said(from), "to", said(to))));
            }
            return new double[] {Period.DAY.share(from, to), Period.NIGHT.share(from, to)};
        }

        private static Object said(double hour) {
            return Double.isNaN(hour) ? "?" : (Object) hour;
        }
    }
}
