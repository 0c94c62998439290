package org.kuznets.analysis.autocorrelation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.weights.Nearby;
import org.kuznets.analysis.weights.Places;
import org.kuznets.analysis.weights.Style;
import org.kuznets.analysis.weights.Weights;

/** Figures of spdep and esda that rest on distances: from the specification's text. */
class DistanceVectorsTest {
    private static Places places(double[] x, double[] y) {
        return new Places(x, y, IntStream.range(0, x.length).toArray());
    }

    @Test
    void columbusByDistance() {
        Nearby near = new Nearby(places(Vectors.columbus("X"), Vectors.columbus("Y")), Work.PLAIN);
        Deviations crime = Deviations.of(Vectors.columbus("CRIME"));
        Weights four = near.nearest(4).styled(Style.ROW_STANDARDISED);
        assertEquals(0.62493367, Moran.moments(four, crime).value(), 1e-8);
        double metres = near.farthestNearest();
        assertEquals(3.37427138, metres, 1e-8);
        Weights band = near.band(metres);
        assertEquals(218, band.links());
        assertEquals(
                0.57038717,
                Moran.moments(band.styled(Style.ROW_STANDARDISED), crime).value(),
                1e-8);
    }

    /** GETIS-6 of the specification, from esda's own tests. */
    @Test
    void getisOfSixPoints() {
        double[] y = {2, 3, 3.2, 5, 8, 7};
        Weights w = new Nearby(
                        places(new double[] {10, 20, 40, 15, 30, 30}, new double[] {10, 10, 10, 20, 20, 30}),
                        Work.PLAIN)
                .band(15);
        assertEquals(0.5570977918, GeneralG.moments(w, y).value(), 1e-9);
        double[] gi = {-1.0136729, -.0436159, 1.3155870, -.3141268, 1.1537399, 1.7783394};
        double[] star = {-1.3972763, -.2891776, .6506496, -.2891776, 1.2345209, 2.0242433};
        Deviations z = Deviations.of(y);
        for (int i = 0; i < 6; i++) {
            assertEquals(gi[i], Getis.gi(w, z, i), 1e-6);
            assertEquals(star[i], Getis.giStar(w.withSelf(1), z, i), 1e-6);
            assertEquals(star[i], Getis.giStar(w.withSelf(1).styled(Style.ROW_STANDARDISED), z, i), 1e-6);
        }
    }
}
