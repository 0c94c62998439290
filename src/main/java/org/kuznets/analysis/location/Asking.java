package org.kuznets.analysis.location;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.facility.Rules;
import org.kuznets.layer.Layer;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.kuznets.notice.Refusal.Reason;

/** Makes a {@link Question} of layers and parameters. */
final class Asking {
    private static final Message UNKNOWN =
            new Message("location.unknown-site", "{name} names '{id}', which is no id of the candidates");
    private static final Message BOTH =
            new Message("location.fixed-and-forbidden", "site {id} cannot be both fixed and forbidden");

    private final LocationIn in;
    private final List<Place> sites;
    private final int candidates;
    private final Findings findings;

    private Asking(LocationIn in, Findings findings) {
        this.in = in;
        this.findings = findings;
        this.sites = new ArrayList<>(Places.sites(in.candidates(), findings));
        this.candidates = sites.size();
        Layer existing = in.existing();
        if (existing != null) {
            sites.addAll(Places.sites(existing, findings));
        }
    }

    /** @throws Refusal with every site that is named wrongly */
    static Question of(LocationIn in, Findings findings) {
        return new Asking(in, findings).question();
    }

    private Question question() {
        List<Place> demands = Places.demands(in.demand(), findings);
        byte[] state = states();
        int there = sites.size() - candidates;
        int[] @Nullable [] apart = Spacing.of(sites, candidates, in.spacingMetres(), state);
        boolean any = in.model() == Model.UFLP || in.model() == Model.LSCP;
        int least = any || in.model() == Model.P_CENTER ? Math.max(1, there) : in.sites() + there;
        int most = any ? sites.size() : in.sites() + there;
        Rules rules = new Rules(least, most, fixed(), state, apart, null, Double.POSITIVE_INFINITY);
        return new Question(List.copyOf(sites), candidates, demands, rules, capacities());
    }

    private byte[] states() {
        byte[] state = new byte[sites.size()];
        Arrays.fill(state, candidates, state.length, Rules.OPEN);
        Map<String, Integer> byId = new HashMap<>();
        for (int j = 0; j < candidates; j++) {
            byId.put(sites.get(j).id(), j);
        }
        List<Reason> faults = new ArrayList<>();
        mark("fixedSites", in.fixedIds(), Rules.OPEN, byId, state, faults);
        mark("forbiddenSites", in.forbiddenIds(), Rules.CLOSED, byId, state, faults);
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
        return state;
    }

    private static void mark(
            String name, List<String> ids, byte as, Map<String, Integer> byId, byte[] state, List<Reason> faults) {
        for (String id : ids) {
            Integer j = byId.get(id);
            if (j == null && !byId.isEmpty()) {
                faults.add(new Reason(UNKNOWN, name, Map.of("name", name, "id", id)));
            } else if (j != null && state[j] != Rules.FREE) {
                faults.add(new Reason(BOTH, name, Map.of("id", id)));
            } else if (j != null) {
                state[j] = as;
            }
        }
    }

    private double[] fixed() {
        double[] all = new double[sites.size()];
        for (int j = 0; j < candidates && in.model() == Model.UFLP; j++) {
            all[j] = sites.get(j).feature().row().number("fixedCostRoubles", in.fixedCostRoubles());
        }
        return all;
    }

    private double[] capacities() {
        return sites.stream()
                .mapToDouble(s -> s.feature().row().number("capacityPersons", in.capacityPersons()))
                .toArray();
    }
}
