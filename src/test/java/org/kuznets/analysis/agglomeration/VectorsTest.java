package org.kuznets.analysis.agglomeration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.agglomeration.Ellipse.Scaling;
import org.kuznets.analysis.points.Points;
import org.kuznets.analysis.points.Vectors;
import org.kuznets.analysis.points.Window;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** Centres, ellipses, nearest neighbours, quadrats and densities against peers' figures. */
class VectorsTest {
    private static final Vectors R = Vectors.r();
    private static final Vectors PY = Vectors.py();

    @Test
    void centresOfEbdonsPoints() {
        Points p = Vectors.points(PY.in("CENT-1"));
        double[] one = Centres.ones(p.size());
        JsonNode e = PY.expected("CENT-1");
        near(e.get("mean"), Centres.mean(p, one), 1e-6);
        assertEquals(e.get("std_distance").asDouble(), Centres.standardDistance(p, one), 1e-6);
        int best = Centres.centralFeature(p, one, Work.PLAIN).orElseThrow();
        near(e.get("median"), MedianCentre.of(p, one, best).place(), 1e-6);
    }

    @Test
    void weightedMeanAndStandardDistance() {
        JsonNode in = PY.in("WMC-1");
        Points p = Vectors.points(in);
        double[] w = Vectors.numbers(in.get("w"));
        JsonNode e = PY.expected("WMC-1");
        assertEquals(e.get("cx").asDouble(), Centres.mean(p, w).x, 1e-9);
        assertEquals(e.get("cy").asDouble(), Centres.mean(p, w).y, 1e-9);
        assertEquals(e.get("sd").asDouble(), Centres.standardDistance(p, w), 1e-9);
    }

    @Test
    void ellipsesInEachScaling() {
        Points p1 = Vectors.points(PY.in("SDE-1"));
        Ellipse one = Ellipse.of(p1, Centres.ones(p1.size()));
        ellipse(PY.expected("SDE-1").get("plain"), one, Scaling.ONE_SIGMA);
        ellipse(PY.expected("SDE-1").get("crimestat"), one, Scaling.CRIMESTAT);
        Points p2 = Vectors.points(PY.in("SDE-2"));
        double[] w = Vectors.numbers(PY.in("SDE-2").get("weights"));
        Ellipse even = Ellipse.of(p2, Centres.ones(p2.size()));
        Ellipse weighted = Ellipse.of(p2, w);
        ellipse(PY.expected("SDE-2").get("unweighted"), even, Scaling.CRIMESTAT);
        ellipse(PY.expected("SDE-2").get("weighted"), weighted, Scaling.CRIMESTAT);
        peer(PY.expected("SDE-2-peer").get("unweighted"), even);
        peer(PY.expected("SDE-2-peer").get("weighted"), weighted);
        Points p3 = Vectors.points(PY.in("SDE-3"));
        Ellipse three = Ellipse.of(p3, Centres.ones(p3.size()));
        ellipse(PY.expected("SDE-3").get("plain"), three, Scaling.ONE_SIGMA);
        peer(PY.expected("SDE-3").get("peer"), three);
        assertEquals(
                Math.sqrt(2),
                three.majorMetres(Scaling.ROOT_TWO).orElseThrow()
                        / three.majorMetres(Scaling.ONE_SIGMA).orElseThrow(),
                1e-15);
    }

    @Test
    void nearestNeighbours() {
        Points p = Vectors.points(R.in("CE-1"));
        JsonNode e = R.expected("CE-1");
        NearestNeighbour n =
                NearestNeighbour.of(p, Vectors.window(R.in("CE-1"))).orElseThrow();
        assertEquals(e.get("naive").asDouble(), n.index(), 1e-8);
        assertEquals(e.get("donnelly").asDouble(), n.donnellyIndex().orElseThrow(), 1e-8);
        assertEquals(e.get("meanNN").asDouble(), n.meanMetres(), 1e-8);
        assertEquals(e.get("p").asDouble(), n.twoSidedP(), 1e-8);
        JsonNode py = PY.expected("NNI-1");
        assertEquals(py.get("expected").asDouble(), n.expectedMetres(), 1e-9);
        assertEquals(py.get("R").asDouble(), n.index(), 1e-9);
        assertEquals(py.get("se").asDouble(), n.errorMetres(), 1e-9);
        assertEquals(py.get("z").asDouble(), n.z(), 1e-9);
        assertEquals(py.get("p_two_sided").asDouble(), n.twoSidedP(), 1e-9);
        Points pines = Vectors.points(R.in("K-SWP"));
        NearestNeighbour swp =
                NearestNeighbour.of(pines, Vectors.window(R.in("K-SWP"))).orElseThrow();
        assertEquals(R.expected("K-SWP").get("clarkevans").asDouble(), swp.index(), 1e-8);
        assertEquals(
                R.expected("K-SWP").get("don").asDouble(), swp.donnellyIndex().orElseThrow(), 1e-8);
    }

