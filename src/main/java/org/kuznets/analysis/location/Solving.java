package org.kuznets.analysis.location;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Stage;
import org.kuznets.analysis.capacity.Assigned;
import org.kuznets.analysis.capacity.Capacitated;
import org.kuznets.analysis.capacity.CapacitySearch;
import org.kuznets.analysis.facility.Facilities;
import org.kuznets.analysis.facility.Plan;
import org.kuznets.analysis.facility.Rules;
import org.kuznets.analysis.facility.Status;
import org.kuznets.geo.Crs;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;

/** Takes a question to the solver of its model. */
final class Solving {
    private static final Message NO_WINDS = new Message(
            "location.no-winds",
            "there is no joint table of wind and stability: no exposure was reckoned and no frontier looked for");
    private static final Message EXPOSURE = new Message(
            "location.exposure",
            "exposure is people times the mean concentration of the year that {tonnes} t a year of a new site add"
                    + " (Gaussian plume, stack of {stack} m; the stack and the tonnes are assumptions unless given)");
    /** A gap of this share is rounding. */
    private static final double PROVED = 1e-9;

    private final LocationIn in;
    private final Findings findings;
    private final Stage work;
    private final Crs crs;

    Solving(LocationIn in, Findings findings, Stage work) {
        this.in = in;
        this.findings = findings;
        this.work = work;
        this.crs = in.candidates().crs();
    }

    Solution solve(Question q) {
        List<Finding> obstacles = Obstacles.of(in, q);
        if (in.model() == Model.WEBER && !q.demands().isEmpty()) {
            return weber(q);
        }
        if (obstacles.isEmpty() && in.model() == Model.LSCP) {
            obstacles = new Coverage(in, q, work).outOfReach();
        }
        if (!obstacles.isEmpty()) {
            findings.addAll(obstacles);
            Answer none = Answer.none(Status.INFEASIBLE, Double.NaN, q.demands().size(), 0);
            return new Solution(q, none, null, null);
        }
        double[] exposures = exposures(q, work.part(0, 10));
        return switch (in.model()) {
            case P_CENTER, LSCP -> new Solution(q, new Coverage(in, q, work.part(1, 2)).answer(), exposures, null);
            case CAPACITATED -> new Solution(q, capacitated(q, work.part(1, 2)), exposures, null);
            default -> sums(q, exposures);
        };
    }

    private double @Nullable [] exposures(Question q, Stage part) {
        double[] all =
                Exposures.of(in.exposure(), q.sites().subList(0, q.candidates()), q.demands(), crs, findings, part);
        findings.add(
                all == null
                        ? Finding.note(NO_WINDS, null, Map.of())
                        : Finding.note(
                                EXPOSURE,
                                null,
                                Map.of(
                                        "tonnes",
                                        in.exposure().emissionTonnesPerYear(),
                                        "stack",
                                        in.exposure().stackMetres())));
        return all;
    }

    private Solution sums(Question q, double @Nullable [] exposures) {
        Medians medians = new Medians(in, q, work.part(1, 10));
        double price = in.model() == Model.UFLP ? in.exposure().exposureRoubles() : 0;
        Facilities priced = medians.facilities;
        if (exposures != null && price > 0) {
            double[] fixed = q.rules().fixed().clone();
            for (int j = 0; j < exposures.length; j++) {
                fixed[j] += price * exposures[j];
            }
            priced = medians.facilities.under(q.rules().withFixed(fixed));
        }
        Plan plan = medians.plan(priced, List.of(), work.part(2, 10));
        Answer answer = medians.answer(plan);
        Frontier.Found frontier = null;
        if (exposures != null && in.frontierPlans() > 0 && answer.found()) {
            Plan cheapest = price > 0 ? medians.plan(medians.facilities, List.of(plan.open()), work.part(3, 10)) : plan;
            frontier = Frontier.of(
                    medians.facilities,
                    exposures,
                    cheapest,
                    medians.effort(),
                    in.frontierPlans(),
                    new Stage(work, 0.4, 1));
        }
        return new Solution(q, answer, exposures, frontier);
    }

    private Answer capacitated(Question q, Stage part) {
        int n = q.sites().size();
        double[] cost = new double[n * q.demands().size()];
        for (int i = 0; i < q.demands().size(); i++) {
            for (int j = 0; j < n; j++) {
                cost[i * n + j] = q.demands().get(i).weight() * q.metres(j, i);
            }
        }
        double[] size = q.demands().stream().mapToDouble(Place::weight).toArray();
        Assigned a = CapacitySearch.of(new Capacitated(cost, size, q.capacity(), q.rules()), in.nodes(), part);
        if (a.open().length == 0) {
            return Answer.none(a.status(), Double.NaN, q.demands().size(), a.nodes());
        }
        return new Answer(a.status(), a.open(), a.servedBy(), a.cost(), a.bound(), a.nodes());
    }

    /** The answer is a site of its own. */
    private Solution weber(Question q) {
        Weber w = Weber.of(q.demands());
        Place at = new Place(
                w.vertex() ? "weber-vertex" : "weber-interior",
                w.x(),
                w.y(),
                0,
                q.demands().get(0).feature());
        Question own =
                new Question(List.of(at), 1, q.demands(), Rules.exactly(1, 1), new double[] {Double.POSITIVE_INFINITY});
        int[] servedBy = new int[q.demands().size()];
        boolean proved = w.bound() >= w.cost() * (1 - PROVED);
        Answer answer = new Answer(
                proved ? Status.OPTIMAL : Status.FEASIBLE,
                new int[] {0},
                servedBy,
                w.cost(),
                proved ? w.cost() : w.bound(),
                w.steps());
        Arrays.fill(servedBy, 0);
        return new Solution(own, answer, exposures(own, work.part(1, 2)), null);
    }
}
