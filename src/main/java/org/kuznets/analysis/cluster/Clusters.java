package org.kuznets.analysis.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.kuznets.analysis.Analysis;
import org.kuznets.analysis.Card;
import org.kuznets.analysis.Cost;
import org.kuznets.analysis.Metric;
import org.kuznets.analysis.Result;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.cluster.ClustersIn.Method;
import org.kuznets.analysis.points.Plants;
import org.kuznets.analysis.points.Points;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Column.Type;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.locationtech.jts.geom.Geometry;

/** The territories where plants are dense, and what lies on them. */
public final class Clusters implements Analysis<ClustersIn> {
    private static final Message NO_GROUP =
            new Message("cluster.no-group", "no plant belongs to the group '{was}'; the groups are {known}");
    private static final Message NO_KNEE = new Message(
            "cluster.no-knee",
            "the distances of plants have no knee that would tell eps: too few plants, or all as near; nothing is"
                    + " clustered, name epsMetres");
    private static final Message KNEE = new Message(
            "cluster.knee",
            "eps is {metres} m, the knee of the distances to plant {number} from each; the table cluster-distances shows"
                    + " how clear it is");
    private static final Message TOO_FEW = new Message(
            "cluster.too-few",
            "{count} plants cannot split into two clusters of {least}; hdbscan needs that many, dbscan finds single"
                    + " clusters");
    private static final Message INSIDE = new Message(
            "cluster.inside",
            "figures inside a cluster are of every plant on its territory, its members or not; border plants may lie"
                    + " outside, and territories may overlap");
    private static final Message NO_JOBS = new Message(
            "cluster.no-jobs", "{count} of {plants} plants have no known jobs: jobs inside are at least what is said");
    private static final Columns DISTANCES = Columns.of(
            Column.text("id"),
            new Column("rank", Type.INTEGER, Unit.COUNT, "from the nearest"),
            new Column("distanceMetres", Type.NUMBER, Unit.METRE, "to the last of minPoints - 1 nearest plants"),
            new Column("knee", Type.BOOLEAN, Unit.NONE, "farthest below the chord from first to last"));

    @Override
    public Card card() {
        return new Card(
                "clusters",
                "Territories where plants are dense",
                "Which territories do clusters of plants occupy, and how many plants, jobs and of which industry are on"
                        + " them?",
                "Ester, M. et al. (1996), KDD, for DBSCAN; Campello, R. et al. (2013), PAKDD, and (2015), ACM TKDD 10, for"
                        + " HDBSCAN; outline: concave hull of the triangulation by length ratio (JTS) (recalled; partitions"
                        + " checked against R's dbscan)");
    }

    @Override
    public Class<ClustersIn> input() {
        return ClustersIn.class;
    }

    @Override
    public List<String> outputs() {
        return List.of("clusters", "cluster-plants", "cluster-groups", "cluster-distances");
    }

    @Override
    public Cost cost(ClustersIn in) {
        long n = in.plants().enterprises().features().size();
        long pairs = in.method() == Method.HDBSCAN ? n * n / 200 : 0;
        return new Cost(pairs + 50 * n, 1_000 * n);
    }

    @Override
    public Result run(ClustersIn in, Work work) {
        Findings findings = new Findings();
        Plants plants = new Plants(in.plants(), findings);
        int[] some = some(in, plants);
        Points points = plants.points().only(some);
        work.progress(0, 3);
        double[] distances = Dbscan.distances(points, in.minPoints(), work.part(0, 3));
        int knee = Dbscan.knee(distances);
        double eps = eps(in, distances, knee, findings);
        Partition found = found(in, points, eps, findings, work.part(1, 3));
        List<Territory> territories = territories(in, plants, points, found, work.part(2, 3));
        tell(plants, found, findings);
        ClusterTables tables = new ClusterTables(in, plants, some, found, territories, eps);
        Layer curve = new Layer(
                "cluster-distances",
                "Distances to neighbours, ascending",
                plants.crs(),
                DISTANCES,
                plants.quality(),
                rows(distances, knee));
        return new Result(
                List.of(tables.clusters(), tables.plantLayer(), tables.groups(), curve),
                metrics(tables, found, plants),
                findings.list());
    }

