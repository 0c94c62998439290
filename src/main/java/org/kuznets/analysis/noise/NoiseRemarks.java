package org.kuznets.analysis.noise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kuznets.analysis.Metric;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Field;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;

/** What the reader should know before trusting the zones, and the headline numbers. */
final class NoiseRemarks {
    private static final Message SCREENING = new Message(
            "noise.screening",
            "these zones are a screening estimate: flat open ground, downwind, no barriers, buildings or forest; levels are"
                    + " those of a working day");
    private static final Message RECALLED = new Message(
            "noise.recalled",
            "the norms of noise are not checked against the act: {acts}; any level can be given instead");
    private static final Message NO_SPECTRUM = new Message(
            "noise.no-spectrum",
            "sources without octave bands: {count}; for them the attenuation at 500 Hz is taken, and for the ground {ground}");
    private static final Message SILENT =
            new Message("noise.silent", "sources that have no sound power or never work, and were left out: {count}");
    private static final Message HIGH = new Message(
            "noise.high",
            "sources whose mean height with the ear is above {metres} m, where the method states no accuracy: {count}");
    private static final Message FAR = new Message(
            "noise.far",
            "{percent} % of the zones' area lies farther than 1 km from its sources; the method states its accuracy of 3 dB"
                    + " up to there, and what lies beyond is extrapolated");
    private static final Message COARSE = new Message(
            "noise.coarse", "to bound memory, zones were reckoned on cells of up to {metres} m; choose fewer sources");
    private static final Message COARSE_FIELD = new Message(
            "noise.coarse-field", "the fields have cells of {metres} m; the zones were reckoned on finer ones");
    private static final Message AREAS = new Message(
            "noise.areas",
            "line and area sources are cut into up to {most} equal points: {count}; nearer than twice the width of these,"
                    + " {metres} m at most, and on such a source itself, levels are coarse");

    private final NoiseIn in;
    private final NoiseLevels levels;
    private final NoiseNorms norms;
    private final Sought sought;
    private final List<NoiseZone> zones;

    NoiseRemarks(NoiseIn in, NoiseLevels levels, NoiseNorms norms, Sought sought, List<NoiseZone> zones) {
        this.in = in;
        this.levels = levels;
        this.norms = norms;
        this.sought = sought;
        this.zones = zones;
    }

    /** @param coarsest cell of any cluster, metres */
    List<Finding> findings(double coarsest, List<Field> fields) {
        Findings all = new Findings();
        all.addAll(levels.findings());
        all.add(Finding.note(SCREENING, null, Map.of()));
        List<String> acts = acts();
        if (!acts.isEmpty()) {
            all.add(Finding.note(RECALLED, null, Map.of("acts", String.join("; ", acts))));
        }
        long alone = levels.sources().stream().filter(s -> !s.power().known()).count();
        count(all, NO_SPECTRUM, alone, Map.of("ground", ground()));
        count(all, SILENT, levels.silent(), Map.of());
        double most = Propagation.VALID_MEAN_HEIGHT_METRES;
        long high = levels.sources().stream()
                .filter(s -> (s.heightMetres() + in.rules().earHeightMetres()) / 2 > most)
                .count();
        count(all, HIGH, high, Map.of("metres", (int) most));
        areas(all);
        double far = extrapolated();
        if (far > 0) {
            all.add(Finding.warning(FAR, null, Map.of("percent", Math.round(1000 * far) / 10.0)));
        }
        if (coarsest > in.noiseCellMetres() * (1 + 1e-9)) {
            all.add(Finding.warning(COARSE, null, Map.of("metres", coarsest)));
        }
        if (!fields.isEmpty() && fields.get(0).grid().cell() > in.noiseCellMetres()) {
            double cell = fields.get(0).grid().cell();
            all.add(Finding.note(COARSE_FIELD, null, Map.of("metres", cell)));
        }
        return all.list();
    }

    private static void count(Findings all, Message message, long count, Map<String, Object> more) {
        if (count > 0) {
            Map<String, Object> arguments = new java.util.HashMap<>(more);
            arguments.put("count", count);
            all.add(Finding.note(message, null, arguments));
        }
    }

    private void areas(Findings all) {
        double widest = levels.sources().stream()
                .mapToDouble(s -> NoisePoint.partMetres(s.shape()))
                .max()
                .orElse(0);
        long areas = levels.sources().stream()
                .filter(s -> s.shape().getDimension() > 0)
                .count();
        count(all, AREAS, areas, Map.of("most", NoisePoint.MOST_PARTS, "metres", Math.round(2 * widest)));
    }

    private String ground() {
        return in.rules().groundMethod() == Ground.Method.BANDS ? "ISO 9613-2, 7.3.1" : "ISO 9613-2, 7.3.2";
    }

    /** The acts of the norms used that were not checked. */
    private List<String> acts() {
        List<String> acts = new ArrayList<>();
        for (Period period : Period.values()) {
            for (double level : sought.levels(period)) {
                norms.find(period, level)
                        .filter(n -> n.evidence().contains("recalled"))
                        .map(NoiseNorms.Norm::act)
                        .filter(a -> !acts.contains(a))
                        .ifPresent(acts::add);
            }
        }
        return acts;
    }

    private double extrapolated() {
        double all = zones.stream().mapToDouble(z -> z.shape().getArea()).sum();
        return all > 0
                ? zones.stream()
                                .mapToDouble(z -> z.shape().getArea() * z.extrapolated())
                                .sum()
                        / all
                : 0;
    }

    List<Metric> metrics() {
        List<Metric> all = new ArrayList<>();
        all.add(Metric.of("sources", levels.sources().size(), Unit.COUNT, "sources that sound at some hour"));
        all.add(Metric.of(
                "silentSources", levels.silent(), Unit.COUNT, "sources without a sound power, or never at work"));
        for (Period period : Period.values()) {
            all.add(area(period));
        }
        all.add(Metric.of(
                "extrapolatedPercent",
                100 * extrapolated(),
                Unit.PERCENT,
                "of the zones' area, farther than 1 km from its sources: beyond the method's stated accuracy"));
        return all;
    }

    /** At the lowest level of the period; zones of one field do not overlap. */
    private Metric area(Period period) {
        String name = period.word() + "AreaSquareMetres";
        String reading = "land at or above the lowest level drawn for the " + period.word()
                + "; by enterprise, land in several zones counts in each";
        if (sought.levels(period).isEmpty()) {
            return new Metric(name, null, Unit.SQUARE_METRE, reading, "no level was drawn");
        }
        double lowest = sought.levels(period).get(0);
        return Metric.of(
                name,
                zones.stream()
                        .filter(z -> z.period() == period && z.level() == lowest)
                        .mapToDouble(z -> z.shape().getArea())
                        .sum(),
                Unit.SQUARE_METRE,
                reading);
    }
}
