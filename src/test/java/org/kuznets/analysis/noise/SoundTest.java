package org.kuznets.analysis.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kuznets.Chance;

/** Against ISO/TR 17534-3 and computed vectors, against what others got wrong, and by the laws of sound. */
class SoundTest {
    private static final Atmosphere COOL = new Atmosphere(10, 70, 101.325);
    private static final Atmosphere WARM = new Atmosphere(20, 70, 101.325);
    private static final double[] PLANT = {110, 112, 111, 109, 106, 102, 96, 88};
    /** The distance of the feet in TR 17534-3, T01 to T04: from (10, 10) to (200, 50). */
    private static final double PATH = Math.hypot(190, 40);

    @Test
    void everyVector() throws IOException {
        int count = 0;
        for (JsonNode v : vectors("noise_vectors")) {
            count++;
            switch (v.get("kind").asText()) {
                case "alpha_dB_per_km" -> absorption(v, 1e-6);
                case "TR17534-3" -> {
                    Ground g = Ground.of(v.get("G").asDouble());
                    same(v.get("LA"), tr(g).dba(PATH), "LA");
                    bands(v, tr(g), way(1, 4, WARM, g), PATH);
                }
                default -> {
                    Ground g = new Ground(0, 0.6, 0.6);
                    Propagation way = way(10, 1.5, COOL, g);
                    Sound s = new Sound(SoundPower.octaves(PLANT), way, Ground.Method.AUTO);
                    double r = v.get("r").asDouble();
                    same(v.get("LA"), s.dba(r), "LA");
                    bands(v, s, way, r);
                }
            }
        }
        assertEquals(9, count);
    }

    @Test
    void everyVectorOfTheText() throws IOException {
        for (JsonNode v : vectors("noise_more_vectors")) {
            double tolerance = v.path("tolerance").asDouble(5e-5);
            switch (v.get("kind").asText()) {
                case "alpha_dB_per_km" -> absorption(v, tolerance);
                case "TR17534-3 bands published" -> {
                    double[] got = tr(Ground.of(v.get("G").asDouble())).bands(PATH);
                    IntStream.range(0, 8)
                            .forEach(k -> assertEquals(v.get("bands").get(k).asDouble(), got[k], tolerance));
                }
                case "dba" ->
                    assertEquals(
                            v.get("LA").asDouble(), simple(v).dba(v.get("r").asDouble()), tolerance, v.toString());
                case "radius" ->
                    assertEquals(
                            v.get("r").asDouble(),
                            simple(v).radius(v.get("level").asDouble()),
                            1e-3,
                            v.toString());
                case "octave" ->
                    assertEquals(
                            v.get("LA").asDouble(),
                            new Sound(
                                            SoundPower.octaves(PLANT),
                                            way(10, 1.5, COOL, new Ground(0, 0.6, 0.6)),
                                            Ground.Method.AUTO)
                                    .dba(v.get("r").asDouble()),
                            tolerance);
                case "sum" -> assertEquals(v.get("LA").asDouble(), Decibels.sum(numbers(v.get("levels"))), tolerance);
                default -> {
                    double[] g = numbers(v.get("G"));
                    assertEquals(
                            v.get("LA").asDouble(),
                            tr(new Ground(g[0], g[1], g[2])).dba(PATH),
                            tolerance);
                }
            }
        }
    }

    /**
     * T04, ground in three strips (0.2 to x = 50, 0.5 to 150, then 0.9), published 42.23: one G a region misses it, the
     * mean weighted by length meets it.
     */
    @Test
    void groundIsWeightedByLengthInEachRegion() {
        assertEquals(41.82, tr(new Ground(0.2, 0.5, 0.9)).dba(PATH), 0.01, "the naive variant");
        double along = PATH / 190;
        double from = PATH - 120;
        double first = 40 * along;
        double second = 140 * along;
        double receiver = ((second - from) * 0.5 + (PATH - second) * 0.9) / 120;
        double middle = ((first - 30) * 0.2 + (from - first) * 0.5) / (from - 30);
        assertEquals(42.23, tr(new Ground(0.2, middle, receiver)).dba(PATH), 0.05);
    }

    @Test
    void theAirIsAnInput() {
        Atmosphere frost = new Atmosphere(-20, 70, 101.325);
        assertEquals(2.7, frost.bands()[3] / COOL.bands()[3], 0.05);
        assertEquals(3.1, frost.bands()[4] / COOL.bands()[4], 0.05);
        assertEquals(0.24, frost.bands()[7] / COOL.bands()[7], 0.005);
        assertTrue(Math.abs(new Atmosphere(10, 70, 80).bands()[4] / COOL.bands()[4] - 1) > 0.02, "pressure matters");
    }

