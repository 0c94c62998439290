package org.kuznets.geo;

import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.kuznets.geo.proj.DatumShift;
import org.kuznets.geo.proj.MapProjection;

/** Moves x, y pairs in place; what cannot be moved becomes NaN. Thread-safe. */
interface Route {
    void move(double[] xy, int count);

    boolean isIdentity();

    /** Computed by ourselves. */
    static Route between(Definition from, Definition to) {
        boolean same = from.flat().near(to.flat()) && from.datum().near(to.datum());
        MapProjection back = from.flat().on(from.datum().ellipsoid());
        MapProjection forth = to.flat().on(to.datum().ellipsoid());
        DatumShift shift = new DatumShift(
                from.datum().ellipsoid(), from.datum().toWgs84(),
                to.datum().ellipsoid(), to.datum().toWgs84());
        boolean shifts = !shift.isIdentity();
        return new Route() {
            @Override
            public void move(double[] xy, int count) {
                for (int i = 0; i < 2 * count; i += 2) {
                    back.inverse(xy, i);
                    if (shifts) {
                        shift.apply(xy, i);
                    }
                    forth.forward(xy, i);
                }
            }

            @Override
            public boolean isIdentity() {
                return same;
            }
        };
    }

    /** Computed by GeoTools. */
    static Route byGeoTools(Crs from, Crs to) throws FactoryException {
        MathTransform transform = CRS.findMathTransform(Projections.decode(from), Projections.decode(to), true);
        return new Route() {
            @Override
            public void move(double[] xy, int count) {
                try {
                    transform.transform(xy, 0, xy, 0, count);
                } catch (TransformException e) {
                    java.util.Arrays.fill(xy, 0, 2 * count, Double.NaN);
                }
            }

            @Override
            public boolean isIdentity() {
                return transform.isIdentity();
            }
        };
    }
}
