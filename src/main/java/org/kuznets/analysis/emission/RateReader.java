package org.kuznets.analysis.emission;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kuznets.layer.Column;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;

/**
 * What the sources emit, from wherever it stands: a table of emissions, sources with a row for each pollutant, or columns
 * such as no2GramsPerSecond. The table counts for every source that it names, whatever the source's own columns say.
 */
final class RateReader {
    /** F of dust by the efficiency of cleaning, %: OND-86, 2.5, recalled. */
    private static final double[][] SETTLING = {{90, 2}, {75, 2.5}, {0, 3}};

    /** Rates and masses are rounded when they are written down. */
    private static final double ROUNDING = 0.05;

    private static final double ROUNDING_TONNES = 0.0005;
    /** More than any stack on earth gives off; a rate in mg/s does that. */
    private static final double MOST_GRAMS = 1e6;

    private static final double MOST_TONNES = 1e7;
    private static final double LEAP_YEAR_HOURS = 8784;
    private static final Pattern WIDE = Pattern.compile("(.+)(GramsPerSecond|TonnesPerYear)");

    private static final Message UNKNOWN = new Message(
            "emission.unknown-substance",
            "{where}: '{was}' is no pollutant of the table of substances; the nearest are {nearest}. Add a row to the"
                    + " table, or choose pollutants by name");
    private static final Message LEFT_OUT = new Message(
            "emission.unknown-left-out",
            "{count} rows or columns are of substances that the table does not know and are left out: {names}");
    private static final Message NO_SOURCE = new Message(
            "emission.no-source", "row {row} of the emissions is of source '{was}', which is not among the sources");
    private static final Message NO_RATE = new Message(
            "emission.no-rate", "{who} (row {row}) has neither gramsPerSecond nor tonnesPerYear; give one of them");
    private static final Message NO_COLUMN = new Message(
            "emission.no-rate-column", "{layer} needs the column gramsPerSecond or tonnesPerYear beside substance");
    private static final Message TWICE = new Message(
            "emission.rate-twice",
            "{who} stands in the rows {first} and {second}; add them up, or name the mode of each in the column mode");
    private static final Message HOURS = new Message(
            "emission.hours",
            "{who} (row {row}): {tonnes} t/yr at {grams} g/s takes {hours} hours, and a year has 8760; check the units");
    private static final Message MORE_HOURS = new Message(
            "emission.more-hours",
            "{who} (row {row}): its t/yr at its g/s takes {hours} hours, and hoursPerYear says {said}");
    private static final Message NOTHING =
            new Message("emission.nothing", "rows with an emission of 0, which are left out: {count}");
    private static final Message OVERRIDDEN = new Message(
            "emission.overridden",
            "sources whose own columns of emissions are not used, because the table of emissions names them: {count}");

    private final Substances substances;
    private final Set<Substance> wanted;
    private final boolean all;
    private final InventoryFaults faults;
    private final Findings findings;
    private final Map<String, Rate> seen = new LinkedHashMap<>();
    private final Set<String> named = new HashSet<>();
    private final Set<String> unknown = new TreeSet<>();
    private int unknownRows;
    private int nothing;
    private int overridden;

    RateReader(Substances substances, List<Substance> wanted, boolean all, InventoryFaults faults, Findings findings) {
        this.substances = substances;
        this.wanted = Set.copyOf(wanted);
        this.all = all;
        this.faults = faults;
        this.findings = findings;
    }

    List<Rate> read(Map<String, Source> sources, Layer layer, @Nullable Layer table) {
        if (table != null) {
            UnitColumns.check(table, faults, findings);
            if (hasRates(table)) {
                table.features().forEach(f -> listed(f, sources));
            }
        }
        UnitColumns.check(layer, faults, findings);
        if (SourceReader.isLong(layer)) {
            if (hasRates(layer)) {
                sources.values().forEach(this::longRows);
            }
        } else {
            wide(sources, layer);
        }
        remark();
        return List.copyOf(seen.values());
    }

    private boolean hasRates(Layer layer) {
        if (layer.columns().has("gramsPerSecond") || layer.columns().has("tonnesPerYear")) {
            return true;
        }
        faults.add(NO_COLUMN, layer.id(), Map.of("layer", layer.id()));
        return false;
    }

    private void listed(Feature f, Map<String, Source> sources) {
        String id = f.row().text("sourceId", "").strip();
        Source source = sources.get(id);
        if (source == null) {
            faults.add(NO_SOURCE, "row " + f.id(), Map.of("row", f.id(), "was", id));
            return;
        }
        named.add(id);
        row(source, f);
    }

    private void longRows(Source source) {
        if (named.contains(source.id())) {
            overridden++;
        } else {
            source.rows().forEach(f -> row(source, f));
        }
    }

    private void row(Source source, Feature f) {
        String text = f.row().text("substance", "").strip();
        Optional<Substance> substance = find(text, "row " + f.id());
        if (substance.isPresent()) {
            rate(source, substance.get(), f.row(), f.id(), "gramsPerSecond", "tonnesPerYear", true);
        }
    }

