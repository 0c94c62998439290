package org.kuznets.analysis.agglomeration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kuznets.analysis.Analysis;
import org.kuznets.analysis.Card;
import org.kuznets.analysis.Cost;
import org.kuznets.analysis.Metric;
import org.kuznets.analysis.Result;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.points.Plants;
import org.kuznets.analysis.points.Window;
import org.kuznets.geo.Unit;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;

/** Where plants crowd, in one view: their centres, their spread, and whether they lie nearer to each other than even ones. */
public final class Agglomeration implements Analysis<AgglomerationIn> {
    private static final Message NO_JOBS = new Message(
            "agglomeration.no-jobs",
            "{count} of {plants} plants have no known jobs; they count in unweighted figures and are left out of those"
                    + " weighted by jobs");
    private static final Message OUTSIDE = new Message(
            "agglomeration.outside",
            "{count} plants lie outside the window and are left out of the tests against even plants");
    private static final Message GUESSED = new Message(
            "agglomeration.no-territory",
            "there is no territory: the rectangle round the plants stands for it, which suits even plants in a rectangle"
                    + " only; name the layer of the region as territory");
    private static final Message CONTROL = new Message(
            "agglomeration.even-null",
            "even plants are a weak yardstick: towns, relief and deposits make any industry uneven; the process"
                    + " point-pattern compares a sector with all plants");

    @Override
    public Card card() {
        return new Card(
                "agglomeration",
                "Where plants crowd",
                "Where is the middle of the plants, how far are they spread, and do they lie nearer to each other than"
                        + " even ones?",
                "Clark, P. J. and Evans, F. C. (1954), Ecology 35; Donnelly, K. P. (1978), in Simulation Studies in"
                        + " Archaeology; Lefever, D. W. (1926), American Journal of Sociology 32, for the ellipse; Vardi, Y."
                        + " and Zhang, C.-H. (2000), PNAS 97, for the median centre (recalled; figures checked against"
                        + " spatstat and pointpats)");
    }

    @Override
    public Class<AgglomerationIn> input() {
        return AgglomerationIn.class;
    }

    @Override
    public List<String> outputs() {
        return List.of(
                "agglomeration-centres", "agglomeration-ellipses", "agglomeration-tests", "agglomeration-plants");
    }

    @Override
    public Cost cost(AgglomerationIn in) {
        long n = in.plants().enterprises().features().size();
        // central features look at every pair four times, a couple of nanoseconds each
        return new Cost(n * n / 100 + 2 * n * in.simulations(), 1_000 * n);
    }

    @Override
    public Result run(AgglomerationIn in, Work work) {
        Findings findings = new Findings();
        Plants plants = new Plants(in.plants(), findings);
        work.progress(0, 3);
        List<Group> groups = Group.of(plants, in.leastPlants());
        Optional<Window> window = Window.of(in.territory(), plants.points());
        tell(plants, window, findings);
        CentreTables centres = new CentreTables(plants, groups, work.part(0, 3), findings);
        NeighbourTables tests = new NeighbourTables(in, plants, groups, window, work.part(1, 3));
        List<Metric> metrics = new ArrayList<>();
        metrics.add(Metric.of("plants", plants.size(), Unit.COUNT, "plants of the layer that count"));
        metrics.add(standard(groups.get(0)));
        metrics.addAll(tests.metrics());
        return new Result(
                List.of(
                        centres.centres(),
                        centres.ellipses(),
                        tests.layer(),
                        PlantLayer.of(plants, in.bandwidthMetres(), work.part(2, 3))),
                metrics,
                findings.list());
    }

    private static Metric standard(Group all) {
        String reading = "root of the mean squared distance of plants to their mean centre, each counting once";
        return all.size() == 0
                ? new Metric("standardDistanceMetres", null, Unit.METRE, reading, "there are no plants")
                : Metric.of(
                        "standardDistanceMetres",
                        Centres.standardDistance(all.points(), Centres.ones(all.size())),
                        Unit.METRE,
                        reading);
    }

    private static void tell(Plants plants, Optional<Window> window, Findings findings) {
        long unknown = java.util.stream.IntStream.range(0, plants.size())
                .filter(i -> !(plants.at(i).jobs() > 0))
                .count();
        if (unknown > 0) {
            findings.add(Finding.warning(NO_JOBS, null, Map.of("count", unknown, "plants", plants.size())));
        }
        findings.add(Finding.note(CONTROL, null, Map.of()));
        if (window.isEmpty()) {
            return;
        }
        Window w = window.get();
        if (w.kind() == Window.Kind.RECTANGLE) {
            findings.add(Finding.warning(GUESSED, null, Map.of()));
        }
        int[] outside = java.util.stream.IntStream.range(0, plants.size())
                .filter(i -> !w.holds(plants.points().x()[i], plants.points().y()[i]))
                .toArray();
        if (outside.length > 0) {
            String first = plants.at(Arrays.stream(outside).min().orElseThrow()).enterpriseId();
            findings.add(Finding.warning(OUTSIDE, first, Map.of("count", outside.length)));
        }
    }
}
