package org.kuznets.analysis.receptor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.kuznets.Chance;
import org.kuznets.analysis.emission.Emission;
import org.kuznets.analysis.emission.Emitter;
import org.kuznets.analysis.emission.Substance;
import org.kuznets.analysis.maximum.Background;
import org.kuznets.analysis.maximum.MaximumRules;
import org.kuznets.analysis.maximum.PlainWorstWind;
import org.kuznets.analysis.maximum.Plume;
import org.kuznets.analysis.maximum.Worst;
import org.kuznets.analysis.plume.Edition;
import org.kuznets.analysis.plume.MaximumPlume;
import org.kuznets.analysis.plume.Stack;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** The fine search against every wind of a dense set. */
class FineWindTest {
    private static final MaximumRules RULES = new MaximumRules(200, 1, 10, Edition.MRR_2017, null, false);
    private static final Substance SO2 = new Substance("0330", "so2", "Sulphur dioxide", "", 0.5, 0.05, null, 3, 1);

    static Load load(List<Contributor> all) {
        return Load.of(SO2, all, Background.NONE, RULES);
    }

    static Contributor source(String id, double x, double y, Stack stack, double gramsPerSecond) {
        Emission emission = new Emission("0330", gramsPerSecond, 0, 1);
        Emitter emitter = new Emitter(
                id, "", "", new GeometryFactory().createPoint(new Coordinate(x, y)), stack, 0, List.of(emission), "");
        MaximumPlume steps = MaximumPlume.of(stack, 200, 1, 1);
        return new Contributor(
                emitter, List.of(new Stream(emission, 1, List.of(Plume.of(id, x, y, 0, steps, gramsPerSecond)))));
    }

    /** The three sources of the specification: a scan of 0.1 degree and 0.05 m/s found 0.09465107. */
    @Test
    void asTheFineScanOfTheVector() {
        Load load = load(List.of(
                source("tpp", 0, 0, new Stack(150, 6, 20, 115), 500),
                source("boiler", 1500, -800, new Stack(35, 1.4, 7, 100), 12),
                source("vent", 1400, -500, new Stack(20, 0.8, 12, 0), 2)));
        assertEquals(0.09465107, FineWind.at(4000, 0, load).value(), 2e-4 * 0.0946);
    }

    @Test
    void losesLessThanAThousandth() {
        double[] lost = new double[2];
        Chance.tries(100, chance -> {
            Load load = chance(chance);
            double x = chance.nextDouble(-10_000, 10_000);
            double y = chance.nextDouble(-10_000, 10_000);
            List<Plume> plumes = load.contributors().stream()
                    .flatMap(c -> c.plumes().stream())
                    .toList();
            double dense = dense(plumes, x, y);
            double fine = sum(plumes, x, y, FineWind.at(x, y, load));
            double plain = new PlainWorstWind(plumes, load.winds(), Edition.MRR_2017)
                    .at(x, y)
                    .value();
            lost[0] = Math.max(lost[0], 1 - fine / dense);
            lost[1] = Math.max(lost[1], 1 - plain / dense);
            assertTrue(fine >= 0.999 * dense, fine + " of " + dense);
        });
        assertTrue(lost[1] > 10 * lost[0], "the fine search is of use: " + lost[0] + ", without " + lost[1]);
    }

    private static Load chance(SplittableRandom chance) {
        List<Contributor> all = new ArrayList<>();
        for (int i = 0, n = 1 + chance.nextInt(12); i < n; i++) {
            Stack stack = new Stack(
                    2 + 150 * Math.pow(chance.nextDouble(), 2),
                    chance.nextDouble(0.3, 6),
                    chance.nextDouble(0, 20),
                    chance.nextDouble(-5, 150));
            all.add(source(
                    "s" + i,
                    chance.nextDouble(-10_000, 10_000),
                    chance.nextDouble(-10_000, 10_000),
                    stack,
                    Math.pow(10, chance.nextDouble(-1, 2))));
        }
        return load(all);
    }

    private static double dense(List<Plume> plumes, double x, double y) {
        double most = 0;
        for (double u = 0.5; u <= 10; u = Math.min(10, u * 1.02) + (u == 10 ? 1 : 0)) {
            for (int k = 0; k < 1440; k++) {
                most = Math.max(most, sum(plumes, x, y, new Worst(0, k / 4.0, u)));
            }
        }
        return most;
    }

    private static double sum(List<Plume> plumes, double x, double y, Worst wind) {
        double sum = 0;
        for (Plume p : plumes) {
            sum += p.at(x, y, wind.fromDegrees(), wind.speed(), Edition.MRR_2017);
        }
        return sum;
    }
}
