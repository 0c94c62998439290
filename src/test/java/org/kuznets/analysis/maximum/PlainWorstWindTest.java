package org.kuznets.analysis.maximum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kuznets.analysis.plume.Edition;
import org.kuznets.analysis.plume.MaximumPlume;
import org.kuznets.analysis.plume.Stack;

/** Three sources, a fixed wind and the worst of many. */
class PlainWorstWindTest {
    private static final List<Double> SPEEDS =
            List.of(0.5, 0.75, 1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0);

    static List<Plume> three(double north) {
        MaximumPlume tpp = MaximumPlume.of(new Stack(150, 6, 20, 115), 200, 1, 1);
        MaximumPlume boiler = MaximumPlume.of(new Stack(35, 1.4, 7, 100), 200, 1, 1);
        MaximumPlume vent = MaximumPlume.of(new Stack(20, 0.8, 12, 0), 200, 1, 1);
        return List.of(
                Plume.of("tpp", 0, 0, north, tpp, 500),
                Plume.of("boiler", 1500, -800, north, boiler, 12),
                Plume.of("vent", 1400, -500, north, vent, 2));
    }

    @Test
    void oneWindAndTheWorst() {
        PlainWorstWind w = new PlainWorstWind(three(0), new Winds(360, SPEEDS), Edition.MRR_2017);
        double[][] expected = {
            {4000, 0, 0.09241069, 0.09453786, 270, 6},
            {2000, -800, 0.12518286, 0.18040938, 270, 2.5},
            {3000, -1000, 0.03336127, 0.13575265, 285, 4},
            {10000, 5000, 0.00000155, 0.04552993, 243, 8}
        };
        for (double[] e : expected) {
            assertEquals(e[2], w.sum(e[0], e[1], 270, 5), Math.max(1e-6 * e[2], 5e-9));
            Worst worst = w.at(e[0], e[1]);
            assertEquals(e[3], worst.value(), 1e-6 * e[3]);
            assertEquals(e[4], worst.fromDegrees());
            assertEquals(e[5], worst.speed());
        }
    }

    /** Where sheet north is 2 degrees off, the same field lies 2 degrees round. */
    @Test
    void windsAreTrue() {
        PlainWorstWind plain = new PlainWorstWind(three(0).subList(0, 1), new Winds(360, SPEEDS), Edition.MRR_2017);
        PlainWorstWind turned = new PlainWorstWind(three(2).subList(0, 1), new Winds(360, SPEEDS), Edition.MRR_2017);
        double a = Math.toRadians(-2);
        double x = 5000 * Math.cos(a) - 300 * Math.sin(a);
        double y = 5000 * Math.sin(a) + 300 * Math.cos(a);
        assertEquals(plain.sum(5000, 300, 270, 4), turned.sum(x, y, 270, 4), 1e-12);
    }
}
