package org.kuznets.analysis.location;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.facility.Rules;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.hprtree.HPRtree;

/** Which sites may not stand beside which. */
final class Spacing {
    /** Pairs of sites that are kept in memory. */
    private static final int MOST_PAIRS = 4_000_000;

    private static final Message TOO_MANY = new Message(
            "location.spacing-too-wide",
            "more than {most} pairs of candidates are nearer to each other than {metres} m; choose fewer candidates or a"
                    + " smaller spacing");

    private Spacing() {}

    /**
     * By site the candidates nearer than {@code metres}; candidates that near to an existing site are closed in {@code
     * state}, unless they must be open.
     *
     * @return null where any spacing will do
     */
    static int @Nullable [] @Nullable [] of(List<Place> sites, int candidates, double metres, byte[] state) {
        if (metres <= 0) {
            return null;
        }
        HPRtree tree = new HPRtree();
        for (int j = 0; j < sites.size(); j++) {
            tree.insert(
                    new Envelope(
                            sites.get(j).x(),
                            sites.get(j).x(),
                            sites.get(j).y(),
                            sites.get(j).y()),
                    j);
        }
        int[][] apart = new int[sites.size()][];
        long pairs = 0;
        for (int j = 0; j < sites.size(); j++) {
            Place p = sites.get(j);
            List<Integer> near = new ArrayList<>();
            Envelope round = new Envelope(p.x() - metres, p.x() + metres, p.y() - metres, p.y() + metres);
            for (Object o : tree.query(round)) {
                int k = (Integer) o;
                if (k != j && k < candidates && p.metresTo(sites.get(k)) < metres) {
                    near.add(k);
                }
            }
            if (j >= candidates) {
                near.stream().filter(k -> state[k] == Rules.FREE).forEach(k -> state[k] = Rules.CLOSED);
                apart[j] = new int[0];
                continue;
            }
            pairs += near.size();
            if (pairs > MOST_PAIRS) {
                throw Refusal.of(TOO_MANY, "spacingMetres", Map.of("most", MOST_PAIRS / 2, "metres", metres));
            }
            apart[j] = near.stream().sorted().mapToInt(k -> k).toArray();
        }
        return apart;
    }
}
