package org.kuznets.format.geopackage;

/** A geometry blob that is not what the standard says. Costs its row, never the file. */
public final class BadGeometry extends Exception {
    public BadGeometry(String message) {
        super(message);
    }
}
