package org.kuznets.analysis.health;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.kuznets.notice.Refusal.Reason;
import org.locationtech.jts.geom.Geometry;

/**
 * Concentrations at places, in whichever of the three forms they came.
 *
 * @param pollutants those that the layer tells about, in the order of the table of substances
 * @param places cells, or points
 * @param milligrams mg/m3 by place and pollutant; NaN where there is none
 */
record Air(List<JudgedPollutant> pollutants, List<Geometry> places, List<double[]> milligrams) {
    private static final String MILLIGRAMS = "MilligramsPerCubicMetre";
    private static final String SHARE = "ShareOfLimit";
    private static final Message NOTHING = new Message(
            "health.no-concentrations",
            "{layer} tells no concentration: give it columns such as no2MilligramsPerCubicMetre, or substance and"
                    + " milligramsPerCubicMetre, or value together with the input pollutant");
    private static final Message NO_POLLUTANT = new Message(
            "health.no-pollutant", "'{was}' is no pollutant of the table of substances; the pollutants are {known}");
    private static final Message ONE_TIME = new Message(
            "health.one-time",
            "{layer} holds one-time maxima; harm to health is judged by long-term means, such as dispersion-mean makes");
    private static final Message NEGATIVE =
            new Message("health.negative", "{place} of {layer}: the concentration {was} is negative");
    private static final Message NO_LIMIT = new Message(
            "health.no-limit",
            "{pollutant} has neither an annual nor a daily limit: its share of the limit says nothing in mg/m3 and is left"
                    + " out");
    private static final Message UNKNOWN_COLUMN = new Message(
            "health.unknown-column",
            "no pollutant of the table of substances is called {pollutant}: {column} is left out");

    /** Where one pollutant's figures stand. */
    private record Reading(JudgedPollutant pollutant, int column, boolean share) {}

    /** @throws Refusal with every fault at once */
    static Air of(HealthIn in, Findings findings) {
        Layer layer = in.concentrations();
        List<JudgedPollutant> known = JudgedPollutant.all(in);
        if (layer.id().startsWith("maximum-")
                || layer.features().stream()
                        .anyMatch(f -> f.row().text("limitKind", "").equals("one-time"))) {
            throw Refusal.of(ONE_TIME, "concentrations", Map.of("layer", layer.id()));
        }
        if (layer.columns().has("substance")
                && (layer.columns().has("milligramsPerCubicMetre")
                        || layer.columns().has("shareOfLimit"))) {
            return tall(layer, known, findings);
        }
        List<Reading> readings =
                layer.columns().has("value") ? List.of(field(in, known)) : wide(layer, known, findings);
        if (readings.isEmpty() && !layer.features().isEmpty()) {
            throw Refusal.of(NOTHING, "concentrations", Map.of("layer", layer.id()));
        }
        return read(layer, readings, findings);
    }

    private static List<Reading> wide(Layer layer, List<JudgedPollutant> known, Findings findings) {
        List<Reading> readings = new ArrayList<>();
        for (JudgedPollutant p : known) {
            int milligrams = layer.columns().indexOf(p.id() + MILLIGRAMS);
            int share = layer.columns().indexOf(p.id() + SHARE);
            if (milligrams >= 0) {
                readings.add(new Reading(p, milligrams, false));
            } else if (share >= 0) {
                readings.add(new Reading(p, share, true));
            }
        }
        Set<String> others = Set.of("limit", "background", "highest");
        for (Column c : layer.columns().all()) {
            String id = c.name().replaceAll("(" + MILLIGRAMS + "|" + SHARE + ")$", "");
            if (!id.equals(c.name()) && !others.contains(id) && known.stream().noneMatch(p -> p.id().equals(id))) {
                findings.add(Finding.warning(UNKNOWN_COLUMN, null, Map.of("pollutant", id, "column", c.name())));
            }
        }
        return readings;
    }

    /** The cells of a field: shares of the limit, or mg/m3 where the column says so. */
    private static Reading field(HealthIn in, List<JudgedPollutant> known) {
        Layer layer = in.concentrations();
        String word = in.pollutant() != null ? in.pollutant() : layer.id().replaceFirst("^mean-", "");
        for (JudgedPollutant p : known) {
            if (p.named(word)) {
                int column = layer.columns().indexOf("value");
                boolean milligrams = layer.columns().all().get(column).unit() == Unit.MILLIGRAM_PER_CUBIC_METRE;
                return new Reading(p, column, !milligrams);
            }
        }
        throw Refusal.of(NO_POLLUTANT, "pollutant", Map.of("was", word, "known", ids(known)));
    }

