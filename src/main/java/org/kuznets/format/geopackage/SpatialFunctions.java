package org.kuznets.format.geopackage;

import java.sql.Connection;
import java.sql.SQLException;
import org.locationtech.jts.geom.Envelope;
import org.sqlite.Function;

/**
 * The SQL functions that the standard's R-tree triggers call, and {@code kuznets_hits(geom, west, south, east, north)},
 * which compares with the geometry's own envelope where the R-tree's single precision is not enough.
 */
public final class SpatialFunctions {
    private SpatialFunctions() {}

    /** Registers them on one connection. */
    public static void register(Connection c) throws SQLException {
        one(c, "ST_IsEmpty", (f, e) -> f.number(e.isNull() ? 1 : 0), 1);
        one(c, "ST_MinX", (f, e) -> f.bound(e, e.getMinX()), 1);
        one(c, "ST_MaxX", (f, e) -> f.bound(e, e.getMaxX()), 1);
        one(c, "ST_MinY", (f, e) -> f.bound(e, e.getMinY()), 1);
        one(c, "ST_MaxY", (f, e) -> f.bound(e, e.getMaxY()), 1);
        one(c, "kuznets_hits", (f, e) -> f.number(f.hits(e) ? 1 : 0), 5);
    }

    private static void one(Connection c, String name, Answer answer, int arguments) throws SQLException {
        Function.create(c, name, new OfEnvelope(answer), arguments, Function.FLAG_DETERMINISTIC);
    }

    private interface Answer {
        void give(OfEnvelope f, Envelope e) throws SQLException;
    }

    /** NULL for NULL; a blob that cannot be read counts as empty. */
    private static final class OfEnvelope extends Function {
        private final Answer answer;

        OfEnvelope(Answer answer) {
            this.answer = answer;
        }

        @Override
        protected void xFunc() throws SQLException {
            byte[] blob = value_blob(0);
            if (blob == null) {
                result();
                return;
            }
            Envelope e;
            try {
                e = GeometryBlob.envelope(blob);
            } catch (BadGeometry bad) {
                e = new Envelope();
            }
            answer.give(this, e);
        }

        void number(int n) throws SQLException {
            result(n);
        }

        void bound(Envelope e, double value) throws SQLException {
            if (e.isNull()) {
                result();
            } else {
                result(value);
            }
        }

        boolean hits(Envelope e) throws SQLException {
            return !e.isNull()
                    && e.getMaxX() >= value_double(1)
                    && e.getMaxY() >= value_double(2)
                    && e.getMinX() <= value_double(3)
                    && e.getMinY() <= value_double(4);
        }
    }
}
