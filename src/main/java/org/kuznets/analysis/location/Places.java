package org.kuznets.analysis.location;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.kuznets.notice.Refusal.Reason;
import org.locationtech.jts.geom.Coordinate;

/** Reads layers as points. */
final class Places {
    private static final Message NOWHERE =
            new Message("location.no-shape", "{layer}: features without a shape, left out: {count}");
    private static final Message NOBODY = new Message(
            "location.no-people",
            "{layer}: features without people, which count for nothing and were left out: {count}");
    private static final Message NEGATIVE =
            new Message("location.negative", "{layer}, {id}: {was} people; give 0 or more");
    private static final int LISTED = 20;

    private Places() {}

    static List<Place> sites(Layer layer, Findings findings) {
        List<Place> all = new ArrayList<>();
        int bare = 0;
        Set<String> seen = new HashSet<>();
        for (Feature f : layer.features()) {
            if (f.geometry() == null || f.geometry().isEmpty()) {
                bare++;
            } else {
                Place p = place(f, 0);
                // two features of one id: the second goes by its own
                all.add(seen.add(p.id()) ? p : new Place(f.id(), p.x(), p.y(), 0, f));
            }
        }
        tell(NOWHERE, layer, bare, findings);
        return all;
    }

    /** @throws Refusal naming those with negative weights */
    static List<Place> demands(Layer layer, Findings findings) {
        List<Place> all = new ArrayList<>();
        List<Reason> faults = new ArrayList<>();
        int bare = 0;
        int nobody = 0;
        for (Feature f : layer.features()) {
            double people = f.row().number("population", 0);
            if (!(people >= 0) || !Double.isFinite(people)) {
                if (faults.size() < LISTED) {
                    faults.add(new Reason(NEGATIVE, "demand", Map.of("layer", layer.id(), "id", id(f), "was", people)));
                }
            } else if (people == 0) {
                nobody++;
            } else if (f.geometry() == null || f.geometry().isEmpty()) {
                bare++;
            } else {
                all.add(place(f, people));
            }
        }
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
        tell(NOWHERE, layer, bare, findings);
        tell(NOBODY, layer, nobody, findings);
        return all;
    }

    private static void tell(Message message, Layer layer, int count, Findings findings) {
        if (count > 0) {
            findings.add(Finding.warning(message, null, Map.of("layer", layer.id(), "count", count)));
        }
    }

    private static Place place(Feature f, double weight) {
        Coordinate c =
                java.util.Objects.requireNonNull(f.geometry()).getCentroid().getCoordinate();
        return new Place(id(f), c.x, c.y, weight, f);
    }

    private static String id(Feature f) {
        return f.row().text("id", f.id());
    }
}
