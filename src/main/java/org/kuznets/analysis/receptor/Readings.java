package org.kuznets.analysis.receptor;

import java.util.ArrayList;
import java.util.List;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.emission.Inventory;
import org.kuznets.analysis.receptor.ReceptorPoints.Place;

/**
 * Everything that one place is told.
 *
 * @param maxima one for each load
 * @param means one for each substance of the inventory, or none
 * @param sounds by day and night, or none
 */
record Readings(Place place, List<Reading> maxima, List<Means.Mean> means, List<Sounds.Sound> sounds) {
    /** Places reckoned between two looks at whether the run is still wanted. */
    private static final int BATCH = 8;

    /** In the order of {@code places}. */
    static List<Readings> of(
            List<Place> places,
            Inventory inventory,
            List<Load> loads,
            Means means,
            Sounds sounds,
            int most,
            Work work) {
        List<Readings> all = new ArrayList<>(places.size());
        for (int from = 0; from < places.size(); from += BATCH) {
            int start = from;
            int count = Math.min(BATCH, places.size() - from);
            // a place and a pollutant each: so a batch keeps all threads busy
            List<Reading> maxima = work.each(count * loads.size(), i -> {
                Place p = places.get(start + i / loads.size());
                return Reading.at(p.x(), p.y(), loads.get(i % loads.size()), most);
            });
            all.addAll(work.each(count, i -> {
                Place p = places.get(start + i);
                return new Readings(
                        p,
                        maxima.subList(i * loads.size(), (i + 1) * loads.size()),
                        means.at(p.x(), p.y(), inventory.substances(), most),
                        sounds.at(p.x(), p.y()));
            }));
            work.progress(all.size(), places.size());
        }
        return all;
    }
}
