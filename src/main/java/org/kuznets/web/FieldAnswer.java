package org.kuznets.web;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.kuznets.format.geotiff.GeoTiff;
import org.kuznets.geo.Crs;
import org.kuznets.layer.Field;
import org.kuznets.layer.Rows;
import org.kuznets.notice.Message;
import org.kuznets.run.CellShape;
import org.kuznets.run.Cells;

/** A field over the wire: as GeoTIFF, as a picture, or as its cells in any format for features. */
final class FieldAnswer {
    /** What a request for a field may say, beside {@code f}. */
    static final List<String> PARAMETERS;

    static {
        List<String> all = new ArrayList<>(List.of("cells", "least"));
        all.addAll(FieldPicture.PARAMETERS);
        PARAMETERS = List.copyOf(all);
    }

    private static final Message CELLS = new Message("query.cells", "cells must be square or hexagon, was '{was}'");
    private static final Message LEAST = new Message("query.least", "least must be a number, was '{was}'");

    private FieldAnswer() {}

    /** {@code tif} or {@code png} where {@code f} or the Accept header asks for it; empty otherwise. */
    static Optional<String> raster(Ask ask) {
        Optional<String> f = ask.params().find("f");
        if (f.isPresent()) {
            return f.filter(List.of("tif", "png")::contains);
        }
        String accept = ask.ctx().header("Accept");
        return Accept.prefers(accept, "image/tiff")
                ? Optional.of("tif")
                : Accept.prefers(accept, FieldDocument.PNG) ? Optional.of("png") : Optional.empty();
    }

    /** Sends {@code field} as {@code tif} or {@code png}. */
    static void raster(Ask ask, String form, Field field) throws IOException {
        if (form.equals("png")) {
            picture(ask, field);
            return;
        }
        ask.ctx().header("Content-Disposition", "attachment; filename=\"" + field.id() + GeoTiff.EXTENSION + "\"");
        Reply.stream(ask.ctx(), GeoTiff.MEDIA_TYPE, out -> GeoTiff.write(field, out));
    }

    private static void picture(Ask ask, Field field) throws IOException {
        FieldPicture picture = FieldPicture.of(ask, field);
        BufferedImage image = picture.image();
        ask.ctx().header("Content-Crs", "<" + picture.crs().uri() + ">").header("Content-Bbox", picture.edges());
        Reply.stream(ask.ctx(), FieldDocument.PNG, out -> ImageIO.write(image, "png", out));
    }

    /**
     * The cells that are asked for.
     *
     * @throws org.kuznets.notice.Refusal with every fault of the parameters, or when they are too many
     */
    static Cells cells(Ask ask, Field field) {
        Params p = ask.params();
        String shape = p.text("cells", "square");
        if (!List.of("square", "hexagon").contains(shape)) {
            p.fault(CELLS, "cells", Map.of("was", shape));
        }
        String least = p.text("least", "");
        boolean number = least.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,2})?");
        if (!least.isEmpty() && !number) {
            p.fault(LEAST, "least", Map.of("was", least));
        }
        p.check();
        Cells cells = Cells.of(field, CellShape.valueOf(shape.toUpperCase(Locale.ROOT)));
        return (number ? cells.least(Double.parseDouble(least)) : cells).check();
    }

    /** Sends cells as GeoJSON with {@code members} beside them, or as a file. */
    static void cells(Ask ask, Field field, Cells cells, Optional<Download> file, Map<String, Object> members)
            throws IOException {
        if (file.isPresent()) {
            file.get().check(cells.columns());
            file.get().send(ask, cells.rows(), field.id());
            return;
        }
        ask.ctx().header("Content-Crs", "<" + Crs.CRS84.uri() + ">");
        Map<String, Object> all = Json.of("name", field.id(), "title", field.title());
        all.putAll(members);
        try (Rows rows = cells.rows()) {
            Reply.stream(
                    ask.ctx(), Links.GEOJSON, out -> Json.write(out, g -> GeoJsonPage.collection(g, rows, true, all)));
        }
    }
}
