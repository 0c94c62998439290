package org.kuznets.analysis.gauss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kuznets.Chance;

/** Against computed vectors, Turner's worked examples, and by laws. */
class GaussPlumeTest {
    private static final double NONE = Double.POSITIVE_INFINITY;
    private static final String VECTORS = "/org/kuznets/models/gauss_vectors.json";

    private static JsonNode vectors() {
        try {
            return new ObjectMapper().readTree(GaussPlumeTest.class.getResourceAsStream(VECTORS));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void everySigma() {
        int rows = 0;
        for (JsonNode v : vectors()) {
            if (v.get("kind").asText().equals("sigma")) {
                Stability s = Stability.valueOf(v.get("cls").asText());
                double x = num(v, "x");
                String at = s + " " + x;
                same(num(v, "pg_y"), Spread.PASQUILL_GIFFORD.sigmaY(s, x), at);
                same(num(v, "pg_z"), Spread.PASQUILL_GIFFORD.sigmaZ(s, x), at);
                same(num(v, "br_y"), Spread.BRIGGS_RURAL.sigmaY(s, x), at);
                same(num(v, "br_z"), Spread.BRIGGS_RURAL.sigmaZ(s, x), at);
                same(num(v, "bu_y"), Spread.BRIGGS_URBAN.sigmaY(s, x), at);
                same(num(v, "bu_z"), Spread.BRIGGS_URBAN.sigmaZ(s, x), at);
                rows++;
            }
        }
        assertEquals(44, rows);
    }

    @Test
    void everyPlumeWithItsSteps() {
        int rows = 0;
        for (JsonNode v : vectors()) {
            if (v.get("kind").asText().equals("plume")) {
                JsonNode in = v.get("inp");
                Stability s = Stability.valueOf(in.get("cls").asText());
                Vent vent = new Vent(num(in, "hs"), num(in, "ds"), num(in, "vs"), num(in, "Ts"), num(in, "Ta"));
                GaussPlume bare = GaussPlume.of(vent, num(in, "u10"), s, rules(false, NONE));
                GaussPlume lid = GaussPlume.of(vent, num(in, "u10"), s, rules(false, 500));
                GaussPlume wide = GaussPlume.of(vent, num(in, "u10"), s, rules(true, NONE));
                same(num(v, "us"), bare.wind(), "us");
                same(num(v, "Fb"), bare.rise().buoyancy(), "Fb");
                same(num(v, "Fm"), bare.rise().momentum(), "Fm");
                same(num(v, "dh"), bare.rise().finalMetres(), "dh");
                same(num(v, "xf"), bare.rise().finalDistance(), "xf");
                same(num(v, "he"), bare.mouthMetres() + bare.rise().finalMetres(), "he");
                for (JsonNode at : v.get("rec")) {
                    double x = num(at, "x");
                    double y = num(at, "y");
                    same(num(at, "he"), bare.height(x), in + " he at " + x);
                    same(num(at, "c"), 100 * bare.at(x, y), in + " " + at);
                    same(num(at, "c_zi500"), 100 * lid.at(x, y), in + " with a lid " + at);
                    same(num(at, "c_bid"), 100 * wide.at(x, y), in + " widened " + at);
                }
                rows++;
            }
        }
        assertEquals(16, rows);
    }

    private static GaussRules rules(boolean widened, double lid) {
        return new GaussRules(Spread.PASQUILL_GIFFORD, false, true, widened, lid, 0);
    }

    /** Printed with six digits. */
    @Test
    void publishedCentrelines() {
        double[] x = {500, 1000, 2000, 5000, 10000};
        Vent vent = new Vent(60, 2, 15, 400, 293);
        for (var row : List.of(
                new Object[] {Stability.A, new double[] {2.60678e-4, 7.09366e-5, 9.27540e-6, 1.65000e-6, 9.10581e-7}},
                new Object[] {Stability.C, new double[] {1.16497e-6, 1.08748e-4, 1.57409e-4, 5.01542e-5, 1.56130e-5}},
                new Object[] {Stability.D, new double[] {8.69411e-13, 1.53472e-6, 4.39019e-5, 8.77944e-5, 5.42449e-5}},
                new Object[] {Stability.F, new double[] {1.67496e-28, 1.18854e-13, 7.42210e-8, 9.79959e-6, 2.53100e-5}
                })) {
            GaussPlume p = GaussPlume.of(vent, 4, (Stability) row[0], rules(false, NONE));
            for (int i = 0; i < x.length; i++) {
                double expected = ((double[]) row[1])[i];
                assertEquals(expected, 100 * p.at(x[i], 0), 1e-5 * expected, row[0] + " " + x[i]);
            }
        }
        GaussPlume d = GaussPlume.of(vent, 4, Stability.D, rules(false, NONE));
        GaussPlume wide = GaussPlume.of(vent, 4, Stability.D, rules(true, NONE));
        GaussPlume high = GaussPlume.of(
                vent, 4, Stability.D, new GaussRules(Spread.PASQUILL_GIFFORD, false, true, false, NONE, 30));
        assertEquals(3.210274e-5, 100 * wide.at(1500, 0), 1e-11);
        assertEquals(1.729308e-5, 100 * d.at(1500, 0), 1e-11);
        assertEquals(1.033365e-5, 100 * d.at(1500, 100), 1e-11);
        assertEquals(5.794113e-5, 100 * high.at(1500, 0), 1e-11);
    }

    /** Workbook of Atmospheric Dispersion Estimates (AP-26), problems 1 to 3: two digits in the book. */
    @Test
    void turner() {
        assertEquals(1.10e-5, 3 * GaussPlume.at(7, 0, 0, 0, 190, 65, NONE), 0.01e-5);
        assertEquals(3.313e-5, 80 * GaussPlume.at(6, 0, 60, 0, 36, 18.5, NONE), 0.001e-5);
        assertEquals(1.263e-5, 80 * GaussPlume.at(6, 50, 60, 0, 36, 18.5, NONE), 0.001e-5);
        Spread pg = Spread.PASQUILL_GIFFORD;
        double y = pg.sigmaY(Stability.D, 500);
        double z = pg.sigmaZ(Stability.D, 500);
        double far = 3 * GaussPlume.at(7, 0, 0, 0, pg.sigmaY(Stability.D, 3000), pg.sigmaZ(Stability.D, 3000), NONE);
        assertEquals(1.13465e-5, far, 1e-10);
        assertEquals(2.966654e-5, 80 * GaussPlume.at(6, 0, 60, 0, y, z, NONE), 1e-11);
        assertEquals(1.139643e-5, 80 * GaussPlume.at(6, 50, 60, 0, y, z, NONE), 1e-11);
    }

    @Test
    void rises() {
        Vent fifty = new Vent(10, 1, 72.93819699672669, 400, 288.15);
        rise(100.71365158671999, 565.0050541491846, Rise.of(fifty, 4, Stability.A));
        rise(68.59722859012221, 317.60677324769046, Rise.of(fifty, 4, Stability.E));
        rise(56.92380039947288, 240.0881533494489, Rise.of(fifty, 4, Stability.F));
        assertEquals(20.0, Rise.of(fifty, 4, Stability.A).at(50), 1e-9);
        Vent sixty = new Vent(10, 1, 87.525836, 400, 288.15);
        rise(112.889599, 612.078975, Rise.of(sixty, 4, Stability.A));
    }

    /** A bug seen in the wild: the jet's own speed in place of the wind's gives 19.045 m. */
    @Test
    void theStableMomentumRiseDividesByTheWind() {
        Rise r = Rise.of(new Vent(10, 1, 240.91531595745576, 325, 288.15), 4, Stability.E);
        assertEquals(Rise.Drive.STABLE_MOMENTUM, r.drive());
        assertEquals(74.654, r.finalMetres(), 5e-4);
        assertTrue(Math.abs(r.finalMetres() - 19.045) > 50);
    }

    private static void rise(double metres, double distance, Rise r) {
        same(metres, r.finalMetres(), "rise");
        same(distance, r.finalDistance(), "distance");
    }

    @Test
    void theStackTip() {
        assertEquals(8, Rise.drawnDown(new Vent(10, 1, 2, 300, 300), 4), 1e-12, "10 + 2 (2/4 - 1.5)");
        assertEquals(10, Rise.drawnDown(new Vent(10, 1, 6, 300, 300), 4), 1e-12, "at 1.5 times the wind nothing");
        assertEquals(0, Rise.drawnDown(new Vent(2, 5, 0.1, 300, 300), 9), 1e-12, "never below the ground");
    }

    @Test
    void theLid() {
        assertEquals(1.60924398, Reflection.of(0, 100, 150, 300), 1e-8);
        assertEquals(4.01060524, Reflection.of(0, 100, 480, 300), 1e-8);
        assertEquals(0, Reflection.of(0, 301, 150, 300));
        double below = Reflection.of(0, 100, 479.9999, 300);
        assertEquals(4.01060524, below, 5e-4 * below, "the images have filled the layer");
    }

    @Test
    void acrossASector() {
        double sz = Spread.PASQUILL_GIFFORD.sigmaZ(Stability.D, 2000);
        double sixteen = 100 * 0.12 * GaussPlume.acrossSector(2000, Math.PI / 8, 5, 100, 0, sz, NONE);
        double eight = 100 * 0.12 * GaussPlume.acrossSector(2000, Math.PI / 4, 5, 100, 0, sz, NONE);
        assertEquals(6.659239e-6, sixteen, 1e-12);
        assertEquals(3.329619e-6, eight, 1e-12);
        assertEquals(2.0318, GaussPlume.acrossSector(1, Math.PI / 8, 1, 0, 0, 1, NONE), 1e-4, "Turner's 2.03");
        assertEquals(1.0159, GaussPlume.acrossSector(1, Math.PI / 4, 1, 0, 0, 1, NONE), 1e-4);
    }

    /** Symmetric across the wind, nothing upwind, and what crosses a slice downwind is what was emitted. */
    @Test
    void laws() {
        Chance.tries(60, r -> {
            Stability s = Stability.values()[r.nextInt(6)];
            Spread spread = Spread.values()[r.nextInt(3)];
            Vent vent = new Vent(2 + 150 * r.nextDouble(), 4 * r.nextDouble(), 20 * r.nextDouble(), 420, 280);
            GaussRules rules = new GaussRules(spread, r.nextBoolean(), r.nextBoolean(), r.nextBoolean(), NONE, 0);
            GaussPlume p = GaussPlume.of(vent, 0.5 + 8 * r.nextDouble(), s, rules);
            double x = 100 * Math.pow(100, r.nextDouble());
            double y = p.sigmaY(x) * (4 * r.nextDouble() - 2);
            assertEquals(p.at(x, y), p.at(x, -y));
            assertTrue(p.at(x, y) <= p.at(x, 0));
            assertEquals(0, p.at(-x, y));
            assertTrue(p.wind() >= 1);
            assertEquals(p.rise().finalMetres(), p.rise().at(p.rise().completeMetres() * (1 + 1e-9)), 1e-6);
            double flux = 0;
            double step = p.sigmaZ(x) / 20;
            for (double z = step / 2; z < p.height(x) + 7 * p.sigmaZ(x); z += step) {
                double sy = p.sigmaY(x);
                double middle = GaussPlume.at(p.wind(), 0, p.height(x), z, sy, p.sigmaZ(x), NONE);
                flux += middle * Math.sqrt(2 * Math.PI) * sy * p.wind() * step;
            }
            assertEquals(1, flux, 2e-3);
        });
    }

    private static double num(JsonNode n, String name) {
        return n.get(name).asDouble();
    }

    private static void same(double expected, double actual, String what) {
        assertEquals(expected, actual, 1e-6 * Math.abs(expected), what);
    }
}
