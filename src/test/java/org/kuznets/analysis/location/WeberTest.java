package org.kuznets.analysis.location;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kuznets.Chance;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Row;

class WeberTest {
    static Place place(double x, double y, double weight) {
        return new Place("p", x, y, weight, new Feature("p", null, Row.NONE));
    }

    private static double cost(List<Place> all, double x, double y) {
        return all.stream()
                .mapToDouble(p -> p.weight() * Math.hypot(p.x() - x, p.y() - y))
                .sum();
    }

    @Test
    void noPlaceIsBetterAndTheBoundHolds() {
        Chance.tries(300, r -> {
            List<Place> all = new ArrayList<>();
            int n = 1 + r.nextInt(12);
            for (int i = 0; i < n; i++) {
                all.add(place(r.nextInt(8), r.nextInt(8), 1 + r.nextInt(5)));
            }
            Weber w = Weber.of(all);
            double step = 1;
            for (int k = 0; k < 12; k++, step /= 4) {
                for (double[] d :
                        new double[][] {{1, 0}, {-1, 0}, {0, 1}, {0, -1}, {1, 1}, {-1, 1}, {1, -1}, {-1, -1}}) {
                    assertTrue(cost(all, w.x() + step * d[0], w.y() + step * d[1]) >= w.cost() * (1 - 1e-12));
                }
            }
            assertTrue(w.bound() <= w.cost());
            assertTrue(w.bound() >= w.cost() * (1 - 1e-9), w.toString());
            assertEquals(w.cost(), cost(all, w.x(), w.y()), 1e-12 * w.cost());
        });
    }

    @Test
    void pointsThatCoincideAreOneOfTheirWeight() {
        Weber one = Weber.of(List.of(place(0, 0, 3), place(10, 0, 1), place(0, 10, 1)));
        Weber three =
                Weber.of(List.of(place(0, 0, 1), place(0, 0, 1), place(0, 0, 1), place(10, 0, 1), place(0, 10, 1)));
        assertTrue(one.vertex() && three.vertex());
        assertEquals(one.cost(), three.cost(), 1e-12);
        assertEquals(0, Weber.of(List.of(place(5, 5, 2), place(5, 5, 7))).cost());
    }

    /** Weiszfeld's own iteration divides by zero where it lands on a point, here at its start. */
    @Test
    void startsOnAPointThatIsNotTheAnswer() {
        List<Place> all = List.of(
                place(0, 0, 0.1),
                place(-3, 0, 1),
                place(1, 1, 1),
                place(2, -1, 1),
                place(0, 0.5, 1),
                place(0, -0.5, 1));
        Weber w = Weber.of(all);
        assertTrue(Double.isFinite(w.cost()) && w.cost() < cost(all, 0, 0));
    }
}