    private static int[] some(ClustersIn in, Plants plants) {
        if (in.group() == null || plants.size() == 0) {
            return IntStream.range(0, plants.size()).toArray();
        }
        Map<String, int[]> groups = plants.groups();
        if (!groups.containsKey(in.group())) {
            throw Refusal.of(NO_GROUP, "group", Map.of("was", in.group(), "known", String.join(", ", groups.keySet())));
        }
        return groups.get(in.group());
    }

    /** NaN where there is none: of HDBSCAN, or without a knee. */
    private static double eps(ClustersIn in, double[] distances, int knee, Findings findings) {
        if (in.method() == Method.HDBSCAN) {
            return Double.NaN;
        }
        if (in.epsMetres() > 0) {
            return in.epsMetres();
        }
        if (knee < 0) {
            findings.add(Finding.warning(NO_KNEE, null, Map.of()));
            return Double.NaN;
        }
        findings.add(
                Finding.note(KNEE, null, Map.of("metres", Math.round(distances[knee]), "number", in.minPoints() - 1)));
        return distances[knee];
    }

    private static Partition found(ClustersIn in, Points points, double eps, Findings findings, Work work) {
        if (in.method() == Method.HDBSCAN) {
            if (points.size() < 2 * in.minPoints()) {
                findings.add(Finding.warning(TOO_FEW, null, Map.of("count", points.size(), "least", in.minPoints())));
            }
            return Hdbscan.of(points, in.minPoints(), work);
        }
        return Dbscan.of(
                points, Double.isNaN(eps) ? 0 : eps, Double.isNaN(eps) ? Integer.MAX_VALUE : in.minPoints(), work);
    }

    private static List<Territory> territories(
            ClustersIn in, Plants plants, Points points, Partition found, Work work) {
        List<Territory> all = new ArrayList<>();
        for (int c = 1; c <= found.clusters(); c++) {
            work.progress(c - 1, found.clusters());
            int number = c;
            int[] cores = IntStream.range(0, points.size())
                    .filter(i -> found.cluster()[i] == number && found.core()[i])
                    .toArray();
            all.add(Territory.of(points.only(cores), plants.points(), in));
        }
        return all;
    }

    private static void tell(Plants plants, Partition found, Findings findings) {
        long unknown = IntStream.range(0, plants.size())
                .filter(i -> Double.isNaN(plants.at(i).jobs()))
                .count();
        if (unknown > 0) {
            findings.add(Finding.warning(NO_JOBS, null, Map.of("count", unknown, "plants", plants.size())));
        }
        if (found.clusters() > 0) {
            findings.add(Finding.note(INSIDE, null, Map.of()));
        }
    }

    private static List<Feature> rows(double[] distances, int knee) {
        List<Feature> all = new ArrayList<>();
        for (int i = 0; i < distances.length; i++) {
            String id = String.format(Locale.ROOT, "%06d", i + 1);
            all.add(new Feature(id, (Geometry) null, new Row(DISTANCES, id, (long) (i + 1), distances[i], i == knee)));
        }
        return all;
    }

    private static List<Metric> metrics(ClusterTables tables, Partition found, Plants plants) {
        int members = (int) Arrays.stream(found.cluster()).filter(c -> c > 0).count();
        String share = "plants that the method puts into a cluster, of those it looked at";
        int looked = tables.some().length;
        List<Metric> all = new ArrayList<>();
        all.add(Metric.of("plants", plants.size(), Unit.COUNT, "plants of the layer that count"));
        all.add(Metric.of("clusters", found.clusters(), Unit.COUNT, "territories found"));
        all.add(
                looked == 0
                        ? new Metric("memberPercent", null, Unit.PERCENT, share, "there are no plants")
                        : Metric.of("memberPercent", 100.0 * members / looked, Unit.PERCENT, share));
        if (tables.epsMetres() > 0) {
            all.add(Metric.of("epsMetres", tables.epsMetres(), Unit.METRE, "how near neighbours are, of dbscan"));
        }
        return all;
    }
}