    /** What others got wrong, each of it away from the truth by more than the tolerance of the vectors. */
    @Test
    void wrongVariants() {
        assertTrue(
                Math.abs(COOL.decibelsPerMetre(8000) / COOL.bands()[7] - 1) > 5e-3,
                "nominal in place of exact midbands");
        Propagation near = way(10, 1.5, COOL, Ground.of(0));
        assertEquals(-3, near.ground(0, 100), 1e-12, "q is never below 0: else the ground would take sound away here");
        Propagation far = way(2, 1.5, COOL, Ground.of(1));
        assertTrue(far.ground(0, 500) < -3.5, "the middle region gives back at 63 Hz whatever its G");
        assertEquals(0, far.ground(6, 500), 1e-12, "porous ground takes nothing at 4 kHz");
        assertEquals(53.0103, Decibels.sum(50, 50), 1e-4, "energies add, not levels");
        assertEquals(72.7596, dba(115, 10, 1.5).dba(50), 5e-5, "with D_Omega");
    }

    /** Any source in any air over any ground: farther is quieter, twice the power is 3 dB, the radius is where it says. */
    @Test
    void laws() {
        Chance.tries(300, r -> {
            double hs = 40 * r.nextDouble() * r.nextDouble();
            double hr = r.nextBoolean() ? 1.5 : 4;
            Ground g = new Ground(r.nextDouble(), r.nextDouble(), r.nextDouble());
            Propagation way = new Propagation(hs, hr, air(r).bands(), g, 2 * r.nextDouble());
            for (Ground.Method method : Ground.Method.values()) {
                for (SoundPower p : new SoundPower[] {SoundPower.octaves(PLANT), SoundPower.dba(110)}) {
                    Sound s = new Sound(p, way, method);
                    double before = Double.POSITIVE_INFINITY;
                    for (double d = 1; d < 20_000; d *= 1.07) {
                        double now = s.dba(d);
                        assertTrue(now < before, method + " " + p + " " + d + ": " + now + " after " + before);
                        assertEquals(now + 3.0102999566, new Sound(p.louder(3.0102999566), way, method).dba(d), 1e-9);
                        before = now;
                    }
                    double radius = s.radius(45);
                    assertEquals(45, s.dba(radius), 1e-6);
                }
            }
        });
    }

    private static Atmosphere air(SplittableRandom r) {
        return new Atmosphere(60 * r.nextDouble() - 30, 10 + 90 * r.nextDouble(), 80 + 25 * r.nextDouble());
    }

    private static Propagation way(double hs, double hr, Atmosphere air, Ground g) {
        return new Propagation(hs, hr, air.bands(), g, 0);
    }

    /** The source and receiver of ISO/TR 17534-3. */
    private static Sound tr(Ground g) {
        return new Sound(SoundPower.octaves(93, 93, 93, 93, 93, 93, 93, 93), way(1, 4, WARM, g), Ground.Method.AUTO);
    }

    private static Sound simple(JsonNode v) {
        return dba(
                v.get("power").asDouble(), v.get("hs").asDouble(), v.get("hr").asDouble());
    }

    private static Sound dba(double power, double hs, double hr) {
        return new Sound(SoundPower.dba(power), way(hs, hr, COOL, Ground.of(0.5)), Ground.Method.AUTO);
    }

    private static void absorption(JsonNode v, double tolerance) {
        double[] alpha = new Atmosphere(v.get("T").asDouble(), v.get("rh").asDouble(), 101.325).bands();
        for (int k = 0; k < 8; k++) {
            double expected = v.get("exp").get(k).asDouble();
            assertEquals(expected, 1000 * alpha[k], tolerance * expected, v + " band " + k);
        }
    }

    private static void bands(JsonNode v, Sound s, Propagation way, double metres) {
        double[] got = s.bands(metres);
        for (int k = 0; k < 8; k++) {
            same(v.get("bands").get(k), got[k], "band " + k);
            same(v.get("Agr").get(k), way.ground(k, metres), "A_gr " + k);
        }
    }

    private static void same(JsonNode expected, double actual, String what) {
        double e = expected.asDouble();
        assertEquals(e, actual, 1e-6 * Math.max(1, Math.abs(e)), what);
    }

    private static double[] numbers(JsonNode all) {
        return IntStream.range(0, all.size())
                .mapToDouble(i -> all.get(i).asDouble())
                .toArray();
    }

    private static JsonNode vectors(String file) throws IOException {
        return new ObjectMapper()
                .readTree(SoundTest.class.getResourceAsStream("/org/kuznets/models/" + file + ".json"));
    }
}
