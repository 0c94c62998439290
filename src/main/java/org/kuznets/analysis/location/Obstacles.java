package org.kuznets.analysis.location;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.kuznets.analysis.facility.Rules;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Message;

/** Why there can be no plan, as far as it shows before any search. */
final class Obstacles {
    private static final Message NO_SITES = new Message("location.no-candidates", "there is no place for a site");
    private static final Message NO_DEMAND = new Message("location.no-demand", "there is nobody to serve");
    private static final Message TOO_FEW = new Message(
            "location.too-few-candidates",
            "{wanted} sites are to be opened and only {may} candidates may be; ask for fewer sites");
    private static final Message TOO_MANY_FIXED = new Message(
            "location.too-many-fixed", "{fixed} sites must be opened and only {wanted} may be; ask for more sites");
    private static final Message TOO_NEAR = new Message(
            "location.fixed-too-near",
            "sites {one} and {other} must both be open and are {metres} m apart, nearer than the spacing asked for");

    private static final Message TOO_BIG = new Message(
            "location.demand-too-big",
            "{id} has {persons} people, more than any site holds ({most}); each demand is served by one site");
    private static final Message TOO_SMALL = new Message(
            "location.capacity-too-small",
            "{persons} people are to be served and the {sites} largest sites hold {most}; open more sites or larger ones");

    private Obstacles() {}

    static List<Finding> of(LocationIn in, Question q) {
        List<Finding> all = new ArrayList<>();
        Rules r = q.rules();
        int free = 0;
        int fixed = 0;
        for (int j = 0; j < q.candidates(); j++) {
            free += r.state()[j] == Rules.FREE ? 1 : 0;
            fixed += r.state()[j] == Rules.OPEN ? 1 : 0;
        }
        boolean counted = in.model() != Model.UFLP && in.model() != Model.LSCP;
        if (q.candidates() == 0) {
            all.add(Finding.warning(NO_SITES, "candidates", Map.of()));
        } else if (counted && in.sites() > free + fixed) {
            all.add(Finding.warning(TOO_FEW, "sites", Map.of("wanted", in.sites(), "may", free + fixed)));
        }
        if (counted && fixed > in.sites()) {
            all.add(Finding.warning(TOO_MANY_FIXED, "fixedSites", Map.of("fixed", fixed, "wanted", in.sites())));
        }
        if (q.demands().isEmpty()) {
            all.add(Finding.warning(NO_DEMAND, "demand", Map.of()));
        }
        near(q, all);
        if (in.model() == Model.CAPACITATED && all.isEmpty()) {
            capacity(in, q, all);
        }
        return all;
    }

    private static void capacity(LocationIn in, Question q, List<Finding> all) {
        double[] may = IntStream.range(0, q.sites().size())
                .filter(j -> q.rules().state()[j] != Rules.CLOSED)
                .mapToDouble(j -> q.capacity()[j])
                .sorted()
                .toArray();
        double largest = may[may.length - 1];
        int sites = Math.min(q.rules().most(), may.length);
        double most = Arrays.stream(may, may.length - sites, may.length).sum();
        for (Place d : q.demands()) {
            if (d.weight() > largest) {
                Map<String, Object> said = Map.of("id", d.id(), "persons", d.weight(), "most", largest);
                all.add(Finding.warning(TOO_BIG, d.id(), said));
            }
        }
        if (q.people() > most) {
            Map<String, Object> said = Map.of("persons", q.people(), "sites", sites, "most", most);
            all.add(Finding.warning(TOO_SMALL, "capacityPersons", said));
        }
    }

    private static void near(Question q, List<Finding> all) {
        int[][] apart = q.rules().apart();
        for (int j = 0; apart != null && j < q.sites().size(); j++) {
            for (int k : apart[j]) {
                if (k > j && q.rules().state()[j] == Rules.OPEN && q.rules().state()[k] == Rules.OPEN) {
                    Place one = q.sites().get(j);
                    Place other = q.sites().get(k);
                    all.add(Finding.warning(
                            TOO_NEAR,
                            "spacingMetres",
                            Map.of("one", one.id(), "other", other.id(), "metres", Math.round(one.metresTo(other)))));
                }
            }
        }
    }
}
