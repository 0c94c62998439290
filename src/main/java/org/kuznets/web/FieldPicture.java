package org.kuznets.web;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kuznets.geo.Bbox;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Reprojection;
import org.kuznets.layer.Field;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.kuznets.portray.field.FieldImage;
import org.kuznets.portray.field.Ramp;
import org.kuznets.run.FieldBox;

/**
 * Which picture of a field is asked for.
 *
 * @param box in degrees
 * @param crs along which the pixels are even: longitude and latitude, or the web's Mercator
 */
record FieldPicture(Field field, Ramp ramp, Bbox box, Crs crs, int width, int height) {
    /** What a request for a picture may say. */
    static final List<String> PARAMETERS = List.of("bbox", "crs", "width", "height", "ramp");

    private static final Crs MERCATOR = Crs.epsg(3857);
    /** Beyond this the web's Mercator does not go, degrees. */
    private static final double MERCATOR_END = 85.06;

    private static final int USUAL_WIDTH = 1024;
    private static final int MOST_LEVELS = 30;
    private static final Message SIZE = new Message(
            "picture.size",
            "width and height must be whole numbers from 1 to {most}, together at most {pixels} pixels; was {was}");
    private static final Message CRS = new Message("picture.crs", "crs of a picture must be {known}, was '{was}'");
    private static final Message RAMP = new Message(
            "picture.ramp", "ramp must be ascending numbers with commas between them, {most} at most, was '{was}'");

    /** @throws Refusal with every fault of the parameters */
    static FieldPicture of(Ask ask, Field field) {
        Params p = ask.params();
        Bbox box = FieldBox.of(field);
        try {
            String text = p.text("bbox", "");
            box = text.isEmpty() ? box : BoxText.read(text);
        } catch (Refusal e) {
            p.fault(e);
        }
        Crs crs = crs(p);
        if (crs.equals(MERCATOR)) {
            double south = Math.max(-MERCATOR_END, box.south());
            box = new Bbox(box.west(), south, box.east(), Math.min(MERCATOR_END, box.north()));
        }
        List<Double> levels = levels(p);
        int[] size = size(p, box);
        p.check();
        Ramp ramp = levels.isEmpty() ? Ramp.of(field) : Ramp.of(field, levels);
        return new FieldPicture(field, ramp, box, crs, size[0], size[1]);
    }

    private static Crs crs(Params p) {
        String text = p.text("crs", Crs.CRS84.uri());
        if (List.of(Crs.CRS84.uri(), Crs.CRS84.code()).contains(text)) {
            return Crs.CRS84;
        }
        if (!List.of(MERCATOR.uri(), MERCATOR.code()).contains(text)) {
            p.fault(CRS, "crs", Map.of("known", Crs.CRS84.uri() + ", " + MERCATOR.code(), "was", text));
        }
        return MERCATOR;
    }

    /** The ramp's levels; none when they are not given. */
    static List<Double> levels(Params p) {
        String text = p.text("ramp", "");
        List<Double> levels = new ArrayList<>();
        if (text.isEmpty()) {
            return levels;
        }
        for (String part : text.split(",", -1)) {
            double v = part.strip().matches("[-+]?[0-9.]+([eE][-+]?\\d{1,3})?") && part.matches(".*\\d.*")
                    ? number(part.strip())
                    : Double.NaN;
            boolean ascends = levels.isEmpty() || v > levels.get(levels.size() - 1);
            if (!Double.isFinite(v) || !ascends || levels.size() == MOST_LEVELS) {
                p.fault(RAMP, "ramp", Map.of("was", text, "most", MOST_LEVELS));
                return List.of();
            }
            levels.add(v);
        }
        return levels;
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** As asked; what is not asked is such that pixels are about square on the ground. */
    private static int[] size(Params p, Bbox box) {
        double degrees = box.crossesAntimeridian() ? box.east() + 360 - box.west() : box.east() - box.west();
        double across = degrees * Math.cos(Math.toRadians((box.south() + box.north()) / 2));
        double shape = Math.max(1e-3, Math.min(1e3, (box.north() - box.south()) / Math.max(1e-9, across)));
        int width = pixels(p, "width");
        int height = pixels(p, "height");
        if (width == 0) {
            width = height == 0
                    ? (int) Math.max(1, Math.min(USUAL_WIDTH, USUAL_WIDTH / shape))
                    : (int) Math.max(1, Math.round(height / shape));
        }
        if (height == 0) {
            height = (int) Math.max(1, Math.round(width * shape));
        }
        if (width < 0 || height < 0 || (long) width * height > FieldImage.MOST_PIXELS) {
            String was = p.text("width", "") + " x " + p.text("height", "");
            p.fault(
                    SIZE,
                    width < 0 ? "width" : "height",
                    Map.of("most", FieldImage.MOST_PIXELS, "pixels", FieldImage.MOST_PIXELS, "was", was));
            return new int[] {1, 1};
        }
        return new int[] {width, height};
    }

    /** 0 when it is not given, negative when it is no such number. */
    private static int pixels(Params p, String name) {
        String text = p.text(name, "");
        return text.isEmpty() ? 0 : text.matches("[1-9]\\d{0,6}") ? Integer.parseInt(text) : -1;
    }

    BufferedImage image() {
        return FieldImage.of(field, ramp, box, crs, width, height);
    }

    /** The picture's edges in its own CRS: west, south, east, north. */
    String edges() {
        double[] e = {box.west(), box.south(), box.east(), box.north()};
        Reprojection.between(Crs.CRS84, crs).transform(e, 2);
        return e[0] + "," + e[1] + "," + e[2] + "," + e[3];
    }
}
