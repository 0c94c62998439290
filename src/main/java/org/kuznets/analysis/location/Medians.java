package org.kuznets.analysis.location;

import java.util.List;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.facility.Costs;
import org.kuznets.analysis.facility.Effort;
import org.kuznets.analysis.facility.Facilities;
import org.kuznets.analysis.facility.Plan;
import org.kuznets.analysis.facility.Search;
import org.kuznets.analysis.facility.Status;

/** The models that are sums over demands: p-median, maximal covering, fixed charges. */
final class Medians {
    private static final double METRES_A_KILOMETRE = 1000;

    private final LocationIn in;
    private final Question q;
    final Facilities facilities;

    Medians(LocationIn in, Question q, Work work) {
        this.in = in;
        this.q = q;
        this.facilities = Facilities.of(q.demands().size(), costs(), q.rules(), work);
    }

    /** What a plan costs is people out of reach in maximal covering. */
    private Costs costs() {
        return (i, row) -> {
            double people = q.demands().get(i).weight();
            for (int j = 0; j < row.length; j++) {
                double metres = q.metres(j, i);
                row[j] = switch (in.model()) {
                    case MCLP -> metres <= in.radiusMetres() ? 0 : people;
                    case UFLP -> people * metres / METRES_A_KILOMETRE * in.transportRoublesPerPersonKilometre();
                    default -> people * metres;
                };
            }
        };
    }

    Effort effort() {
        return new Effort(in.nodes(), in.rounds(), in.seed());
    }

    Plan plan(Facilities f, List<int[]> known, Work work) {
        return Search.of(f, effort(), known, work);
    }

    Answer answer(Plan plan) {
        if (plan.open().length == 0) {
            return Answer.none(plan.status(), Double.NaN, q.demands().size(), plan.nodes());
        }
        int[] servedBy = new int[q.demands().size()];
        for (int i = 0; i < servedBy.length; i++) {
            int j = q.nearest(i, plan.open());
            servedBy[i] = in.model() == Model.MCLP && q.metres(j, i) > in.radiusMetres() ? -1 : j;
        }
        boolean reached = in.model() == Model.MCLP;
        double all = q.people();
        return new Answer(
                plan.status(),
                plan.open(),
                servedBy,
                reached ? all - plan.cost() : plan.cost(),
                plan.status() == Status.OPTIMAL
                        ? reached ? all - plan.cost() : plan.cost()
                        : reached ? Math.min(all, all - plan.bound()) : plan.bound(),
                plan.nodes());
    }
}