    @Test
    void quadrats() {
        JsonNode e = R.expected("MEAN-SWP");
        Points p = Vectors.points(R.in("MEAN-SWP"));
        Quadrats q = Quadrats.of(p, Vectors.window(R.in("MEAN-SWP")), 3, 3);
        assertEquals(e.get("X2").asDouble(), q.chiSquared(), 1e-8);
        assertEquals(e.get("df").asInt(), q.degreesOfFreedom());
        assertEquals(e.get("p").asDouble(), q.twoSidedP(), 1e-8);
        Window round = Window.of(new GeometryFactory()
                .toGeometry(new Envelope(0, 96, 0, 100))
                .intersection(new GeometryFactory()
                        .createPoint(new Coordinate(48, 50))
                        .buffer(40)));
        assertEquals(9, Quadrats.of(p, round, 3, 3).squares(), "squares that the window cuts expect less");
    }

    @Test
    void densities() {
        JsonNode in = R.in("KDE-1");
        double[] d = Density.at(Vectors.points(in), in.get("sigma").asDouble(), Work.PLAIN);
        Vectors.same(R.expected("KDE-1"), d, 1e-8, "KDE-1");
    }

    /** Figures of R: pnorm and pchisq. */
    @Test
    void tails() {
        assertEquals(0.05, Tail.twoSidedNormal(1.959963984540054), 1e-13);
        assertEquals(1.19807428021271e-08, Tail.twoSidedNormal(5.7), 1e-20);
        assertEquals(1, Tail.twoSidedNormal(0));
        assertEquals(0.05, Tail.chiSquared(3.841458820694124, 1), 1e-13);
        assertEquals(0.01, Tail.chiSquared(2 * -Math.log(0.01), 2), 1e-14);
        assertEquals(Math.exp(-30) * 31, Tail.chiSquared(60, 4), 1e-24, "exp(-x/2)(1 + x/2)");
    }

    private static void near(JsonNode expected, Coordinate at, double tol) {
        assertEquals(expected.get(0).asDouble(), at.x, tol);
        assertEquals(expected.get(1).asDouble(), at.y, tol);
    }

    private static void ellipse(JsonNode e, Ellipse got, Scaling scaling) {
        double major = got.majorMetres(scaling).orElseThrow();
        double minor = got.minorMetres(scaling).orElseThrow();
        assertEquals(e.get("cx").asDouble(), got.centre().x, 1e-9);
        assertEquals(e.get("cy").asDouble(), got.centre().y, 1e-9);
        assertEquals(e.get("major").asDouble(), major, 1e-9 * major);
        assertEquals(e.get("minor").asDouble(), minor, 1e-9 * major);
        assertEquals(e.get("theta_from_x_rad").asDouble(), got.axisRadians(), 1e-9);
        assertEquals(
                e.get("azimuth_cw_from_north_deg").asDouble(),
                got.azimuthDegrees().orElseThrow(),
                1e-7);
        assertEquals(
                e.get("area").asDouble(),
                Math.PI * major * minor,
                1e-9 * e.get("area").asDouble());
    }

    private static void peer(JsonNode e, Ellipse got) {
        assertEquals(e.get(0).asDouble(), got.majorMetres(Scaling.CRIMESTAT).orElseThrow(), 1e-9 * 50);
        assertEquals(e.get(1).asDouble(), got.minorMetres(Scaling.CRIMESTAT).orElseThrow(), 1e-9 * 50);
        assertEquals(e.get(2).asDouble(), got.axisRadians(), 1e-9);
    }
}
