package org.kuznets.analysis.health;

import java.util.ArrayList;
import java.util.List;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.exposure.Municipalities;
import org.kuznets.analysis.exposure.People;
import org.kuznets.analysis.exposure.People.Place;
import org.kuznets.layer.Feature;
import org.kuznets.notice.Findings;
import org.locationtech.jts.geom.Geometry;

/**
 * Everybody, sorted: a group a settlement, a group a municipality that has settlements, and all of them.
 *
 * @param all settlements in the layer's order, municipalities in theirs, the total last
 */
record Groups(List<Group> all) {
    static final String TOTAL = "total";

    Group total() {
        return all.get(all.size() - 1);
    }

    static Groups of(HealthIn in, Air air, Findings findings, Work work) {
        People people =
                People.of(in.settlements(), in.homes().landUse(), in.homes().classes(), findings, work);
        List<Place> places = people.places(work);
        List<List<Breathing.Share>> shares = new Breathing(air, in.reachMetres(), in.stepMetres()).of(places, work);
        Municipalities municipalities = new Municipalities(in.municipalities());
        List<Feature> settlements = in.settlements().features();
        int[] municipality = settlements.stream()
                .mapToInt(f -> at(f.geometry(), municipalities))
                .toArray();
        List<Group> towns = new ArrayList<>();
        for (int i = 0; i < settlements.size(); i++) {
            Feature f = settlements.get(i);
            String name = municipality[i] < municipalities.size()
                    ? municipalities.features().get(municipality[i]).id()
                    : f.row().text("municipality", "");
            towns.add(new Group(f.id(), "settlement", f, name, air.pollutants()));
        }
        for (int k = 0; k < places.size(); k++) {
            Group town = towns.get(places.get(k).settlement());
            town.population += places.get(k).persons();
            shares.get(k).forEach(s -> town.add(s.persons(), air.milligrams().get(s.place())));
        }
        List<Group> all = new ArrayList<>(towns);
        for (int m = 0; m < municipalities.size(); m++) {
            Feature f = municipalities.features().get(m);
            Group whole = new Group(f.id(), "municipality", f, f.id(), air.pollutants());
            boolean any = false;
            for (int i = 0; i < towns.size(); i++) {
                if (municipality[i] == m) {
                    whole.addAll(towns.get(i));
                    any = true;
                }
            }
            if (any) {
                all.add(whole);
            }
        }
        Group total = new Group(TOTAL, TOTAL, null, "", air.pollutants());
        towns.forEach(total::addAll);
        all.add(total);
        return new Groups(all);
    }

    private static int at(@org.jspecify.annotations.Nullable Geometry shape, Municipalities municipalities) {
        return shape == null || shape.isEmpty() ? municipalities.size() : municipalities.at(shape.getInteriorPoint());
    }
}
