package org.kuznets.analysis.maximum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.kuznets.analysis.plume.Edition;

/** The speeds chosen beside a fine search. */
class WindsTest {
    /** Within 1 %: E(rho), the highest over all speeds of r(q) s1(rho / p(q)) for gases; the model page, 1.7. */
    @Test
    void onePlumeReachesItsEnvelope() {
        double[][] expected = {
            {1, 1.0000},
            {1.5, 0.88133},
            {2, 0.75754},
            {3, 0.54751},
            {5, 0.29911},
            {8, 0.14852},
            {10, 0.11602},
            {15, 0.06673}
        };
        for (double um : new double[] {2, 3.1, 5.5, 6}) {
            Plume p = new Plume("p", 0, 0, 0, 1, 400, um, false, 50);
            WorstWind wind = new FastWorstWind(List.of(p), Winds.of(List.of(p), 2 * um), Edition.MRR_2017);
            for (double[] e : expected) {
                assertEquals(e[1], wind.at(0, 400 * e[0]).value(), 0.01 * e[1], um + " m/s at " + e[0]);
            }
        }
    }

    @Test
    void fewSpeedsLoseLittle() {
        assertTrue(loss(14) < 0.004, () -> "14 speeds lose " + loss(14));
        assertTrue(loss(10) < 0.008, () -> "10 speeds lose " + loss(10));
    }

    /** The mean share lost beside 0.1 degrees and a ladder of 60 speeds, over random scenes. */
    private static double loss(int speeds) {
        SplittableRandom r = new SplittableRandom(4);
        double sum = 0;
        int places = 0;
        for (int scene = 0; scene < 12; scene++) {
            List<Plume> plumes = Scenes.plumes(r, 1 + r.nextInt(30), 5000);
            List<Double> fine = DoubleStream.concat(
                            DoubleStream.iterate(0.5, u -> u < 9.8, u -> u * 1.05), DoubleStream.of(10))
                    .boxed()
                    .toList();
            WorstWind best = new FastWorstWind(plumes, new Winds(3600, fine), Edition.MRR_2017);
            WorstWind few = new FastWorstWind(plumes, Winds.of(plumes, 10, speeds), Edition.MRR_2017);
            for (int k = 0; k < 12; k++) {
                double[] p = Scenes.place(r, plumes, 5000);
                double b = best.at(p[0], p[1]).value();
                if (b > 1e-3) {
                    sum += 1 - few.at(p[0], p[1]).value() / b;
                    places++;
                }
            }
        }
        return sum / places;
    }

    @Test
    void withinTheirBounds() {
        assertEquals(List.of(0.5, 10.0), Winds.of(List.of(), 10).speeds());
        assertEquals(
                List.of(0.5),
                Winds.of(Scenes.plumes(new SplittableRandom(1), 3, 100), 0.5).speeds());
        Winds winds = Winds.of(Scenes.plumes(new SplittableRandom(1), 30, 100), 7, 9);
        assertEquals(9, winds.speeds().size());
        assertEquals(0.5, winds.speeds().get(0));
        assertEquals(7, winds.speeds().get(8));
    }
}
