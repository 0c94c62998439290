package org.kuznets.web;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.kuznets.format.Format;
import org.kuznets.geo.Crs;
import org.kuznets.geo.CrsReader;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Rows;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.kuznets.run.RowsFile;

/**
 * A whole layer as a file.
 *
 * @param crs to write in
 */
record Download(Format format, Crs crs) {
    private static final Message ONLY = new Message(
            "query.crs",
            "{name} must be {known}, the only CRS served here, was '{was}'; files (shapefile, geopackage, csv) are written"
                    + " in others");
    private static final Message UNKNOWN = new Message(
            "query.crs-unknown",
            "crs must be an EPSG code such as EPSG:28415, {known} or a system that the configuration names; was '{was}'");

    /** Longer than any name that is meant. */
    private static final int LONGEST_NAME = 100;

    /**
     * What {@code f=} and {@code crs=} ask for; empty for GeoJSON and pages. A faulty {@code crs} is noted in the
     * parameters.
     *
     * @throws Refusal when there is no such format
     */
    static Optional<Download> find(Ask ask) {
        Optional<Format> format = Representation.download(ask);
        if (format.isEmpty()) {
            onlyLonLat(ask.params(), "crs");
            return Optional.empty();
        }
        try {
            return Optional.of(new Download(format.get(), crs(ask)));
        } catch (Refusal e) {
            ask.params().fault(e);
            return Optional.of(new Download(format.get(), Crs.CRS84));
        }
    }

    /** Notes a fault unless the parameter {@code name} is absent or CRS84. */
    static void onlyLonLat(Params p, String name) {
        String was = p.text(name, Crs.CRS84.uri());
        if (!was.equals(Crs.CRS84.uri())) {
            p.fault(ONLY, name, Map.of("name", name, "known", Crs.CRS84.uri(), "was", was));
        }
    }

    private static Crs crs(Ask ask) {
        String text = ask.params().text("crs", Crs.CRS84.uri());
        String definition = ask.options().systems().get(text);
        if (definition != null) {
            return CrsReader.read(definition, text);
        }
        // A definition in the request itself is not read: only names are.
        if (text.length() > LONGEST_NAME || !text.matches("[\\w:/.-]+")) {
            throw unknown(text);
        }
        try {
            return CrsReader.read(text, "");
        } catch (Refusal e) {
            throw unknown(text);
        }
    }

    private static Refusal unknown(String text) {
        return Refusal.of(UNKNOWN, "crs", Map.of("known", Crs.CRS84.uri(), "was", text));
    }

    /** @throws Refusal when this format cannot hold such a layer in this CRS */
    void check(Columns columns) {
        RowsFile.check(format, columns, crs);
    }

    /** Streams all of {@code rows}, and closes them. */
    void send(Ask ask, Rows rows, String name) throws IOException {
        try (rows) {
            ask.ctx().header("Content-Disposition", "attachment; filename=\"" + name + format.extension() + "\"");
            String uri = crs.uri();
            if (uri.startsWith("http")) {
                ask.ctx().header("Content-Crs", "<" + uri + ">");
            } else {
                ask.ctx().removeHeader("Content-Crs");
            }
            Reply.stream(ask.ctx(), format.mediaType(), out -> RowsFile.write(format, rows, name, crs, out));
        }
    }
}
