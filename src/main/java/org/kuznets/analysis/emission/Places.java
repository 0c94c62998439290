package org.kuznets.analysis.emission;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;

/** In which municipality a source stands; of several that hold its point, the first of the layer. */
final class Places {
    static final String OUTSIDE = "outside";
    static final String UNPLACED = "unplaced";

    private final List<Sums.Group> groups = new ArrayList<>();
    private final List<IndexedPointInAreaLocator> locators = new ArrayList<>();
    private final STRtree tree = new STRtree();

    Places(@Nullable Layer municipalities) {
        for (Feature f : municipalities == null ? List.<Feature>of() : municipalities.features()) {
            Geometry g = f.geometry();
            if (g != null && g.getDimension() == 2 && !g.isEmpty()) {
                tree.insert(g.getEnvelopeInternal(), groups.size());
                String name = f.row().text("nameEn", f.id());
                groups.add(new Sums.Group(
                        "municipality", "m:" + f.id(), name, f.row().text("nameRu", name), g));
                locators.add(new IndexedPointInAreaLocator(g));
            }
        }
        tree.build();
    }

    /** All of them, then the rest by name. */
    List<Sums.Group> groups() {
        List<Sums.Group> all = new ArrayList<>(groups);
        all.add(new Sums.Group(
                "municipality", OUTSIDE, "Outside all municipalities", "Вне муниципальных образований", null));
        all.add(new Sums.Group("municipality", UNPLACED, "Place not known", "Место неизвестно", null));
        return all;
    }

    /** The id of its group. */
    String of(Emitter e) {
        if (e.shape().isEmpty()) {
            return UNPLACED;
        }
        Coordinate at = e.shape().getDimension() == 0
                ? e.shape().getCoordinate()
                : e.shape().getInteriorPoint().getCoordinate();
        List<Integer> near = new ArrayList<>();
        tree.query(new Envelope(at), i -> near.add((Integer) i));
        Collections.sort(near);
        for (int i : near) {
            if (locators.get(i).locate(at) != Location.EXTERIOR) {
                return groups.get(i).id();
            }
        }
        return OUTSIDE;
    }
}
