package org.kuznets.analysis.maximum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kuznets.Chance;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.plume.Edition;
import org.locationtech.jts.geom.Envelope;

/** The tables beside the plain search with the same winds; plumes are shares of a limit. */
class FastWorstWindTest {
    /** What the fast search may be off, where 1 is the limit. */
    static void assertAgree(double plain, double fast, String what) {
        double allowed = 0.005 * Math.max(plain, 0.05);
        assertTrue(Math.abs(fast - plain) <= allowed, () -> what + ": plain " + plain + ", fast " + fast);
    }

    @Test
    void agreesWithThePlainSearch() {
        Chance.tries(60, r -> {
            double wide = 100 * Math.exp(Math.log(200) * r.nextDouble());
            List<Plume> plumes = Scenes.plumes(r, 1 + r.nextInt(r.nextInt(4) == 0 ? 100 : 12), wide);
            Edition edition = r.nextInt(4) == 0 ? Edition.OND_86 : Edition.MRR_2017;
            Winds winds = Winds.of(plumes, r.nextBoolean() ? 10 : 6.5);
            PlainWorstWind plain = new PlainWorstWind(plumes, winds, edition);
            FastWorstWind fast = new FastWorstWind(plumes, winds, edition, r.nextBoolean() ? 0.05 : 0, true);
            for (int k = 0; k < 8; k++) {
                double[] p = Scenes.place(r, plumes, wide);
                double[] q = {p[0], p[1]};
                Worst found = fast.at(q[0], q[1]);
                assertAgree(plain.at(q[0], q[1]).value(), found.value(), "at " + q[0] + ", " + q[1]);
                assertEquals(
                        plain.sum(q[0], q[1], found.fromDegrees(), found.speed()),
                        found.value(),
                        1e-6 * found.value(),
                        "the value is that of its wind");
                double wideBox = wide * r.nextDouble();
                Envelope box = new Envelope(q[0] - wideBox, q[0] + 3, q[1], q[1] + wideBox);
                assertTrue(fast.bound(box) >= found.value(), "under the bound of " + box);
                assertTrue(fast.bound(new Envelope(q[0], q[0], q[1], q[1])) >= found.value(), "under its own bound");
            }
        });
    }

    @Test
    void manyPlacesTogetherAreAsOneByOne() {
        Chance.tries(10, r -> {
            List<Plume> plumes = Scenes.plumes(r, 40, 5000);
            Winds winds = Winds.of(plumes, 10);
            FastWorstWind fast = new FastWorstWind(plumes, winds, Edition.MRR_2017, 0.05, true);
            double[] x = r.doubles(300, 0, 5000).toArray();
            double[] y = r.doubles(300, 0, 5000).toArray();
            double[] all = fast.maxima(x, y, Work.PLAIN);
            for (int i = 0; i < x.length; i += 29) {
                assertAgree(fast.at(x[i], y[i]).value(), all[i], "at " + x[i] + ", " + y[i]);
            }
        });
    }

    @Test
    void areaSourcesSeenFromAfarAreFewer() {
        Chance.tries(12, r -> {
            List<Plume> plumes = new ArrayList<>(Scenes.plumes(r, 3, 3000));
            Plume part = plumes.get(0).scaled(0.01);
            double side = 20 + 400 * r.nextDouble();
            for (int k = 0; k < 100; k++) {
                plumes.add(new Plume(
                        "area",
                        1000 + side * (k % 10) / 10,
                        1000 + side * (k / 10) / 10,
                        part.northDegrees(),
                        part.maximum(),
                        part.distanceMetres(),
                        part.windMetresPerSecond(),
                        part.heavy(),
                        part.heightMetres()));
            }
            Winds winds = Winds.of(plumes, 10);
            PlainWorstWind plain = new PlainWorstWind(plumes, winds, Edition.MRR_2017);
            FastWorstWind fast = new FastWorstWind(plumes, winds, Edition.MRR_2017, 0.05, true);
            for (int k = 0; k < 8; k++) {
                double away = 50 * Math.exp(6 * r.nextDouble());
                double azimuth = 2 * Math.PI * r.nextDouble();
                double x = 1000 + away * Math.sin(azimuth);
                double y = 1000 + away * Math.cos(azimuth);
                assertAgree(plain.at(x, y).value(), fast.at(x, y).value(), away + " m away");
                assertTrue(fast.bound(new Envelope(x, x + 10, y, y + 10))
                        >= fast.at(x + 5, y + 5).value() * (1 - 2e-3));
            }
        });
    }

    @Test
    void knownPlacesAndWinds() {
        List<Double> speeds = List.of(0.5, 0.75, 1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0);
        for (int directions : new int[] {360, 720, 72, 16, 7 * 13}) {
            Winds winds = new Winds(directions, speeds);
            WorstWind fast = new FastWorstWind(PlainWorstWindTest.three(0.7), winds, Edition.MRR_2017);
            WorstWind plain = new PlainWorstWind(PlainWorstWindTest.three(0.7), winds, Edition.MRR_2017);
            double[] x = {4000, 2000, 3000, 10000, 1500};
            double[] y = {0, -800, -1000, 5000, -800};
            double[] a = plain.maxima(x, y, Work.PLAIN);
            double[] b = fast.maxima(x, y, Work.PLAIN);
            for (int i = 0; i < x.length; i++) {
                assertAgree(a[i], b[i], directions + " directions");
            }
        }
    }

    @Test
    void azimuths() {
        Chance.tries(2000, r -> {
            double dx = r.nextDouble() - 0.5;
            double dy = r.nextDouble() - 0.5;
            assertEquals(Math.toDegrees(Math.atan2(dx, dy)), Pairs.azimuthDegrees(dx, dy), 1e-3);
        });
    }
}
