package org.kuznets.analysis.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Analysis;
import org.kuznets.analysis.Card;
import org.kuznets.analysis.Cost;
import org.kuznets.analysis.Metric;
import org.kuznets.analysis.Result;
import org.kuznets.analysis.Stage;
import org.kuznets.analysis.Work;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;

/**
 * Normative zones beside calculated ones, enterprise by enterprise: a screening estimate. A calculated zone is the site
 * with the ground where some pollutant, group or noise is above its limit outside it; it may be larger or smaller than
 * the normative one. Which zones of a common field are whose: see {@link Ownership}.
 */
public final class ScreeningZones implements Analysis<ScreeningZonesIn> {
    private static final Message SCREENING = new Message(
            "screening.screening",
            "calculated zones, envelopes, excess and reduction are a screening estimate; a zone is set, enlarged or reduced"
                    + " only by approved calculation, measurements and an act (Government decree No. 222 of 3 March 2018,"
                    + " recalled)");
    private static final Message SHARED = new Message(
            "screening.shared",
            "the enterprises {enterprises} share a calculated zone of a common field and are shown as one cluster; zones by"
                    + " enterprise would tell them apart");
    private static final Message NOT_CALCULATED = new Message(
            "screening.not-calculated",
            "enterprises without a source: {count}; nothing was calculated for them, and their envelope is the normative"
                    + " zone");
    private static final Message UNATTRIBUTED = new Message(
            "screening.unattributed",
            "pieces of calculated zones that no site, source or normative zone meets: {count}; they are shown as of no"
                    + " enterprise");
    private static final Message NOBODYS = new Message(
            "screening.nobodys-zones", "normative zones that name no enterprise and were not compared: {count}");
    private static final Message MISSING =
            new Message("screening.missing", "there is no layer for {name}; calculated zones lack what it would give");
    private static final Message REPAIRED = new Message(
            "screening.repaired",
            "shapes that crossed themselves and were repaired before they were compared: {count}");
    /** About so many microseconds of overlay for one corner. */
    private static final long CORNER = 30;

    @Override
    public Card card() {
        return new Card(
                "screening-zones",
                "Normative and calculated zones",
                "Where does an enterprise's calculated zone leave its normative one, and where does it stay within?",
                "SanPiN 2.2.1/2.1.1.1200-03 (normative zones; a zone is confirmed by calculation) and Government decree"
                        + " No. 222 of 3 March 2018, both recalled");
    }

    @Override
    public Class<ScreeningZonesIn> input() {
        return ScreeningZonesIn.class;
    }

    @Override
    public List<String> outputs() {
        return List.of("calculated-zones", "screening-envelopes", "zone-excess", "zone-reduction");
    }

    @Override
    public Cost cost(ScreeningZonesIn in) {
        long corners = 0;
        for (Layer l : layers(in)) {
            for (Feature f : l.features()) {
                corners += f.geometry() == null ? 0 : f.geometry().getNumPoints();
            }
        }
        return new Cost(corners * CORNER, corners * 400);
    }

    private static List<Layer> layers(ScreeningZonesIn in) {
        List<Layer> all = new ArrayList<>(List.of(in.zones()));
        for (@Nullable
        Layer l : new @Nullable Layer[] {in.dispersionZones(), in.meanZones(), in.noiseZones(), in.sites()}) {
            if (l != null) {
                all.add(l);
            }
        }
        return all;
    }

    @Override
    public Result run(ScreeningZonesIn in, Work work) {
        work.progress(0, 1);
        Findings findings = new Findings();
        Parties parties = Parties.of(in);
        List<Calculated> calculated = new ArrayList<>(Calculated.of(in.dispersionZones(), false));
        calculated.addAll(Calculated.of(in.meanZones(), false));
        calculated.addAll(Calculated.of(in.noiseZones(), true));
        calculated.forEach(c -> {
            if (!c.enterprise().isEmpty()) {
                parties.party(c.enterprise());
            }
        });
        boolean known = in.sources() != null;
        List<Party> shared =
                new Ownership(parties.byEnterprise, known).share(parties.valid(calculated), new Stage(work, 0, 0.5));
        ScreeningLayers layers = new ScreeningLayers(from(in));
        Sums sums = new Sums();
        List<Balance> balances = balances(shared, known, new Stage(work, 0.5, 1));
        for (int k = 0; k < shared.size(); k++) {
            layers.add(shared.get(k), balances.get(k));
            sums.add(shared.get(k), balances.get(k), counted(shared.get(k), known));
        }
        remark(in, parties, shared, sums, findings);
        return new Result(layers.list(in.zones().crs()), sums.metrics(), findings.list());
    }

