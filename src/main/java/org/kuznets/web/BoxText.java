package org.kuznets.web;

import java.util.Map;
import org.kuznets.geo.Bbox;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;

/** Reads {@code bbox=}: four or six numbers, degrees, longitude first. */
final class BoxText {
    private static final Message FORM = new Message(
            "query.bbox", "bbox must be west,south,east,north in degrees (or six numbers with heights), was '{was}'");
    private static final Message ORDER =
            new Message("query.bbox-order", "bbox must have its south below its north, was '{was}'");

    private BoxText() {}

    /** @throws Refusal when it is not a box */
    static Bbox read(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 4 && parts.length != 6) {
            throw refuse(FORM, text);
        }
        double[] n = new double[parts.length];
        for (int i = 0; i < n.length; i++) {
            n[i] = number(parts[i].strip(), text);
        }
        int half = n.length / 2;
        double south = n[1];
        double north = n[half + 1];
        if (south > north || half == 3 && n[2] > n[5]) {
            throw refuse(ORDER, text);
        }
        return box(n[0], south, n[half], north);
    }

    private static double number(String part, String text) {
        try {
            double n = Double.parseDouble(part);
            if (Double.isFinite(n) && part.matches("[-+0-9.eE]+")) {
                return n;
            }
        } catch (NumberFormatException e) {
            // said below, with the whole text
        }
        throw refuse(FORM, text);
    }

    /** Longitudes beyond the antimeridian are turned back into -180 to 180. */
    private static Bbox box(double west, double south, double east, double north) {
        double s = Math.max(-90, Math.min(90, south));
        double n = Math.max(-90, Math.min(90, north));
        if (east - west >= 360) {
            return new Bbox(-180, s, 180, n);
        }
        return new Bbox(turned(west), s, turned(east), n);
    }

    private static double turned(double lon) {
        return lon >= -180 && lon <= 180 ? lon : lon - 360 * Math.floor((lon + 180) / 360);
    }

    private static Refusal refuse(Message message, String text) {
        return Refusal.of(message, "bbox", Map.of("was", text));
    }
}
