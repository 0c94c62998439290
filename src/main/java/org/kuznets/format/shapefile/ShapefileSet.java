package org.kuznets.format.shapefile;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuznets.layer.Columns;
import org.locationtech.jts.geom.Geometry;

/** The .shp, .shx and .dbf of one kind of shape while they are written; they get their names at the end. */
final class ShapefileSet implements Closeable {
    private static final List<String> PARTS = List.of("shp", "shx", "dbf", "values");

    private final Path folder;
    private final String draft;
    private final List<DbfCell> cells;
    private final ShpOutput shapes;
    private final DbfOutput table;
    private @Nullable Kind kind;
    private long heightsLost;

    ShapefileSet(Path folder, String draft, List<String> names, Columns columns, Charset charset) throws IOException {
        this.folder = folder;
        this.draft = draft;
        cells = columns.all().stream().map(c -> new DbfCell(c.type(), charset)).toList();
        shapes = new ShpOutput(part("shp"), part("shx"));
        table = new DbfOutput(part("values"), names, cells);
    }

    private Path part(String extension) {
        return folder.resolve(draft + "." + extension);
    }

    /** The kind of shape it holds; null as long as only null shapes came. */
    @Nullable
    Kind kind() {
        return kind;
    }

    /** @param g of this set's kind, or null; the first with a shape decides the kind and whether heights are kept */
    void add(@Nullable Geometry g, List<@Nullable Object> row) throws IOException {
        if (g != null && kind == null) {
            kind = Kind.of(g);
            shapes.kind(kind, ShpOutput.hasZ(g));
        }
        if (g != null && !shapes.hasZ() && ShpOutput.hasZ(g)) {
            heightsLost++;
        }
        shapes.add(g);
        table.add(row);
    }

    int rows() {
        return shapes.rows();
    }

    /** How many shapes had heights that the first one, and so the file, did not. */
    long heightsLost() {
        return heightsLost;
    }

    List<DbfCell> cells() {
        return cells;
    }

    /** Completes the files under their final name. A set of rows without any shape becomes a lone .dbf. */
    void finish(String name) throws IOException {
        shapes.finish();
        table.finish(part("dbf"));
        boolean tableOnly = kind == null && rows() > 0;
        for (String extension : tableOnly ? List.of("dbf") : List.of("shp", "shx", "dbf")) {
            Files.move(part(extension), folder.resolve(name + "." + extension), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Lets go of the files and removes what was not finished. */
    @Override
    public void close() throws IOException {
        shapes.close();
        table.close();
        for (String extension : PARTS) {
            Files.deleteIfExists(part(extension));
        }
    }
}
