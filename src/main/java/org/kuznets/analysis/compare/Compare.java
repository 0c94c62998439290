package org.kuznets.analysis.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.kuznets.analysis.Analysis;
import org.kuznets.analysis.Card;
import org.kuznets.analysis.Cost;
import org.kuznets.analysis.Metric;
import org.kuznets.analysis.Result;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.compare.Lived.Part;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Quality;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;

/**
 * Two runs beside each other: for every key, such as a pollutant and a level, the land and the people that the second
 * run's zones gained, lost and kept. A screening estimate: people are where residential land is, evenly.
 */
public final class Compare implements Analysis<CompareIn> {
    private static final Message SCREENING = new Message(
            "compare.screening",
            "these figures are a screening estimate: both runs are computed, and the population of a settlement is spread"
                    + " evenly over its residential land");
    private static final Message KEYS = new Message(
            "compare.keys",
            "zones are compared where they are equal in {keys}; zones of a lower level contain those of a higher one, so"
                    + " rows must not be added up");
    private static final Message NO_KEYS = new Message(
            "compare.no-keys",
            "both runs share none of the usual key columns; all zones of one are compared with all zones of the other");
    private static final Message ONE_RUN = new Message(
            "compare.one-run", "{key} is found in one run only ({run}); all its land counts as gained or lost");
    private static final Message NO_AREA =
            new Message("compare.no-area", "the zone {zone} of {layer} is no polygon and counts nothing");
    private static final Message NO_SETTLEMENTS =
            new Message("compare.no-settlements", "there is no layer of settlements; people are not counted");
    private static final String NOBODY = "there is no layer of settlements";

    @Override
    public Card card() {
        return new Card(
                "compare",
                "Two runs compared",
                "What land and how many people do the zones of a second run gain, lose and keep?",
                "set algebra of the two runs' zones; Mennis, J. (2003), Generating surface models of population using"
                        + " dasymetric mapping, The Professional Geographer 55(1)");
    }

    @Override
    public Class<CompareIn> input() {
        return CompareIn.class;
    }

    @Override
    public List<String> outputs() {
        return List.of("zone-changes", "changes");
    }

    @Override
    public Cost cost(CompareIn in) {
        long points = 0;
        for (Layer l : layers(in)) {
            for (Feature f : l.features()) {
                points += f.geometry() == null ? 1 : f.geometry().getNumPoints();
            }
        }
        return new Cost(10 * points, 1_000 * points);
    }

    @Override
    public Result run(CompareIn in, Work work) {
        Findings findings = new Findings();
        findings.add(Finding.note(SCREENING, null, Map.of()));
        Columns keys = Key.columns(in);
        told(in, keys, findings);
        List<Change> changes = Change.all(in, keys, work);
        for (Change c : changes) {
            if (c.before().isEmpty() != c.after().isEmpty()) {
                String run = c.before().isEmpty() ? "after" : "before";
                findings.add(Finding.note(
                        ONE_RUN, c.key().id(), Map.of("key", c.key().id(), "run", run)));
            }
        }
        Lived lived = Lived.of(in, changes, findings, work);
        work.progress(1, 1);
        CompareTables tables =
                new CompareTables(changes, lived, keys, in.after().crs(), Quality.of(layers(in)));
        return new Result(List.of(tables.zones(), tables.table()), metrics(changes, lived), findings.list());
    }

    private static void told(CompareIn in, Columns keys, Findings findings) {
        if (keys.size() == 0) {
            findings.add(Finding.warning(NO_KEYS, null, Map.of()));
        } else {
            String names =
                    String.join(", ", keys.all().stream().map(c -> c.name()).toList());
            findings.add(Finding.note(KEYS, null, Map.of("keys", names)));
        }
        if (in.settlements() == null) {
            findings.add(Finding.note(NO_SETTLEMENTS, null, Map.of()));
        }
        for (Layer l : List.of(in.before(), in.after())) {
            for (Feature f : l.features()) {
                if (!Change.hasArea(f.geometry())) {
                    findings.add(Finding.warning(NO_AREA, f.id(), Map.of("zone", f.id(), "layer", l.id())));
                }
            }
        }
    }

    private static List<Metric> metrics(List<Change> changes, Lived lived) {
        return List.of(
                area("gainedSquareMetres", lived.area(Part.GAINED), "land that at least one zone gained, counted once"),
                area("lostSquareMetres", lived.area(Part.LOST), "land that at least one zone lost, counted once"),
                people("peopleGained", lived, Part.GAINED, "people whom at least one zone gained, each counted once"),
                people("peopleLost", lived, Part.LOST, "people whom at least one zone lost, each counted once"),
                Metric.of(
                        "keysCompared",
                        changes.size(),
                        Unit.COUNT,
                        "kinds of zone, such as a pollutant at a level, that either run has"));
    }

    private static Metric area(String name, double value, String reading) {
        return Metric.of(name, value, Unit.SQUARE_METRE, reading);
    }

    private static Metric people(String name, Lived lived, Part part, String reading) {
        return lived.known
                ? Metric.of(name, lived.people(part), Unit.PERSON, reading)
                : new Metric(name, null, Unit.PERSON, reading, NOBODY);
    }

    private static List<Layer> layers(CompareIn in) {
        List<Layer> all = new ArrayList<>();
        for (Layer l : Arrays.asList(
                in.before(), in.after(), in.settlements(), in.homes().landUse())) {
            if (l != null) {
                all.add(l);
            }
        }
        return all;
    }
}
