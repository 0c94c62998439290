package org.kuznets.analysis.field;

/** A place inside a square where the field is higher than at its corners. */
record Peak(double x, double y, float value) {
    /** Kept off the square's outline, so that the triangles about it are no slivers. */
    Peak within(double west, double south, double side) {
        double margin = side / 10;
        return new Peak(
                Math.max(west + margin, Math.min(west + side - margin, x)),
                Math.max(south + margin, Math.min(south + side - margin, y)),
                value);
    }
}
