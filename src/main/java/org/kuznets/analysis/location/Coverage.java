package org.kuznets.analysis.location;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.cover.Covering;
import org.kuznets.analysis.cover.Covers;
import org.kuznets.analysis.facility.Rules;
import org.kuznets.analysis.facility.Status;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Message;

/** The models that ask who is within reach: p-center and location set covering. */
final class Coverage {
    private static final Message OUT_OF_REACH = new Message(
            "location.out-of-reach",
            "{id} {name}: no candidate within {metres} m; the nearest is {nearest} m away: a wider radius or another"
                    + " candidate is needed");
    private static final Message HOW_MANY = new Message(
            "location.out-of-reach-count",
            "{count} of {demands} demands are out of every candidate's reach, so no number of sites will do; with a radius of"
                    + " {metres} m every demand has a candidate");

    private final LocationIn in;
    private final Question q;
    private final Covers covers;

    Coverage(LocationIn in, Question q, Work work) {
        this.in = in;
        this.q = q;
        this.covers = new Covers(q.demands().size(), (i, j) -> q.metres(j, i), q.rules(), in.nodes(), work);
    }

    /** Demands that no site could ever serve, each with its nearest site. */
    List<Finding> outOfReach() {
        List<Finding> all = new ArrayList<>();
        double widest = 0;
        for (int i : covers.outOfReach(in.radiusMetres())) {
            double nearest = nearest(i);
            widest = Math.max(widest, nearest);
            Place d = q.demands().get(i);
            String name = d.feature().row().text("nameEn", "");
            Map<String, Object> said =
                    Map.of("id", d.id(), "name", name, "metres", in.radiusMetres(), "nearest", Math.round(nearest));
            all.add(Finding.warning(OUT_OF_REACH, d.id(), said));
        }
        if (!all.isEmpty()) {
            Map<String, Object> said =
                    Map.of("count", all.size(), "demands", q.demands().size(), "metres", (long) Math.ceil(widest));
            all.add(Finding.warning(HOW_MANY, null, said));
        }
        return all;
    }

    private double nearest(int demand) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int j = 0; j < q.sites().size(); j++) {
            if (q.rules().state()[j] != Rules.CLOSED) {
                nearest = Math.min(nearest, q.metres(j, demand));
            }
        }
        return nearest;
    }

    Answer answer() {
        int existing = q.sites().size() - q.candidates();
        Covering c = in.model() == Model.LSCP ? covers.fewest(in.radiusMetres(), existing) : covers.smallestRadius();
        if (Double.isNaN(c.value())) {
            double bound = c.status() == Status.INFEASIBLE ? Double.NaN : c.bound();
            return Answer.none(c.status(), bound, q.demands().size(), c.nodes());
        }
        int[] servedBy = new int[q.demands().size()];
        for (int i = 0; i < servedBy.length; i++) {
            servedBy[i] = q.nearest(i, c.open());
        }
        return new Answer(c.status(), c.open(), servedBy, c.value(), c.bound(), c.nodes());
    }
}
