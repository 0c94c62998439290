package org.kuznets.analysis.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.cluster.ClustersIn.Method;
import org.kuznets.analysis.points.Plants;
import org.kuznets.analysis.points.Plants.Plant;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Column.Type;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Quality;
import org.kuznets.layer.Row;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Lays clusters out.
 *
 * @param found of the plants numbered by {@code some}
 * @param epsMetres used by DBSCAN; NaN where there is none
 */
record ClusterTables(
        ClustersIn in, Plants plants, int[] some, Partition found, List<Territory> territories, double epsMetres) {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final Columns CLUSTERS = Columns.of(
            Column.text("id"),
            new Column("number", Type.INTEGER, Unit.COUNT, "from the cluster with most plants down"),
            new Column("method", Type.TEXT, Unit.NONE, "dbscan or hdbscan"),
            new Column("epsMetres", Type.NUMBER, Unit.METRE, "of dbscan"),
            new Column("minPoints", Type.INTEGER, Unit.COUNT, "the plant itself counted"),
            new Column("hull", Type.TEXT, Unit.NONE, "outline: of core plants, widened by the margin"),
            Column.number("marginMetres", Unit.METRE),
            new Column("memberPlants", Type.INTEGER, Unit.COUNT, "that the method puts into the cluster"),
            new Column("corePlants", Type.INTEGER, Unit.COUNT, "of these, in dense places themselves"),
            new Column("clusterStability", Type.NUMBER, Unit.PER_METRE, "excess of mass, of hdbscan"),
            Column.number("areaSquareMetres", Unit.SQUARE_METRE),
            new Column("plants", Type.INTEGER, Unit.COUNT, "inside the outline, of whatever group"),
            new Column("jobs", Type.NUMBER, Unit.PERSON, "inside the outline, of plants where they are known"),
            new Column("plantsWithJobs", Type.INTEGER, Unit.COUNT, "inside the outline, with known jobs"),
            new Column("mainGroup", Type.TEXT, Unit.NONE, "with most plants inside"),
            new Column("mainGroupPlants", Type.INTEGER, Unit.COUNT, "inside"),
            new Column("locationQuotient", Type.NUMBER, Unit.ONE, "of the main group, by plants"),
            new Column(
                    "few", Type.BOOLEAN, Unit.NONE, "fewer than 3 plants of the main group: the quotient says little"),
            Column.text("quality"));
    private static final Columns GROUPS = Columns.of(
            Column.text("id"),
            Column.text("clusterId"),
            Column.text("plantGroup"),
            new Column("plants", Type.INTEGER, Unit.COUNT, "inside the outline"),
            new Column("jobs", Type.NUMBER, Unit.PERSON, "inside the outline, where known"),
            new Column("plantQuotient", Type.NUMBER, Unit.ONE, "share of plants inside over the share of all plants"),
            new Column("jobQuotient", Type.NUMBER, Unit.ONE, "share of known jobs inside over the share of all"),
            new Column("few", Type.BOOLEAN, Unit.NONE, "fewer than 3 plants or 30 known jobs: quotients say little"),
            new Column("reason", Type.TEXT, Unit.NONE, "why something is missing"),
            Column.text("quality"));
    private static final Columns PLANTS = Columns.of(
            Column.text("id"),
            Column.text("enterpriseId"),
            Column.text("nameEn"),
            Column.text("nameRu"),
            Column.text("plantGroup"),
            Column.text("clusterId"),
            new Column("role", Type.TEXT, Unit.NONE, "core, border or noise; of hdbscan member or noise"),
            new Column(
                    "membership", Type.NUMBER, Unit.ONE, "1 - core distance / the longest in the cluster; of hdbscan"),
            new Column("outlier", Type.NUMBER, Unit.ONE, "GLOSH, 0 to 1; of hdbscan"),
            Column.text("quality"));
    private static final int FEW_PLANTS = 3;
    private static final int FEW_JOBS = 30;

    /** The number that a cluster is shown under: 1 for the one with most members, the first of equals. */
    int[] shown() {
        Integer[] order = new Integer[found.clusters()];
        Arrays.setAll(order, c -> c);
        Arrays.sort(order, (a, b) -> Integer.compare(members(b + 1).length, members(a + 1).length));
        int[] numbers = new int[order.length];
        for (int k = 0; k < order.length; k++) {
            numbers[order[k]] = k + 1;
        }
        return numbers;
    }

    private int[] members(int cluster) {
        return java.util.stream.IntStream.range(0, some.length)
                .filter(i -> found.cluster()[i] == cluster)
                .toArray();
    }

    private static String id(int number) {
        return "cluster-" + number;
    }

    private Composition whole() {
        return Composition.of(
                plants, java.util.stream.IntStream.range(0, plants.size()).toArray());
    }

    Layer clusters() {
        int[] shown = shown();
        Composition whole = whole();
        Feature[] all = new Feature[shown.length];
        for (int c = 0; c < shown.length; c++) {
            Territory t = territories.get(c);
            all[shown[c] - 1] = new Feature(id(shown[c]), t.shape(), cluster(c, shown[c], t, whole));
        }
        return layer("clusters", "Clusters of plants", CLUSTERS, List.of(all));
    }

    private Row cluster(int c, int number, Territory t, Composition whole) {
        int[] members = members(c + 1);
        Composition inside = Composition.of(plants, t.inside());
        @Nullable String main = inside.largest().orElse(null);
        int mainPlants = main == null
                ? 0
                : inside.parts().getOrDefault(main, Composition.Part.NONE).plants();
        boolean dbscan = in.method() == Method.DBSCAN;
        String hull =
                in.hull() == ClustersIn.Hull.CONVEX ? "convex hull" : "concave hull, length ratio " + in.hullRatio();
        return new Row(
                CLUSTERS,
                id(number),
                (long) number,
                dbscan ? "dbscan" : "hdbscan",
                known(epsMetres),
                (long) in.minPoints(),
                hull,
                in.marginMetres(),
                (long) members.length,
                Arrays.stream(members).filter(i -> found.core()[i]).count(),
                known(found.stability()[c]),
                t.shape().getArea(),
                (long) inside.plants(),
                inside.withJobs() == 0 ? null : (Object) inside.jobs(),
                (long) inside.withJobs(),
                main,
                (long) mainPlants,
                main == null ? null : inside.plantQuotient(main, whole).orElse(null),
                mainPlants < FEW_PLANTS,
                quality(t.inside()));
    }

    private String quality(int[] members) {
        return Quality.poorest(Arrays.stream(members)
                .mapToObj(i -> plants.at(i).quality())
                .distinct()
                .toList());
    }

    Layer groups() {
        int[] shown = shown();
        Composition whole = whole();
        List<Feature> all = new ArrayList<>();
        for (int number = 1; number <= shown.length; number++) {
            for (int c = 0; c < shown.length; c++) {
                if (shown[c] == number) {
                    int[] inside = territories.get(c).inside();
                    Composition here = Composition.of(plants, inside);
                    String cluster = id(number);
                    here.parts()
                            .forEach((group, part) -> all.add(new Feature(
                                    cluster + "/" + group,
                                    (Geometry) null,
                                    group(cluster, group, part, here, whole, inside))));
                }
            }
        }
        return layer("cluster-groups", "What clusters consist of", GROUPS, all);
    }

    private Row group(
            String cluster, String group, Composition.Part part, Composition here, Composition whole, int[] inside) {
        @Nullable Double jobs = here.jobQuotient(group, whole).orElse(null);
        String reason = jobs != null
                ? ""
                : part.withJobs() == 0
                        ? "no jobs of this group are known inside"
                        : "no jobs inside the outline are known";
        return new Row(
                GROUPS,
                cluster + "/" + group,
                cluster,
                group,
                (long) part.plants(),
                part.withJobs() > 0 ? (Object) part.jobs() : null,
                here.plantQuotient(group, whole).orElse(null),
                jobs,
                part.plants() < FEW_PLANTS || part.jobs() < FEW_JOBS,
                reason,
                quality(inside));
    }

    Layer plantLayer() {
        int[] shown = shown();
        boolean dbscan = in.method() == Method.DBSCAN;
        List<Feature> all = new ArrayList<>();
        for (int i = 0; i < some.length; i++) {
            Plant p = plants.at(some[i]);
            int c = found.cluster()[i];
            String role = c == 0 ? "noise" : !dbscan ? "member" : found.core()[i] ? "core" : "border";
            Row row = new Row(
                    PLANTS,
                    p.id(),
                    p.enterpriseId(),
                    p.nameEn(),
                    p.nameRu(),
                    p.group(),
                    c == 0 ? null : id(shown[c - 1]),
                    role,
                    dbscan || c == 0 ? null : (Object) found.membership()[i],
                    known(found.outlier()[i]),
                    p.quality());
            Coordinate at =
                    new Coordinate(plants.points().x()[some[i]], plants.points().y()[some[i]]);
            all.add(new Feature(p.id(), GEOMETRIES.createPoint(at), row));
        }
        return layer("cluster-plants", "Plants in and outside clusters", PLANTS, all);
    }

    private Layer layer(String id, String title, Columns columns, List<Feature> features) {
        return new Layer(id, title, plants.crs(), columns, plants.quality(), features);
    }

    static @Nullable Double known(double v) {
        return Double.isFinite(v) ? v : null;
    }
}
