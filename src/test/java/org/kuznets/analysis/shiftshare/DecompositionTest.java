package org.kuznets.analysis.shiftshare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.kuznets.Chance;
import org.kuznets.analysis.jobs.Matrix;
import org.kuznets.analysis.jobs.Reference;

/** The identities of shift-share, at noughts too, where REAT divides by nought. */
class DecompositionTest {
    private static final int[][] RING = {{1, 3}, {0, 2}, {1, 3}, {0, 2}, {}};

    private static Matrix jobs(SplittableRandom c) {
        double[][] all = new double[5][3];
        for (double[] row : all) {
            java.util.Arrays.setAll(row, i -> c.nextInt(3) == 0 ? 0 : c.nextInt(1, 100));
        }
        all[4][2] = 1;
        return new Matrix(all, 3);
    }

    @Test
    void thePartsAddUpToTheChange() {
        Chance.tries(300, c -> {
            Matrix before = jobs(c);
            Matrix after = jobs(c);
            Decomposition d = new Decomposition(before, after, Reference.own(before), Reference.own(after), RING);
            double regional = 0;
            for (int r = 0; r < 5; r++) {
                for (int i = 0; i < 3; i++) {
                    Effects e = d.at(r, i);
                    assertEquals(after.at(r, i) - before.at(r, i), e.change());
                    assertTrue(e.error() < 1e-9, e.toString());
                    regional += before.ofSector(i) > 0 ? e.regional() : 0;
                }
            }
            assertEquals(0, regional, 1e-9, "against their own sum the places' own parts cancel");
        });
    }

    @Test
    void aNewIndustryIsRegional() {
        Matrix before = new Matrix(new double[][] {{0, 10}, {5, 10}}, 2);
        Matrix after = new Matrix(new double[][] {{7, 10}, {5, 20}}, 2);
        Decomposition d = new Decomposition(before, after, Reference.own(before), Reference.own(after), new int[2][0]);
        assertEquals(new Effects(7, 0, 0, 7, 7, 0, 0, 7), d.at(0, 0));
        assertEquals("new here", d.note(0, 0));
        Decomposition wide = new Decomposition(
                before,
                after,
                new Reference(new double[] {0, 100}, 0),
                new Reference(new double[] {9, 100}, 0),
                new int[2][0]);
        assertTrue(wide.at(1, 0).error() < 1e-12);
        assertEquals("new to the reference", wide.note(1, 0));
        assertTrue(Double.isNaN(wide.gerfin(1)[0]), "an index that rests on such growth is undefined");
    }

    @Test
    void anIslandTakesTheReferencesGrowth() {
        Matrix before = new Matrix(new double[][] {{5, 10}, {5, 10}}, 2);
        Matrix after = new Matrix(new double[][] {{7, 10}, {5, 20}}, 2);
        Decomposition d = new Decomposition(before, after, Reference.own(before), Reference.own(after), new int[2][0]);
        Effects e = d.at(0, 0);
        assertEquals(e.mix(), e.neighbour(), 1e-12);
        assertEquals(e.regional(), e.local(), 1e-12);
        assertFalse(d.note(0, 0).isEmpty());
    }

    @Test
    void withheldIsUnknown() {
        Matrix before = new Matrix(new double[][] {{Double.NaN, 10}}, 2);
        Matrix after = new Matrix(new double[][] {{7, 12}}, 2);
        Decomposition d = new Decomposition(before, after, Reference.own(before), Reference.own(after), new int[1][0]);
        assertFalse(d.at(0, 0).known());
        assertEquals(2, d.at(0, 0).plus(d.at(0, 1)).change());
    }

    @Test
    void stepsAddUp() {
        Chance.tries(50, c -> {
            Matrix a = jobs(c);
            Matrix b = jobs(c);
            Matrix z = jobs(c);
            List<Decomposition> steps = List.of(
                    new Decomposition(a, b, Reference.own(a), Reference.own(b), RING),
                    new Decomposition(b, z, Reference.own(b), Reference.own(z), RING));
            Effects e = ShiftShare.dynamic(steps, 1, 1);
            assertEquals(z.at(1, 1) - a.at(1, 1), e.change(), 1e-9);
            assertTrue(e.error() < 1e-9);
            assertEquals(steps.get(0).at(1, 1).mix() + steps.get(1).at(1, 1).mix(), e.mix(), 1e-9);
        });
    }
}
