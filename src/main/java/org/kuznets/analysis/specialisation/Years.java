package org.kuznets.analysis.specialisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.jobs.Contiguity;
import org.kuznets.analysis.jobs.JobsTable;
import org.kuznets.analysis.jobs.Matrix;
import org.kuznets.analysis.jobs.Place;
import org.kuznets.analysis.jobs.Reference;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;
import org.kuznets.schema.RecordSchema;

/**
 * Works out the years chosen.
 *
 * @param near the neighbours of each place
 */
record Years(
        SpecialisationIn in, JobsTable table, StarRules rules, Grouping grouping, int[][] near, Findings findings) {
    private static final Message NO_BASE = new Message(
            "specialisation.no-base",
            "{count} municipalities have no {base} and are left out of concentration: {names}");
    private static final Message ISLANDS =
            new Message("specialisation.islands", "{count} municipalities have no neighbour on the map: {names}");

    static Years of(SpecialisationIn in, JobsTable table, StarRules rules, Findings findings, Work work) {
        List<Place> places = table.places().all();
        Contiguity near = Contiguity.of(places, work);
        List<Integer> islands = near.islands(places);
        if (!islands.isEmpty() && places.size() > 1) {
            String names = String.join(
                    ", ",
                    islands.stream().limit(10).map(i -> places.get(i).name()).toList());
            findings.add(Finding.note(ISLANDS, null, Map.of("count", islands.size(), "names", names)));
        }
        return new Years(in, table, rules, Grouping.of(places, in, findings), near.of(), findings);
    }

    Year at(int year, Work work) {
        Matrix m = table.at(year);
        Reference reference = Reference.of(in.reference(), table, m, year);
        double z = in.counts() ? Normal.within(in.confidencePercent() / 100) : Double.NaN;
        List<Quotients> quotients =
                work.each(m.sectors(), i -> Quotients.of(m, i, reference.sectors()[i], reference.total(), z, rules));
        SectorSpread.Setting setting = setting(m);
        List<SectorSpread> spreads = new ArrayList<>();
        for (int i = 0; i < m.sectors(); i++) {
            int sector = i;
            double[] jobs = IntStream.range(0, m.places())
                    .mapToDouble(r -> m.at(r, sector))
                    .toArray();
            long part = (long) table.years().indexOf(year) * m.sectors() + i;
            spreads.add(SectorSpread.of(jobs, setting, part, work.part(i, m.sectors())));
        }
        return new Year(year, table, m, reference, quotients, spreads);
    }

    private SectorSpread.Setting setting(Matrix m) {
        List<Place> places = table.places().all();
        double[] base = base(in.base(), places, m);
        tellBase(in.base(), places, m, base, findings);
        boolean[] shaped = new boolean[m.places()];
        for (int r = 0; r < shaped.length; r++) {
            shaped[r] = places.get(r).findShape().isPresent();
        }
        int groups = grouping.names().size();
        return new SectorSpread.Setting(base, grouping.group(), groups, near, shaped, in.permutations(), in.seed());
    }

    private static double[] base(SpecialisationIn.Base base, List<Place> places, Matrix m) {
        return switch (base) {
            case ALL_JOBS -> m.placeTotals();
            case POPULATION ->
                places.stream().mapToDouble(p -> p.number("population")).toArray();
            case EQUAL -> IntStream.range(0, m.places()).mapToDouble(r -> 1).toArray();
        };
    }

    private static void tellBase(
            SpecialisationIn.Base word, List<Place> places, Matrix m, double[] base, Findings findings) {
        List<String> without = IntStream.range(0, base.length)
                .filter(r -> !(base[r] > 0) && m.ofPlace(r) > 0)
                .mapToObj(r -> places.get(r).name())
                .toList();
        if (!without.isEmpty()) {
            Map<String, Object> what = Map.of(
                    "count", without.size(), "base", RecordSchema.word(word), "names", String.join(", ", without));
            Finding told = Finding.warning(NO_BASE, null, what);
            if (!findings.list().contains(told)) {
                findings.add(told);
            }
        }
    }
}
