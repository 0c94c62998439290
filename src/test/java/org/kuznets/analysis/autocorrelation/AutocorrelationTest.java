package org.kuznets.analysis.autocorrelation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kuznets.Sketch;
import org.kuznets.analysis.Metric;
import org.kuznets.analysis.Result;
import org.kuznets.analysis.Work;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.notice.Refusal;
import org.kuznets.schema.RecordSchema;

/** The analysis on small maps: what is refused, what is null and why, and what chance alone gives. */
class AutocorrelationTest {
    private static final String ROW = "a b c d e f\n";

    private static Layer units(String text) {
        return Sketch.of(text, 1000).polygons("units");
    }

    private static Result run(Layer units, @Nullable Layer points, Object... pairs) {
        Map<String, Object> values = new HashMap<>();
        for (int k = 0; k < pairs.length; k += 2) {
            values.put(pairs[k].toString(), pairs[k + 1].toString());
        }
        AutocorrelationIn in = RecordSchema.of(AutocorrelationIn.class)
                .bind(values, (field, raw, given) -> field.name().equals("units") ? units : null);
        UnitsIn with = new UnitsIn(
                units,
                in.units().column(),
                in.units().divideBy(),
                points,
                in.units().hexagonMetres());
        return new Autocorrelation()
                .run(new AutocorrelationIn(with, in.weights(), in.chance(), in.alpha(), in.localScale()), Work.PLAIN);
    }