    private void wide(Map<String, Source> sources, Layer layer) {
        Map<String, Substance> prefixes = new LinkedHashMap<>();
        for (Column c : layer.columns().all()) {
            Matcher m = WIDE.matcher(c.name());
            if (m.matches() && !prefixes.containsKey(m.group(1))) {
                find(m.group(1), "column " + c.name()).ifPresent(s -> prefixes.put(m.group(1), s));
            }
        }
        for (Source source : sources.values()) {
            if (named.contains(source.id())) {
                overridden += prefixes.isEmpty() ? 0 : 1;
                continue;
            }
            for (Map.Entry<String, Substance> e : prefixes.entrySet()) {
                for (Feature f : source.rows()) {
                    String grams = e.getKey() + "GramsPerSecond";
                    rate(source, e.getValue(), f.row(), f.id(), grams, e.getKey() + "TonnesPerYear", false);
                }
            }
        }
    }

    /** The substance, where it is known and wanted; unknown ones are faults only where all are wanted. */
    private Optional<Substance> find(String text, String where) {
        Optional<Substance> found = substances.find(text);
        if (found.isEmpty() && all) {
            faults.add(UNKNOWN, where, Map.of("where", where, "was", text, "nearest", substances.nearest(text)));
        } else if (found.isEmpty()) {
            unknownRows++;
            if (unknown.size() < 20) {
                unknown.add(text);
            }
        }
        return found.filter(wanted::contains);
    }

    private void rate(
            Source source, Substance s, Row row, String rowId, String grams, String tonnes, boolean required) {
        String who = "source " + source.id() + ", " + s.code() + " " + s.id();
        StrictNumbers cells = new StrictNumbers(row, who, source.id(), faults);
        double g = cells.upTo(grams, MOST_GRAMS);
        double t = cells.upTo(tonnes, MOST_TONNES);
        if (Double.isNaN(g) && Double.isNaN(t)) {
            if (required && blank(row, grams) && blank(row, tonnes)) {
                faults.add(NO_RATE, source.id(), Map.of("who", who, "row", rowId));
            }
            return;
        }
        double hours = cells.upTo("hoursPerYear", LEAP_YEAR_HOURS);
        String mode = required ? row.text("mode", "").strip() : "";
        Rate rate = new Rate(source.id(), s, mode, g, t, hours, settling(cells, s), rowId);
        possible(rate, who);
        if (rate.isNothing()) {
            nothing += required ? 1 : 0;
            return;
        }
        Rate before = seen.putIfAbsent(source.id() + "\n" + s.code() + "\n" + mode, rate);
        if (before != null) {
            String what = mode.isEmpty() ? who : who + ", mode " + mode;
            faults.add(TWICE, source.id(), Map.of("who", what, "first", before.row(), "second", rowId));
        }
    }

    private static boolean blank(Row row, String column) {
        return row.text(column, "").isEmpty();
    }

    private static double settling(StrictNumbers cells, Substance s) {
        double said = cells.upTo("settling", 3);
        double cleaning = cells.upTo("cleaningPercent", 100);
        if (said >= 1) {
            return said;
        }
        if (s.settling() > 1 && cleaning >= 0) {
            for (double[] step : SETTLING) {
                if (cleaning >= step[0]) {
                    return step[1];
                }
            }
        }
        return s.settling();
    }

    /** A mass that its rate cannot make within a year has a wrong unit. */
    private void possible(Rate r, String who) {
        if (Double.isNaN(r.gramsPerSecond()) || Double.isNaN(r.tonnesPerYear())) {
            return;
        }
        double atRate = r.gramsPerSecond() * 3600 / 1e6;
        long hours = atRate > 0 ? Math.round(r.tonnesPerYear() / atRate) : Long.MAX_VALUE;
        if (r.tonnesPerYear() > atRate * Emission.HOURS_A_YEAR * (1 + ROUNDING) + ROUNDING_TONNES) {
            Map<String, Object> arguments = Map.of(
                    "who",
                    who,
                    "row",
                    r.row(),
                    "tonnes",
                    r.tonnesPerYear(),
                    "grams",
                    r.gramsPerSecond(),
                    "hours",
                    atRate > 0 ? (Object) hours : "infinitely many");
            faults.add(HOURS, r.source(), arguments);
        } else if (r.tonnesPerYear() > atRate * r.hours() * (1 + ROUNDING) + ROUNDING_TONNES) {
            findings.add(Finding.warning(
                    MORE_HOURS,
                    r.source(),
                    Map.of("who", who, "row", r.row(), "hours", hours, "said", r.hoursPerYear())));
        }
    }

    private void remark() {
        List<Finding> said = new ArrayList<>();
        if (unknownRows > 0) {
            String names = String.join(", ", unknown);
            said.add(Finding.warning(LEFT_OUT, null, Map.of("count", unknownRows, "names", names)));
        }
        if (nothing > 0) {
            said.add(Finding.note(NOTHING, null, Map.of("count", nothing)));
        }
        if (overridden > 0) {
            said.add(Finding.note(OVERRIDDEN, null, Map.of("count", overridden)));
        }
        findings.addAll(said);
    }
}
