package org.kuznets.analysis.zone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kuznets.analysis.zone.ImpactZonesIn.Dissolve;
import org.kuznets.layer.Quality;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The geometric union of several enterprises' zones. It is not a united zone in the sense of the law, which is
 * calculated anew for all sources together.
 *
 * @param hazardClass common to all; empty where they differ or are unknown
 */
record Dissolved(String id, String hazardClass, List<Zone> members, Geometry shape, Geometry site) {

    static List<Dissolved> of(List<Zone> zones, Dissolve how, Chunks chunks) {
        Map<String, List<Zone>> groups = new TreeMap<>();
        for (Zone z : zones) {
            groups.computeIfAbsent(how == Dissolve.ALL ? "" : z.plan().hazardClass(), k -> new ArrayList<>())
                    .add(z);
        }
        List<Dissolved> all = new ArrayList<>();
        groups.forEach((hazardClass, members) -> {
            String id = how == Dissolve.ALL ? "all" : "class-" + (hazardClass.isEmpty() ? "unknown" : hazardClass);
            Geometry shape = union(members.stream().map(Zone::shape).toList(), chunks);
            Geometry site = union(members.stream().map(Zone::site).toList(), chunks);
            all.add(new Dissolved(id, hazardClass, members, shape, site));
        });
        return all;
    }

    private static Geometry union(List<Geometry> shapes, Chunks chunks) {
        List<Geometry> some = shapes.stream().filter(s -> !s.isEmpty()).toList();
        return some.isEmpty() ? new GeometryFactory().createPolygon() : Tree.join(chunks, some, g -> g, Cover::union);
    }

    Geometry ring() {
        return Cover.less(shape, site);
    }

    String quality() {
        return Quality.poorest(members.stream().map(z -> z.plan().quality()).toList());
    }

    String nameEn() {
        return "Geometric union of the zones of "
                + (id.equals("all")
                        ? "all enterprises"
                        : hazardClass.isEmpty() ? "unknown class" : "class " + hazardClass)
                + ", not a united zone";
    }

    String nameRu() {
        return "Геометрическое объединение зон "
                + (id.equals("all")
                        ? "всех предприятий"
                        : hazardClass.isEmpty() ? "неизвестного класса" : "класса " + hazardClass)
                + ", не единая СЗЗ";
    }
}
