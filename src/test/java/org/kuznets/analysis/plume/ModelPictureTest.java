package org.kuznets.analysis.plume;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kuznets.Chart;

/** Draws the manual's picture of a source whose figures were published ({@code -Dbless}), and fails when it is old. */
class ModelPictureTest {
    private static final Path PICTURE = Path.of("docs/models/one-time-maximum.svg");
    /** OND-86, worked example 1: share of the highest concentration at a distance, as printed. */
    private static final double[][] SULPHUR = {
        {50, .068}, {100, .232}, {200, .633}, {400, .999}, {1000, .664}, {3000, .154}
    };

    private static final double[][] ASH = {{50, .232}, {100, .633}, {200, .999}, {400, .779}, {1000, .296}};

    @Test
    void workedExampleOfOnd86() throws IOException {
        Stack stack = new Stack(35, 1.4, 7, 100);
        String svg = new Chart(
                        "OND-86, worked example 1: along the axis at the dangerous wind",
                        "metres downwind",
                        new double[] {30, 100, 300, 1000, 3000, 10_000},
                        true,
                        "share of the highest concentration",
                        new double[] {0, 0.25, 0.5, 0.75, 1})
                .curve("sulphur dioxide, F = 1, computed", "#0072b2", curve(MaximumPlume.of(stack, 200, 1, 1)))
                .points("sulphur dioxide, published", "#0072b2", List.of(SULPHUR))
                .curve("ash, F = 3, computed", "#d55e00", curve(MaximumPlume.of(stack, 200, 3, 1)))
                .points("ash, published", "#d55e00", List.of(ASH))
                .svg();
        if (System.getProperty("bless") != null) {
            Files.writeString(PICTURE, svg);
        }
        assertEquals(svg, Files.readString(PICTURE), PICTURE + " is old; look and bless it");
    }

    /** The published shares are rounded, and taken at a rounded x / x_m. */
    @Test
    void everyPublishedShare() {
        Stack stack = new Stack(35, 1.4, 7, 100);
        MaximumPlume gas = MaximumPlume.of(stack, 200, 1, 1);
        MaximumPlume ash = MaximumPlume.of(stack, 200, 3, 1);
        for (double[] p : SULPHUR) {
            assertEquals(p[1], share(gas, p[0]), 1.1e-3, "sulphur dioxide at " + p[0]);
        }
        for (double[] p : ASH) {
            assertEquals(p[1], share(ash, p[0]), 1.1e-3, "ash at " + p[0]);
        }
        assertEquals(0.19, 12 * gas.perGram(), 0.005);
        assertEquals(0.12, 2.6 * ash.perGram(), 0.005);
        assertEquals(430, gas.distanceMetres(), 0.5);
    }

    private static List<double[]> curve(MaximumPlume p) {
        List<double[]> points = new ArrayList<>();
        for (double x = 30; x <= 10_000; x *= 1.03) {
            points.add(new double[] {x, share(p, x)});
        }
        return points;
    }

    private static double share(MaximumPlume p, double x) {
        return p.concentration(x, 0, p.windMetresPerSecond(), Edition.MRR_2017) / p.perGram();
    }
}
