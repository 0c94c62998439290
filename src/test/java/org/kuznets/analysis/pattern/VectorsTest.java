package org.kuznets.analysis.pattern;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.points.Points;
import org.kuznets.analysis.points.Vectors;
import org.kuznets.analysis.points.Window;

/** K, L, M, Kd and envelopes against peers' figures. */
class VectorsTest {
    private static final Vectors R = Vectors.r();
    private static final Vectors PY = Vectors.py();

    @Test
    void ripleysKWithEachEdgeCorrection() {
        JsonNode in = R.in("K-1");
        JsonNode e = R.expected("K-1");
        k(in, in.get("r"), Edge.NONE, e.get("none"), 1e-8);
        k(in, in.get("r"), Edge.ISOTROPIC, e.get("iso"), 1e-8);
        k(in, in.get("r"), Edge.TRANSLATION, e.get("trans"), 1e-8);
        double[] iso = fast(in, in.get("r"), Edge.ISOTROPIC);
        Vectors.same(e.get("L_iso"), Arrays.stream(iso).map(Ripley::l).toArray(), 1e-8, "L");
    }

    /** Figures of spatstat 3.0-6, {@code Kest(correction = "border")}: centres farther than r, n / A, "at most". */
    @Test
    void ripleysKOfTheReducedSample() {
        JsonNode in = R.in("K-1");
        double[] border = {0, 1.38888888888889, 10.83333333333333, 14.58333333333333, 8.33333333333333, 8.33333333333333
        };
        double[] got = fast(in, in.get("r"), Edge.BORDER);
        for (int s = 0; s < border.length; s++) {
            assertEquals(border[s], got[s], 1e-12, "step " + s);
        }
    }

    @Test
    void ripleysKOfSwedishPines() {
        JsonNode in = R.in("K-SWP");
        JsonNode e = R.expected("K-SWP");
        interpolated(in, Edge.NONE, e.get("none"));
        interpolated(in, Edge.ISOTROPIC, e.get("iso"));
        interpolated(in, Edge.TRANSLATION, e.get("trans"));
    }

    /** The peer's figures lie between two of its 513 distances up to a quarter of the shorter side: whole ones jump. */
    private static void interpolated(JsonNode in, Edge edge, JsonNode expected) {
        double step = 24 / 512.0;
        double[] grid = new double[513];
        Arrays.setAll(grid, k -> k * step);
        FastK fast = new FastK(Vectors.window(in), edge, new Steps(grid));
        PlainK plain = new PlainK(Vectors.window(in), edge, new Steps(grid));
        double[] k = fast.of(Vectors.points(in), Work.PLAIN);
        assertArrayEquals(plain.of(Vectors.points(in)), k, 1e-9, edge + " plain and fast");
        double[] at = Arrays.stream(Vectors.numbers(in.get("r")))
                .map(r -> {
                    int below = (int) (r / step);
                    double part = r / step - below;
                    return (1 - part) * k[below] + part * k[below + 1];
                })
                .toArray();
        Vectors.same(expected, at, 1e-6, edge + " interpolated");
    }

    @Test
    void marconAndPuechsM() {
        JsonNode in = R.in("M-1");
        double[] w = Vectors.numbers(in.get("w"));
        String[] type = new String[w.length];
        Arrays.setAll(type, i -> in.get("type").get(i).asText());
        Points p = Vectors.points(in);
        MarconPuech m = new MarconPuech(p, new Steps(Vectors.numbers(in.get("r"))));
        Vectors.same(R.expected("M-1").get("intra"), m.of(marks(w, type, "A", "A")), 1e-8, "intra");
        Vectors.same(R.expected("M-1").get("inter"), m.of(marks(w, type, "A", "B")), 1e-8, "inter");
        double[] r = Vectors.numbers(PY.get("M-1-check").get("input").get("r"));
        MarconPuech check = new MarconPuech(p, new Steps(r));
        Vectors.same(PY.expected("M-1-check").get("intra"), check.of(marks(w, type, "A", "A")), 1e-9, "intra");
        Vectors.same(PY.expected("M-1-check").get("inter"), check.of(marks(w, type, "A", "B")), 1e-9, "inter");
    }

    static MarconPuech.Marks marks(double[] w, String[] type, String centre, String counted) {
        return new MarconPuech.Marks() {
            @Override
            public double weight(int site) {
                return w[site];
            }

            @Override
            public boolean centre(int site) {
                return type[site].equals(centre);
            }

            @Override
            public boolean counted(int site) {
                return type[site].equals(counted);
            }
        };
    }

    /** dbmss bins its kernel: KD-1 holds within the peer's own error only, KD-2, the exact sum, within 1e-10. */
    @Test
    void durantonAndOvermansKd() {
        JsonNode in = R.in("KD-1");
        Points p = Vectors.points(in);
        double[] w = Vectors.numbers(in.get("w"));
        DurantonOverman kd = new DurantonOverman(new Steps(Vectors.numbers(in.get("r"))), () -> {});
        assertEquals(R.expected("KD-1").get("bw").asDouble(), kd.bandwidthMetres(p), 1e-12);
        Vectors.same(R.expected("KD-1").get("Kd"), kd.of(p, null), 1e-3, "Kd");
        Vectors.same(R.expected("KD-1").get("Kemp"), kd.of(p, w), 1e-3, "Kemp");
        Vectors.same(R.expected("KD-2").get("Kd"), kd.of(p, null), 1e-10, "Kd");
        Vectors.same(R.expected("KD-2").get("Kemp"), kd.of(p, w), 1e-10, "Kemp");
    }

    @Test
    void envelopeAndItsTest() {
        JsonNode in = PY.in("ENV-1");
        JsonNode e = PY.expected("ENV-1");
        double[][] sims = new double[in.get("sims").size()][];
        Arrays.setAll(sims, s -> Vectors.numbers(in.get("sims").get(s)));
        NullEnvelope got = NullEnvelope.of(Vectors.numbers(in.get("obs")), sims, 1);
        Vectors.same(e.get("lo"), got.low(), 1e-9, "low");
        Vectors.same(e.get("hi"), got.high(), 1e-9, "high");
        assertEquals(e.get("MAD_obs").asDouble(), got.deviation(), 1e-9);
        assertEquals(e.get("p_MAD").asDouble(), got.madP(), 1e-9);
        Vectors.same(e.get("p_pointwise_upper"), got.pointwiseUpperP(), 1e-9, "upper p");
        assertTrue(got.rankP() <= 0.2, "observed is beyond all simulations at two steps");
    }

    private static void k(JsonNode in, JsonNode r, Edge edge, JsonNode expected, double tol) {
        Vectors.same(expected, fast(in, r, edge), tol, edge + " fast");
        Window window = Vectors.window(in);
        Vectors.same(
                expected,
                new PlainK(window, edge, new Steps(Vectors.numbers(r))).of(Vectors.points(in)),
                tol,
                edge + " plain");
    }

    private static double[] fast(JsonNode in, JsonNode r, Edge edge) {
        return new FastK(Vectors.window(in), edge, new Steps(Vectors.numbers(r))).of(Vectors.points(in), Work.PLAIN);
    }
}