    /** A few parties at a time, so that a cancel is heard between them. */
    private static List<Balance> balances(List<Party> parties, boolean known, Work work) {
        int batch = 8;
        List<Balance> all = new ArrayList<>();
        for (int from = 0; from < parties.size(); from += batch) {
            int start = from;
            work.progress(from, parties.size());
            all.addAll(work.each(Math.min(batch, parties.size() - from), k -> {
                Party p = parties.get(start + k);
                return Balance.of(p, counted(p, known));
            }));
        }
        return all;
    }

    private static boolean counted(Party p, boolean known) {
        return !known || !p.sources.isEmpty() || !p.chemistry.isEmpty() || !p.noise.isEmpty();
    }

    private static void remark(ScreeningZonesIn in, Parties parties, List<Party> shared, Sums sums, Findings findings) {
        findings.add(Finding.note(SCREENING, null, Map.of()));
        missing("dispersionZones", in.dispersionZones(), findings);
        missing("meanZones", in.meanZones(), findings);
        missing("noiseZones", in.noiseZones(), findings);
        missing("sites", in.sites(), findings);
        for (Party p : shared) {
            if (p.enterprises.size() > 1) {
                findings.add(Finding.note(SHARED, p.id(), Map.of("enterprises", String.join(", ", p.enterprises))));
            }
            if (p.enterprises.isEmpty()) {
                int pieces = p.chemistry.size() + p.noise.size();
                findings.add(Finding.warning(UNATTRIBUTED, null, Map.of("count", pieces)));
            }
        }
        if (sums.without > 0) {
            findings.add(Finding.note(NOT_CALCULATED, null, Map.of("count", sums.without)));
        }
        if (parties.repaired > 0) {
            findings.add(Finding.note(REPAIRED, null, Map.of("count", parties.repaired)));
        }
        if (parties.nobodys > 0) {
            findings.add(Finding.warning(NOBODYS, null, Map.of("count", parties.nobodys)));
        }
    }

    /** What was calculated, in words. */
    private static String from(ScreeningZonesIn in) {
        List<String> from = new ArrayList<>();
        if (in.dispersionZones() != null) {
            from.add("one-time concentrations");
        }
        if (in.meanZones() != null) {
            from.add("mean concentrations");
        }
        if (in.noiseZones() != null) {
            from.add("noise");
        }
        return from.isEmpty() ? "nothing" : String.join(", ", from);
    }

    private static void missing(String name, @Nullable Layer layer, Findings findings) {
        if (layer == null) {
            findings.add(Finding.warning(MISSING, name, Map.of("name", name)));
        }
    }

    /** The headline numbers. */
    private static final class Sums {
        private int parties;
        private int without;
        private int clusters;
        private int beyond;
        private double excess;
        private double reduction;

        void add(Party p, Balance b, boolean counted) {
            if (p.enterprises.isEmpty()) {
                return;
            }
            parties++;
            without += counted ? 0 : 1;
            clusters += p.enterprises.size() > 1 ? 1 : 0;
            beyond += b.excess().isEmpty() ? 0 : 1;
            excess += b.excess().getArea();
            reduction += b.reduction().getArea();
        }

        List<Metric> metrics() {
            String each = "; land of several enterprises' zones counts in each";
            return List.of(
                    Metric.of("parties", parties, Unit.COUNT, "enterprises, and clusters that share a calculated zone"),
                    Metric.of("clusters", clusters, Unit.COUNT, "clusters of several enterprises among them"),
                    Metric.of("notCalculated", without, Unit.COUNT, "enterprises for which nothing was calculated"),
                    Metric.of(
                            "beyondNormative",
                            beyond,
                            Unit.COUNT,
                            "whose calculated zone leaves the normative one somewhere"),
                    Metric.of("excessSquareMetres", excess, Unit.SQUARE_METRE, "calculated and not normative" + each),
                    Metric.of(
                            "reductionSquareMetres",
                            reduction,
                            Unit.SQUARE_METRE,
                            "normative and not calculated" + each));
        }
    }
}