    private static Metric metric(Result r, String name) {
        return r.metrics().stream()
                .filter(m -> m.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Object get(Result r, int layer, String id, String column) {
        Feature f = r.layers().get(layer).features().stream()
                .filter(x -> x.id().equals(id))
                .findFirst()
                .orElseThrow();
        return f.row().find(column).orElse("null");
    }

    private static String codes(Result r) {
        return r.findings().stream().map(f -> f.message().code()).collect(Collectors.joining(" "));
    }

    @Test
    void equalValuesGiveNullsWithAReason() {
        Result r = run(units(ROW + "a: v=5\nb: v=5\nc: v=5\nd: v=5\ne: v=5\nf: v=5"), null, "column", "v");
        assertNull(metric(r, "moranI").value());
        assertEquals("all-equal", metric(r, "moranI").reason());
        assertEquals("all-equal", metric(r, "clustersHighHigh").reason());
        assertEquals("undefined", get(r, 0, "a", "cluster"));
        assertEquals(5.0, get(r, 0, "a", "value"));
        assertEquals("all-equal", get(r, 0, "a", "reason"));
        assertEquals("all-equal", get(r, 1, "geary", "reason"));
        assertTrue(codes(r).contains("autocorrelation.all-equal"));
    }

    @Test
    void oneUnitIsAnIsland() {
        Result r = run(units("a\na: v=5"), null, "column", "v");
        assertEquals("too-few-units", metric(r, "moranI").reason());
        assertEquals(1.0, metric(r, "islands").value());
        assertEquals(0.0, metric(r, "unitsUsed").value());
        assertEquals("island", get(r, 0, "a", "cluster"));
        assertEquals("no-neighbours", get(r, 0, "a", "reason"));
        assertTrue(codes(r).contains("autocorrelation.islands"));
    }

    @Test
    void unitsWithoutAValueAreNobodysNeighbours() {
        Result r = run(units(ROW + "a: v=1\nb: v=2\nd: v=4\ne: v=6\nf: v=9"), null, "column", "v");
        assertEquals(5.0, metric(r, "unitsUsed").value());
        assertEquals("undefined", get(r, 0, "c", "cluster"));
        assertEquals("no-value", get(r, 0, "c", "reason"));
        assertEquals(1L, get(r, 0, "b", "neighbours"));
        Result same = run(units("a b . d e f\n" + "a: v=1\nb: v=2\nd: v=4\ne: v=6\nf: v=9"), null, "column", "v");
        assertEquals(metric(same, "moranI").value(), metric(r, "moranI").value());
    }

    @Test
    void anIslandChangesNothing() {
        String values = "a: v=1\nb: v=2\nd: v=4\ne: v=6\nf: v=9";
        Result without = run(units("a b . d e f\n" + values), null, "column", "v");
        Result with = run(units("a b . d e f . g\n" + values + "\ng: v=1000"), null, "column", "v");
        assertEquals(metric(without, "moranI").value(), metric(with, "moranI").value());
        assertEquals(metric(without, "moranP").value(), metric(with, "moranP").value());
        assertEquals(get(without, 0, "f", "pPermutation"), get(with, 0, "f", "pPermutation"));
        assertEquals("island", get(with, 0, "g", "cluster"));
    }

    @Test
    void valuesBelowNothingHaveNoGeneralG() {
        Result r = run(units(ROW + "a: v=-1\nb: v=2\nc: v=4\nd: v=6\ne: v=9\nf: v=1"), null, "column", "v");
        assertNull(metric(r, "generalG").value());
        assertEquals("negative-values", metric(r, "generalG").reason());
        assertNotNull(metric(r, "moranI").value());
    }

    @Test
    void oneValueAboveNothingHasNoGeneralG() {
        Result r = run(units(ROW + "a: v=0\nb: v=0\nc: v=4\nd: v=0\ne: v=0\nf: v=0"), null, "column", "v");
        assertEquals("one-value-above-0", metric(r, "generalG").reason());
    }

    @Test
    void whereAllAreNeighboursOfAllNothingCanVary() {
        Result r = run(units("a b\nc d\na: v=1\nb: v=2\nc: v=4\nd: v=9"), null, "column", "v");
        assertEquals(-1.0 / 3, Objects.requireNonNull(metric(r, "moranI").value()), 1e-12);
        assertEquals("null", get(r, 1, "moran", "zRandomisation"));
        assertEquals("cannot-vary", get(r, 1, "moran", "reason"));
        assertEquals(1.0, get(r, 1, "moran", "pPermutation"));
        assertEquals("cannot-vary", get(r, 0, "a", "reason"));
        assertEquals(1.0, get(r, 0, "a", "pPermutation"));
    }

    @Test
    void localOnesAddUpToTheGlobalOne() {
        Layer u = units(
                "a b c\nd e f\ng h i\n" + "a: v=3\nb: v=1\nc: v=4\nd: v=1\ne: v=5\nf: v=9\ng: v=2\nh: v=6\ni: v=5");
        Result n = run(u, null, "column", "v");
        Result other = run(u, null, "column", "v", "localScale", "n-minus-one");
        double sum = n.layers().get(0).features().stream()
                .mapToDouble(f -> f.row().number("localMoran", 0))
                .sum();
        assertEquals(Objects.requireNonNull(metric(n, "moranI").value()), sum / 9, 1e-12);
        assertEquals((double) get(n, 0, "a", "localMoran") * 8 / 9, (double) get(other, 0, "a", "localMoran"), 1e-12);
    }

    @Test
    void aUnitAtTheMeanIsNeutral() {
        Result r = run(units("a b c d e\na: v=1\nb: v=2\nc: v=3\nd: v=4\ne: v=5"), null, "column", "v");
        assertEquals("neutral", get(r, 0, "c", "quadrant"));
        assertEquals("null", get(r, 0, "c", "zAnalytic"));
        assertEquals("at-the-mean", get(r, 0, "c", "reason"));
        assertEquals(1.0, get(r, 0, "c", "pPermutation"));
        assertEquals("not-significant", get(r, 0, "c", "cluster"));
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        Layer u = units(ROW + "a: v=1 name=x\nb: v=2 name=y");
        Refusal e = assertThrows(Refusal.class, () -> run(u, null, "column", "w", "divideBy", "name"));
        assertEquals(2, e.reasons().size());
        assertTrue(e.getMessage().contains("its columns of numbers are v"), e.getMessage());
        Layer points = Sketch.of("a b\na: v=1\nb: v=3", 100).points("points");
        Refusal p = assertThrows(Refusal.class, () -> run(points, null, "column", "v"));
        assertTrue(p.getMessage().contains("neighbours=nearest"), p.getMessage());
        assertThrows(Refusal.class, () -> run(points, points, "column", "v"));
    }

    @Test
    void pointsAreCountedAndSummed() {
        Layer u = units("a a b b c c\na a b b c c\n");
        Layer works = Sketch.of("x . y . . . . .\nx . . . . . . w\nx: jobs=10\ny: jobs=7\nw: jobs=1", 1000)
                .points("works");
        Result count = run(u, works, "column", "count", "neighbours", "rook");
        assertEquals(1.0, get(count, 0, "b", "value"));
        assertEquals(0.0, get(count, 0, "c", "value"), "nothing there is a true 0");
        assertTrue(codes(count).contains("autocorrelation.outside"));
        assertTrue(codes(count).contains("autocorrelation.counted"));
        Result jobs = run(u, works, "column", "jobs", "divideBy", "area");
        assertEquals(7.0 / 4, get(jobs, 0, "b", "value"));
        Result area = run(u, null, "column", "area");
        assertEquals(4.0, get(area, 0, "a", "value"));
    }

    @Test
    void hexagonsTakeThePlaceOfUnits() {
        Layer u = units(("a ".repeat(20) + "\n").repeat(20));
        Layer works = Sketch.of("x . y . . .\nx . . . . .\n", 1000).points("works");
        Result r = run(u, works, "column", "count", "hexagonMetres", "3000", "neighbours", "rook");
        List<Feature> cells = r.layers().get(0).features();
        assertEquals(400e6, cells.size() * 9e6 * Math.sqrt(0.75), 60e6);
        assertEquals(
                2, cells.stream().mapToDouble(f -> f.row().number("value", 0)).sum());
        assertEquals(
                6,
                cells.stream()
                        .mapToDouble(f -> f.row().number("neighbours", 0))
                        .max()
                        .orElse(0));
        assertEquals(
                9e6 * Math.sqrt(0.75),
                Objects.requireNonNull(cells.get(0).geometry()).getArea(),
                1);
        assertThrows(Refusal.class, () -> run(u, works, "column", "count", "hexagonMetres", "1"));
    }

    /** Under chance some 5 % of units come out at p up to 0.05; esda's "directed" p gave twice as many. */
    @Test
    void chanceAloneGivesAsManyAsItShould() {
        int n = 900;
        java.util.SplittableRandom random = new java.util.SplittableRandom(11);
        double[] z = random.doubles(n).map(d -> d - 0.5).toArray();
        List<Counts> all = new Conditional(Vectors.rook(30, 30), z, z, 499, 2).all(Work.PLAIN);
        double share = all.stream().filter(c -> c.lagP() <= 0.05).count() / (double) n;
        assertEquals(0.05, share, 4 * Math.sqrt(0.05 * 0.95 / n));
        Double[] adjusted =
                FalseDiscovery.adjusted(all.stream().map(Counts::lagP).toArray(Double[]::new));
        assertTrue(IntStream.range(0, n).filter(i -> adjusted[i] <= 0.05).count() <= 5);
    }

    @Test
    void tooFewPermutationsAreSaid() {
        Layer u = units(ROW + "a: v=1\nb: v=2\nc: v=4\nd: v=6\ne: v=9\nf: v=1");
        assertTrue(codes(run(u, null, "column", "v", "permutations", "99")).contains("autocorrelation.permutations"));
        assertTrue(!codes(run(u, null, "column", "v")).contains("autocorrelation.permutations"));
        assertTrue(!codes(run(u, null, "column", "v", "permutations", "99", "multiplicity", "none"))
                .contains("autocorrelation.permutations"));
    }
}
