package org.kuznets.analysis.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kuznets.analysis.Work;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Whose a piece of a common field's zone is: of the enterprises whose sites or sources it overlaps or surrounds; failing
 * these, of those whose normative zones it overlaps; else nobody's. Enterprises that share a piece become one party,
 * because a common field does not say how much of it is whose.
 */
final class Ownership {
    private final Map<String, Party> parties;
    private final STRtree places = new STRtree();
    private final STRtree zones = new STRtree();

    private record Of(String enterprise, Geometry shape) {}

    /**
     * @param parties by enterprise
     * @param known whether only enterprises with sources can be meant
     */
    Ownership(Map<String, Party> parties, boolean known) {
        this.parties = parties;
        parties.forEach((id, p) -> {
            if (!known || !p.sources.isEmpty()) {
                p.sites.forEach(s -> places.insert(s.getEnvelopeInternal(), new Of(id, s)));
                p.sources.forEach(s -> places.insert(s.getEnvelopeInternal(), new Of(id, s)));
                p.normative.forEach(z -> zones.insert(z.getEnvelopeInternal(), new Of(id, z)));
            }
        });
        places.build();
        zones.build();
    }

    /** The parties in order, each with its pieces; last, if need be, one of no enterprise. */
    List<Party> share(List<Calculated> all, Work work) {
        Map<String, String> leader = new TreeMap<>();
        parties.keySet().forEach(id -> leader.put(id, id));
        List<TreeSet<String>> owners = new ArrayList<>();
        List<String> how = new ArrayList<>();
        for (int k = 0; k < all.size(); k++) {
            work.progress(k, all.size());
            Calculated c = all.get(k);
            TreeSet<String> mine = new TreeSet<>();
            String way = "own";
            if (!c.enterprise().isEmpty()) {
                mine.add(c.enterprise());
            } else {
                mine.addAll(met(places, filled(c.shape())));
                way = mine.isEmpty() ? "normative zone" : "site or source";
                if (mine.isEmpty()) {
                    mine.addAll(met(zones, c.shape()));
                }
            }
            mine.forEach(id -> leader.put(root(leader, id), root(leader, mine.first())));
            owners.add(mine);
            how.add(way);
        }
        return gathered(all, owners, how, leader);
    }

    private List<Party> gathered(
            List<Calculated> all, List<TreeSet<String>> owners, List<String> how, Map<String, String> leader) {
        Map<String, Party> joined = new TreeMap<>();
        parties.forEach((id, p) ->
                joined.computeIfAbsent(root(leader, id), r -> new Party("")).join(p));
        Party nobody = new Party("");
        for (int k = 0; k < all.size(); k++) {
            Calculated c = all.get(k);
            Party p = owners.get(k).isEmpty()
                    ? nobody
                    : Objects.requireNonNull(
                            joined.get(root(leader, owners.get(k).first())));
            (c.noise() ? p.noise : p.chemistry).add(c.shape());
            p.norms.add(c.norm());
            p.attributions.add(owners.get(k).isEmpty() ? "none" : how.get(k));
            p.quality(c.feature(), c.layer());
        }
        List<Party> list = new ArrayList<>(joined.values());
        if (!nobody.attributions.isEmpty()) {
            list.add(nobody);
        }
        return list;
    }

    private static String root(Map<String, String> leader, String id) {
        String above = Objects.requireNonNull(leader.get(id));
        return above.equals(id) ? id : root(leader, above);
    }

    private static TreeSet<String> met(STRtree tree, Geometry shape) {
        TreeSet<String> met = new TreeSet<>();
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(shape);
        for (Object o : tree.query(shape.getEnvelopeInternal())) {
            Of of = (Of) o;
            if (!met.contains(of.enterprise()) && prepared.intersects(of.shape())) {
                met.add(of.enterprise());
            }
        }
        return met;
    }

    /** Without holes: the zone round a tall stack is a ring, and the stack stands in its hole. */
    private static Geometry filled(Geometry shape) {
        return shape instanceof Polygon p ? p.getFactory().createPolygon(p.getExteriorRing()) : shape;
    }
}