    private static String ids(List<JudgedPollutant> known) {
        return String.join(", ", known.stream().map(JudgedPollutant::id).toList());
    }

    private static Air read(Layer layer, List<Reading> readings, Findings findings) {
        List<Reason> faults = new ArrayList<>();
        List<Reading> usable = readings.stream()
                .filter(r -> !r.share() || hasLimit(r.pollutant(), findings))
                .toList();
        List<Geometry> places = new ArrayList<>();
        List<double[]> all = new ArrayList<>();
        for (Feature f : layer.features()) {
            if (f.geometry() == null || f.geometry().isEmpty()) {
                continue;
            }
            double[] values = new double[usable.size()];
            for (int i = 0; i < values.length; i++) {
                Reading r = usable.get(i);
                Object v = f.row().get(r.column());
                double n = v instanceof Number number ? number.doubleValue() : Double.NaN;
                Double limit = r.pollutant().limit();
                values[i] = checked(r.share() && limit != null ? n * limit : n, f, layer, faults);
            }
            places.add(f.geometry());
            all.add(values);
        }
        refuse(faults);
        return new Air(usable.stream().map(Reading::pollutant).toList(), places, all);
    }

    private static boolean hasLimit(JudgedPollutant p, Findings findings) {
        if (p.limit() == null) {
            findings.add(Finding.warning(NO_LIMIT, p.id(), Map.of("pollutant", p.id())));
        }
        return p.limit() != null;
    }

    /** One row a place and pollutant; rows at the same place are put together. */
    private static Air tall(Layer layer, List<JudgedPollutant> known, Findings findings) {
        List<Reason> faults = new ArrayList<>();
        Set<String> missing = new TreeSet<>();
        Map<Geometry, double[]> at = new LinkedHashMap<>();
        for (Feature f : layer.features()) {
            if (f.geometry() == null || f.geometry().isEmpty()) {
                continue;
            }
            String word = f.row().text("substance", "");
            int which = index(known, word);
            if (which < 0) {
                if (missing.add(word)) {
                    faults.add(new Reason(NO_POLLUTANT, "concentrations", Map.of("was", word, "known", ids(known))));
                }
                continue;
            }
            double[] values = at.computeIfAbsent(f.geometry(), g -> nothing(known.size()));
            values[which] = checked(milligrams(f.row(), known.get(which), findings), f, layer, faults);
        }
        refuse(faults);
        int[] told = java.util.stream.IntStream.range(0, known.size())
                .filter(i -> at.values().stream().anyMatch(v -> !Double.isNaN(v[i])))
                .toArray();
        List<double[]> values = new ArrayList<>();
        at.values()
                .forEach(v ->
                        values.add(Arrays.stream(told).mapToDouble(i -> v[i]).toArray()));
        return new Air(Arrays.stream(told).mapToObj(known::get).toList(), List.copyOf(at.keySet()), values);
    }

    private static double[] nothing(int n) {
        double[] all = new double[n];
        Arrays.fill(all, Double.NaN);
        return all;
    }

    private static int index(List<JudgedPollutant> known, String word) {
        for (int i = 0; i < known.size(); i++) {
            if (known.get(i).named(word)) {
                return i;
            }
        }
        return -1;
    }

    private static double milligrams(Row row, JudgedPollutant p, Findings findings) {
        double own = row.number("milligramsPerCubicMetre", Double.NaN);
        double share = row.number("shareOfLimit", Double.NaN);
        if (!Double.isNaN(own) || Double.isNaN(share)) {
            return own;
        }
        double given = row.number("limitMilligramsPerCubicMetre", Double.NaN);
        @Nullable Double limit = Double.isNaN(given) ? p.limit() : (Double) given;
        if (limit == null) {
            hasLimit(p, findings);
            return Double.NaN;
        }
        return share * limit;
    }

    private static double checked(double v, Feature f, Layer layer, List<Reason> faults) {
        if (v < 0) {
            faults.add(new Reason(NEGATIVE, f.id(), Map.of("place", f.id(), "layer", layer.id(), "was", v)));
        }
        return Double.isInfinite(v) ? Double.NaN : v;
    }

    private static void refuse(List<Reason> faults) {
        if (!faults.isEmpty()) {
            throw new Refusal(faults.subList(0, Math.min(faults.size(), Findings.KEPT)));
        }
    }
}
