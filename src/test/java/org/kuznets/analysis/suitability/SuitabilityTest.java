package org.kuznets.analysis.suitability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kuznets.Chance;
import org.kuznets.Sketch;
import org.kuznets.Tables;
import org.kuznets.analysis.Result;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.criteria.Lattice;
import org.kuznets.analysis.decision.Draws;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Refusal;
import org.kuznets.schema.RecordSchema;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class SuitabilityTest {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final Map<String, String> TABLES =
            Map.of("rules", "siting-rules", "criteria", "siting-criteria", "industryClasses", "industry-classes");

    private static final String LAND =
            """
            polygons 1000
            F F F F F F F F F F
            F F F F F F F F F F
            T T T T T T T T T T
            A A I I A R R A A A
            A A I I A R R A A A
            A A A A A A A A A A
            F: landClass=forest
            T: landClass=transport
            I: landClass=industrial
            R: landClass=residential
            A: landClass=arable
            """;
    private static final String ZONES =
            """
            polygons 1000
            . . . . . . . . . .
            . . . . . . . . . .
            . . . . . . . . . .
            . Z Z Z . . . . . .
            . Z Z Z . . . . . .
            . . . . . . . . . .
            Z: enterpriseId=mill
            """;

    /** Layers by parameter, beside the tables that ship with Kuznets. */
    private static final class World {
        private final Map<String, Object> values = new HashMap<>();
        private final Map<String, Layer> layers = new HashMap<>();

        World() {
            layers.put("landUse", Sketch.read("land-use", LAND));
            layers.put("zones", Sketch.read("impact-zones", ZONES));
            values.put("cellMetres", 500);
            values.put("draws", 100);
        }

        World with(String name, Object value) {
            values.put(name, value);
            return this;
        }

        World layer(String name, String sketch) {
            layers.put(name, Sketch.read(name.toLowerCase(java.util.Locale.ROOT), sketch));
            return this;
        }

        World table(String name, String csv) {
            layers.put(name, Tables.parse(name, csv, Sketch.CRS));
            return this;
        }

        <I extends Record> I in(Class<I> type) {
            List<String> known = RecordSchema.of(type).fields().stream()
                    .map(RecordSchema.Field::name)
                    .toList();
            Map<String, Object> mine = new HashMap<>(values);
            mine.keySet().retainAll(known);
            layers.keySet().stream().filter(known::contains).forEach(name -> mine.put(name, name));
            return RecordSchema.of(type).bind(mine, (field, raw, given) -> layer(field.name()));
        }

        private @Nullable Layer layer(String name) {
            String table = TABLES.get(name);
            return layers.containsKey(name) ? layers.get(name) : table == null ? null : Tables.get(table, Sketch.CRS);
        }

        Siting siting() {
            return Siting.of(in(SitingIn.class), new Findings(), Work.PLAIN);
        }

        Result run() {
            return new Suitability().run(in(SuitabilityIn.class), Work.PLAIN);
        }
    }

    private static Geometry point(double x, double y) {
        return SHAPES.createPoint(new Coordinate(x, y));
    }

    private static String bans(Siting siting, Geometry place) {
        return siting.at(place).bans().stream().map(b -> b.rule().id()).collect(Collectors.joining(" "));
    }

    @Test
    void anotherPlantsZoneIsGoodForIndustryAndForbiddenForPeopleFoodAndMedicines() {
        Geometry inZone = point(1500, 2500);
        for (String activity : List.of("class=I", "class=III", "24.10", "homes", "10.51", "21.20", "36.00")) {
            Siting s = new World().with("activity", activity).siting();
            String zone = bans(s, inZone);
            boolean people = List.of("homes", "10.51", "21.20", "36.00").contains(activity);
            assertEquals(people, zone.contains("zone-"), activity + ": " + zone);
            boolean liked = s.terms().stream().anyMatch(t -> t.id().equals("zoneIndustry"));
            assertEquals(!people, liked, activity);
        }
        Verdict v = new World().siting().at(inZone);
        Verdict beside = new World().siting().at(point(500, 500));
        assertEquals(1, share(v, "zoneIndustry").score());
        assertEquals(0.3, share(beside, "zoneIndustry").score());
    }

    private static Verdict.Share share(Verdict v, String term) {
        return v.shares().stream()
                .filter(s -> s.term().id().equals(term))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theNewZoneMayNotReachHomesAndItsSizeFollowsTheClass() {
        Geometry near = point(4800, 2000);
        assertEquals("homes-I", bans(new World().with("activity", "class=I").siting(), near));
        assertEquals("homes-III", bans(new World().with("activity", "class=III").siting(), near));
        assertEquals("", bans(new World().with("activity", "class=IV").siting(), near));
        // from the outline of a footprint, not from its middle
        Geometry wide = SHAPES.toGeometry(new Envelope(3000, 4800, 1500, 2500));
        Verdict v = new World().with("activity", "class=III").siting().at(wide);
        assertEquals("homes-III", v.bans().get(0).rule().id());
        assertEquals(100 * 100 / 1800.0, v.bans().get(0).percent(), 0.01);
        assertEquals("R", v.bans().get(0).features().get(0).id());
        // what only touches forbidden land is not on it
        Siting one = new World()
                .table("rules", "id,layer,where,activity,effect\nforest,landUse,landClass=forest,*,mask\n")
                .siting();
        assertTrue(one.at(SHAPES.toGeometry(new Envelope(0, 1000, 3000, 4000))).allowed());
        assertFalse(one.at(SHAPES.toGeometry(new Envelope(0, 1000, 3000, 4100))).allowed());
    }

    @Test
    void pointsOfAllCriteriaSumToTheScore() {
        Chance.tries(30, random -> {
            Siting s = new World().siting();
            Verdict v = s.at(point(random.nextDouble(10_000), random.nextDouble(6000)));
            double sum = v.shares().stream().mapToDouble(Verdict.Share::points).sum();
            assertEquals(java.util.Objects.requireNonNull(v.score()), sum, 1e-12);
            assertEquals(1, Arrays.stream(s.weights().values()).sum(), 1e-12);
        });
    }

    @Test
    void aCellSaysWhatItsMiddleSays() {
        for (boolean hexagons : new boolean[] {false, true}) {
            World w = new World()
                    .layer(
                            "settlements",
                            "polygons 1000\n. . . . . . . . . .\n. . . . . N N . . .\n. . . . . N N . . .\n. . . . . . . . . .\nN: population=900\n");
            Siting s = w.siting();
            Lattice nodes = Lattice.over(new Envelope(0, 10_000, 0, 6000), 471, hexagons);
            Surface surface = s.on(nodes, Work.PLAIN);
            for (int c = 0; c < nodes.nodes(); c++) {
                int i = c % nodes.columns();
                int j = c / nodes.columns();
                Verdict v = s.at(point(nodes.x(i, j), nodes.y(j)));
                Double score = v.score();
                assertEquals(score == null ? Double.NaN : score, surface.score()[c], 1e-5, i + " " + j);
                assertEquals(
                        v.bans().stream().map(Verdict.Ban::rule).toList(),
                        surface.bans(c).stream().map(Mask::rule).toList());
            }
        }
    }

    @Test
    void anUnknownCriterionGivesNoScoreAndNeverNought() {
        World w = new World()
                .layer("landUse", "polygons 1000\nA A . .\nX A . .\nA: landClass=arable\nX: landClass=moon\n");
        Siting s = w.siting();
        Verdict outside = s.at(point(3500, 500));
        assertNull(outside.score());
        assertEquals("landClass", outside.unknown().get(0).id());
        assertNull(s.at(point(500, 500)).score(), "no score for that class");
        Result r = w.with("cellMetres", 1000).with("shape", "square").run();
        Feature moon = r.layers().get(0).features().stream()
                .filter(f -> f.geometry() != null && f.geometry().contains(point(500, 500)))
                .findFirst()
                .orElseThrow();
        assertEquals("unknown", moon.row().text("status", ""));
        assertEquals(Optional.empty(), moon.row().find("score"));
        assertEquals(Optional.empty(), moon.row().find("topSharePercent"));
    }

    @Test
    void anIrrelevantPlaceChangesNothing() {
        String places =
                "points 1000\n. . . . . . . . . .\nP . . . . . . . . .\n. . . . . . . . . .\n. . Q . . . . . . .\n. . . . . . . . W .\n. . . . . . . . . .\n";
        Result three = new World().layer("places", places).run();
        Result two = new World().layer("places", places.replace("W", ".")).run();
        Map<String, List<Object>> before = judged(two);
        Map<String, List<Object>> after = judged(three);
        assertEquals(3, after.size());
        before.forEach((id, row) -> assertEquals(row, after.get(id), id));
    }

    /** What does not compare given places with one another. */
    private static Map<String, List<Object>> judged(Result r) {
        Layer places = r.layers().stream()
                .filter(l -> l.id().equals("suitability-places"))
                .findFirst()
                .orElseThrow();
        return places.features().stream()
                .collect(Collectors.toMap(
                        Feature::id,
                        f -> List.of(
                                f.row().number("score", -1),
                                f.row().text("status", ""),
                                f.row().number("topSharePercent", -1))));
    }

    @Test
    void ranksOfPlacesSumToAHundred() {
        Result r = new World()
                .layer(
                        "places",
                        "points 1000\nP . . . . . . . . .\n. . . . . . . . . Q\n. . R . . . . . . .\n. . . . . . . . . .\n. . . . . . . . . .\n. S . . . . . . . .\n")
                .run();
        Layer ranks = r.layers().get(3);
        assertEquals("suitability-ranks", ranks.id());
        Map<String, Double> byPlace = ranks.features().stream()
                .collect(Collectors.groupingBy(f -> f.row().text("placeId", ""), Collectors.summingDouble(f -> f.row()
                        .number("percent", 0))));
        assertEquals(4, byPlace.size());
        byPlace.forEach((id, sum) -> assertEquals(100, sum, 1e-3, id));
    }

    @Test
    void sharesOfDrawsAreThoseOfThePlainWay() {
        Chance.tries(10, random -> {
            Siting s = new World().siting();
            Lattice nodes = Lattice.over(new Envelope(0, 10_000, 0, 6000), 300 + random.nextInt(500), true);
            Surface surface = s.on(nodes, Work.PLAIN);
            List<double[]> draws = Draws.of(s.weights().values(), random.nextInt(20), 40, random.nextInt());
            double q = 1 + random.nextInt(60);
            Robust robust = Robust.of(surface, draws, q, Work.PLAIN);
            float[] plain = plainShares(surface, draws, q);
            float[] shares = robust.shares();
            for (int c = 0; c < plain.length; c++) {
                assertEquals(plain[c], shares[c], 1e-6);
                if (!Float.isNaN(plain[c])) {
                    double[] u = new double[surface.scores().size()];
                    for (int k = 0; k < u.length; k++) {
                        u[k] = surface.scores().get(k)[c];
                    }
                    assertEquals(plain[c], robust.share(u), 1e-6);
                }
            }
        });
    }

    private static float[] plainShares(Surface s, List<double[]> draws, double q) {
        float[] shares = new float[s.nodes().nodes()];
        Arrays.fill(shares, Float.NaN);
        List<Integer> open = new ArrayList<>();
        for (int c = 0; c < shares.length; c++) {
            if (s.open(c)) {
                open.add(c);
                shares[c] = 0;
            }
        }
        int most = (int) Math.max(1, Math.floor(open.size() * q / 100));
        for (double[] w : draws) {
            Map<Integer, Float> sums = new HashMap<>();
            for (int c : open) {
                float sum = 0;
                for (int k = 0; k < w.length; k++) {
                    sum += (float) w[k] * s.scores().get(k)[c];
                }
                sums.put(c, sum);
            }
            float last = open.stream()
                    .map(sums::get)
                    .sorted((a, b) -> Float.compare(b, a))
                    .toList()
                    .get(most - 1);
            open.forEach(c -> shares[c] += sums.get(c) >= last ? 1f / draws.size() : 0);
        }
        return shares;
    }

    @Test
    void areasHangTogetherAndAreLargeEnough() {
        Chance.tries(10, random -> {
            World w = new World().with("cellMetres", 300 + random.nextInt(400)).with("topPercent", 20);
            w.with("shape", random.nextBoolean() ? "square" : "hexagon")
                    .with("leastHectares", 100)
                    .with("draws", 0);
            Result r = w.run();
            Layer areas = r.layers().get(1);
            double before = 2;
            for (Feature f : areas.features()) {
                Geometry g = java.util.Objects.requireNonNull(f.geometry());
                assertEquals(1, g.getNumGeometries());
                assertTrue(f.row().number("areaHectares", 0) >= 100);
                assertEquals(f.row().number("areaHectares", 0) * 1e4, g.getArea(), 1);
                assertTrue(f.row().number("score", 0) <= before);
                before = f.row().number("score", 0);
                assertEquals(Optional.empty(), f.row().find("topSharePercent"), "no draws, no share");
            }
        });
    }

    @Test
    void everyFaultIsSaidAtOnce() {
        World bad = new World()
                .with("activity", "castle")
                .table(
                        "rules",
                        "id,layer,activity,effect,distanceMetres\na,landUse,*,mask,-5\na,landUse,*,veto,\nb,landUse,everyone,mask,\n")
                .table(
                        "criteria",
                        "id,kind,layer,membership,low,high,weight\nx y,distance,landUse,linear,5,5,1\nz,smell,landUse,linear,0,1,-1\n");
        Refusal r = assertThrows(Refusal.class, bad::siting);
        assertEquals(
                List.of(
                        "criteria.not-activity",
                        "suitability.bad-rule",
                        "suitability.bad-rule",
                        "suitability.bad-rule",
                        "suitability.rule-twice",
                        "criteria.bad",
                        "criteria.bad",
                        "criteria.bad",
                        "criteria.bad"),
                r.reasons().stream()
                        .map(x -> x.message().code())
                        .sorted((a, b) -> order(a) - order(b))
                        .toList());
        refused("suitability.weight-unknown", new World().with("weights", "beauty=3"));
        refused("suitability.weight-not-number", new World().with("weights", "landClass=much"));
        refused("suitability.weights-zero", new World().with("weights", "landClass=0"));
        refused("suitability.not-pair", new World().with("pairs", "landClass=3"));
        refused("suitability.no-pair", new World().with("pairs", "landClass/homesDistance=3"));
        refused(
                "suitability.no-criteria",
                new World()
                        .table(
                                "criteria",
                                "id,activity,kind,layer,membership,low,high,weight\nx,homes,distance,landUse,linear,0,1,1\n"));
        Refusal cells = assertThrows(Refusal.class, () -> new World()
                .with("cellMetres", 10)
                .with("area", "area")
                .layer("area", "polygons 100000\nA A A A\n")
                .run());
        assertEquals(
                "suitability.too-many-cells", cells.reasons().get(0).message().code());
    }

    private static int order(String code) {
        return List.of("criteria.not-activity", "suitability.bad-rule", "suitability.rule-twice", "criteria.bad")
                .indexOf(code);
    }

    private static void refused(String code, World world) {
        Refusal r = assertThrows(Refusal.class, world::siting);
        assertEquals(code, r.reasons().get(0).message().code());
    }

    @Test
    void judgementsBecomeWeightsAndContradictionsAreSaid() {
        String criteria =
                "id,kind,layer,membership,low,high,weight\na,distance,landUse,linear,0,1,1\nb,distance,landUse,linear,0,1,1\nc,distance,landUse,linear,0,1,1\n";
        String none = "id,layer,activity,effect\nx,sites,*,mask\n";
        Findings findings = new Findings();
        World w = new World().table("criteria", criteria).table("rules", none).with("pairs", "a/b=3,a/c=5,b/c=2");
        Siting s = Siting.of(w.in(SitingIn.class), findings, Work.PLAIN);
        assertEquals(0.6483290138, s.weights().of(0), 1e-9);
        assertEquals(
                List.of("suitability.rule-not-checked"),
                findings.list().stream().map(f -> f.message().code()).toList());
        w.with("pairs", "a/b=9,a/c=1/9,b/c=9");
        Siting.of(w.in(SitingIn.class), findings, Work.PLAIN);
        assertTrue(findings.list().stream().anyMatch(f -> f.message().code().equals("suitability.inconsistent")));
    }

    @Test
    void aMissingLayerIsSaidAndTheOtherWeightsGrow() {
        Findings findings = new Findings();
        Siting s = Siting.of(new World().in(SitingIn.class), findings, Work.PLAIN);
        List<String> codes =
                findings.list().stream().map(f -> f.message().code()).toList();
        assertTrue(codes.contains("suitability.criterion-left-out"), "no settlements, no people");
        assertTrue(codes.contains("suitability.rule-not-checked"), "no restrictions");
        assertEquals(1, Arrays.stream(s.weights().values()).sum(), 1e-12);
    }

    @Test
    void aMissingColumnIsSaidAndLeavesItsCriterionOut() {
        World w = new World().layer("elevation", "points 1000\nA . B\n. . .\nC . D\nA: height=1\n");
        Findings findings = new Findings();
        Siting s = Siting.of(w.in(SitingIn.class), findings, Work.PLAIN);
        assertTrue(findings.list().stream()
                .anyMatch(f -> f.message().code().equals("suitability.no-column")
                        && f.arguments().get("row").equals("slope")));
        assertTrue(s.terms().stream().noneMatch(t -> t.id().equals("slope")));
    }

    @Test
    void theClassOfAnIndustryComesFromTheTableAndTheStrictestWithoutOne() {
        assertEquals(
                "I",
                new World().with("activity", "industry").siting().activity().hazardClass());
        Siting coke = new World().with("activity", "19.10").siting();
        assertEquals("I", coke.activity().hazardClass());
        assertEquals(
                "V",
                new World()
                        .with("activity", "19.10, class=V")
                        .siting()
                        .activity()
                        .hazardClass());
        assertEquals(
                "", new World().with("activity", "homes").siting().activity().hazardClass());
    }

    @Test
    void shippedTablesAreGoodForEveryActivity() {
        for (String a : List.of(
                "class=I",
                "class=II",
                "class=III",
                "class=IV",
                "class=V",
                "05.10",
                "10",
                "homes",
                "schools",
                "recreation")) {
            Siting s = new World().with("activity", a).siting();
            assertFalse(s.terms().isEmpty(), a);
            assertFalse(s.masks().isEmpty(), a);
        }
    }

    /** A geometric mean lets a criterion of 0 decide; the linear one does not. */
    @Test
    void combinationsDiffer() {
        Geometry place = point(500, 5500);
        World w = new World().with("weights", "landClass=1,industryDistance=1,homesDistance=1");
        double linear = java.util.Objects.requireNonNull(w.siting().at(place).score());
        double geometric = java.util.Objects.requireNonNull(
                w.with("combine", "geometric").siting().at(place).score());
        double strict = java.util.Objects.requireNonNull(
                w.with("combine", "owa").with("alpha", 4).siting().at(place).score());
        double one = java.util.Objects.requireNonNull(
                w.with("alpha", 1).siting().at(place).score());
        assertTrue(geometric < linear && strict < linear, geometric + " " + strict + " " + linear);
        assertEquals(linear, one, 1e-12);
    }
}
