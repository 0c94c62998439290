package org.kuznets.analysis.maximum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.kuznets.Chance;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.plume.Edition;
import org.kuznets.layer.Grid;

/** A field after a change, beside one reckoned anew with the same winds. */
class WindSumsTest {
    @Test
    void agreesWithReckoningAnew() {
        Chance.tries(30, r -> {
            double wide = 500 * Math.exp(Math.log(40) * r.nextDouble());
            List<Plume> plumes = Scenes.plumes(r, 1 + r.nextInt(r.nextInt(5) == 0 ? 100 : 20), wide);
            Edition edition = r.nextInt(4) == 0 ? Edition.OND_86 : Edition.MRR_2017;
            Winds winds = Winds.of(plumes, 10);
            Grid grid = new Grid(-wide * r.nextDouble(), -wide * r.nextDouble(), wide * r.nextDouble() / 4, 7, 5);
            WindSums base = WindSums.of(plumes, winds, edition, grid, Work.PLAIN);
            agree(new PlainWorstWind(plumes, winds, edition), base.maxima(), grid);
            for (int k = 0; k < 3; k++) {
                List<Plume> edited = edited(r, plumes, wide);
                agree(new PlainWorstWind(edited, winds, edition), base.maxima(edited, Work.PLAIN), grid);
            }
        });
    }

    private static void agree(PlainWorstWind plain, float[] fast, Grid grid) {
        for (int n = 0; n < fast.length; n += 3) {
            double x = grid.x(n % grid.columns());
            double y = grid.y(n / grid.columns());
            FastWorstWindTest.assertAgree(plain.at(x, y).value(), fast[n], "at " + x + ", " + y);
        }
    }

    /** One to three sources scaled, moved, added or switched off. */
    static List<Plume> edited(SplittableRandom r, List<Plume> plumes, double wide) {
        List<Plume> all = new ArrayList<>(plumes);
        for (int k = 1 + r.nextInt(3); k > 0; k--) {
            int i = all.isEmpty() ? -1 : r.nextInt(all.size());
            switch (i < 0 ? 0 : r.nextInt(4)) {
                case 0 -> all.add(Scenes.plume(r, "new" + k, wide));
                case 1 -> all.remove(i);
                case 2 -> all.set(i, all.get(i).scaled(3 * r.nextDouble()));
                default -> all.set(i, moved(all.get(i), wide * (r.nextDouble() - 0.5), wide * (r.nextDouble() - 0.5)));
            }
        }
        return all;
    }

    private static Plume moved(Plume p, double x, double y) {
        return new Plume(
                p.source(),
                x,
                y,
                p.northDegrees(),
                p.maximum(),
                p.distanceMetres(),
                p.windMetresPerSecond(),
                p.heavy(),
                p.heightMetres());
    }

    /** Maxima over winds do not add: two sources on a line are worst in one wind, at a place between them in two. */
    @Test
    void theWorstWindMayChange() {
        Plume west = new Plume("west", -500, 0, 0, 1, 500, 2, false, 30);
        Plume east = new Plume("east", 500, 0, 0, 2, 500, 2, false, 30);
        Winds winds = Winds.of(List.of(west, east), 10);
        WindSums base = WindSums.of(List.of(west, east), winds, Edition.MRR_2017, new Grid(0, 0, 10, 1, 1), Work.PLAIN);
        assertEquals(2, base.maxima()[0], 0.01);
        assertEquals(1, base.maxima(List.of(west), Work.PLAIN)[0], 0.01);
        assertEquals(2, base.maxima(List.of(west.scaled(1.9), east), Work.PLAIN)[0], 0.01);
        assertEquals(0, base.maxima(List.of(), Work.PLAIN)[0], 0);
        assertTrue(WindSums.bytes(40_000, winds)
                > 40_000L * 120 * 4 * winds.speeds().size());
    }
}
