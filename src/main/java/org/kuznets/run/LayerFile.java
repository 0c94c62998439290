package org.kuznets.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.geotools.api.filter.Filter;
import org.kuznets.format.ReadOptions;
import org.kuznets.format.known.Formats;
import org.kuznets.format.rows.Import;
import org.kuznets.format.rows.Mapping;
import org.kuznets.layer.Ecql;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;

/** Files as layers: opened, renamed, repaired and moved to longitude and latitude. */
public final class LayerFile {
    private static final Message UNREADABLE = new Message(
            "file.unreadable", "{file} cannot be read: {problem}; check that it is whole and not open elsewhere");

    private LayerFile() {}

    /**
     * Opens a file for import.
     *
     * @param columns standard name to the file's own
     * @throws Refusal when it cannot be read as it stands
     */
    static Import open(Path file, ReadOptions options, Map<String, String> columns) {
        try {
            return new Import(Formats.open(file, options), new Mapping(columns, "", StandardColumns.ALL));
        } catch (IOException e) {
            throw Refusal.of(
                    UNREADABLE, String.valueOf(file.getFileName()), Map.of("file", file, "problem", e.toString()));
        }
    }

    /**
     * Reads a whole file as one layer in CRS84.
     *
     * @param id of the layer, a slug
     * @param filter ECQL over the standard names; empty for every row
     * @param told gets what was found odd in the file
     * @throws Refusal when it cannot be read as it stands
     */
    public static Layer read(
            String id,
            Path file,
            ReadOptions options,
            Map<String, String> columns,
            String filter,
            Consumer<List<Finding>> told) {
        try (Import rows = open(file, options, columns)) {
            Filter wanted = Ecql.parse(filter, rows.columns());
            List<Feature> features = new ArrayList<>();
            while (rows.hasNext()) {
                Feature f = rows.next();
                if (wanted.evaluate(f)) {
                    features.add(f);
                }
            }
            told.accept(rows.findings());
            return new Layer(id, id, rows.crs(), rows.columns(), "", features);
        }
    }
}
