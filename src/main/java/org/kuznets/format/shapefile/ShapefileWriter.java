package org.kuznets.format.shapefile;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Rows;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.locationtech.jts.geom.Geometry;

/**
 * Rows into a folder as {@code <name>.shp .shx .dbf .prj .cpg} and {@code <name>_columns.csv}, in memory that does not
 * grow with the layer. Equal rows give equal bytes. Where shapes are of several kinds there is a shapefile for each,
 * {@code <name>_points}, {@code _multipoints}, {@code _lines}, {@code _polygons}; rows without any shape make a lone
 * .dbf. Limits: 2 GB a file, 255 columns, texts of 254 bytes. Empty texts come back as null.
 */
public final class ShapefileWriter {
    private static final int MOST_COLUMNS = 255;
    private static final Message COLUMNS = new Message(
            "shapefile.columns",
            "the layer has {count} columns; a shapefile holds {most}: choose fewer or write a GeoPackage");
    private static final Message CUT =
            new Message("shapefile.cut", "{count} texts in {column} were cut to the 254 bytes that a shapefile holds");
    private static final Message LOST = new Message(
            "shapefile.lost",
            "{count} values in {column} became null: infinite, not a number, or a year beyond 1 to 9999");
    private static final Message LETTERS = new Message(
            "shapefile.letters",
            "{count} texts in {column} hold letters that {charset} lacks; these became question marks");
    private static final Message HEIGHTS = new Message(
            "shapefile.heights", "{count} shapes lost their heights, because the first shape of {file} has none");
    private static final Message SPLIT = new Message(
            "shapefile.split",
            "{count} mixed collections were split; their parts are in several files with the same attributes");

    private final Path folder;
    private final Charset charset;
    private final Rows rows;
    private final List<String> names;
    private final Columns columns;
    private final List<ShapefileSet> sets = new ArrayList<>();
    private long split;

    private ShapefileWriter(Rows rows, Path folder, Charset charset) {
        this.charset = charset;
        this.rows = rows;
        this.folder = folder;
        columns = rows.columns().size() == 0 ? Columns.of(Column.text("id")) : rows.columns();
        names = DbfNames.of(columns.all().stream().map(Column::name).toList());
    }

    /**
     * Writes all of {@code rows}; a layer without columns gets its ids as the only one.
     *
     * @param name of the files, without an extension
     * @return what did not fit
     * @throws Refusal when the layer has more than the format holds; no files are left then
     */
    public static List<Finding> write(Rows rows, String name, Path folder) throws IOException {
        return write(rows, name, folder, StandardCharsets.UTF_8);
    }

    /**
     * The same in another encoding, for programs that know no UTF-8.
     *
     * @param charset UTF-8, or one of a byte a letter such as windows-1251; column names must be ASCII then
     */
    public static List<Finding> write(Rows rows, String name, Path folder, Charset charset) throws IOException {
        if (rows.columns().size() > MOST_COLUMNS) {
            throw Refusal.of(COLUMNS, null, Map.of("count", rows.columns().size(), "most", MOST_COLUMNS));
        }
        Files.createDirectories(folder);
        ShapefileWriter writer = new ShapefileWriter(rows, folder, charset);
        try {
            return writer.write(name);
        } finally {
            for (ShapefileSet set : writer.sets) {
                set.close();
            }
        }
    }

    private List<Finding> write(String name) throws IOException {
        String wkt = PrjFile.wkt(rows.crs());
        while (rows.hasNext()) {
            add(rows.next(), name);
        }
        if (sets.isEmpty()) {
            sets.add(new ShapefileSet(folder, "." + name + "-0", names, columns, charset));
        }
        for (ShapefileSet set : sets) {
            String own = own(name, set);
            set.finish(own);
            Files.writeString(folder.resolve(own + ".cpg"), charset.name().replace("windows-", ""));
            if (set.kind() != null || set.rows() == 0) {
                Files.writeString(folder.resolve(own + ".prj"), wkt);
            }
        }
        Files.writeString(folder.resolve(name + ColumnMap.SUFFIX), ColumnMap.csv(names, columns));
        return findings(name);
    }

    private String own(String name, ShapefileSet set) {
        Kind kind = set.kind();
        return sets.size() == 1 || kind == null ? name : name + kind.suffix();
    }

    private void add(Feature f, String name) throws IOException {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            values.add(rows.columns().size() == 0 ? f.id() : f.row().get(i));
        }
        Geometry g = f.geometry();
        if (g == null || g.isEmpty()) {
            set(null, name).add(null, values);
            return;
        }
        List<Geometry> parts = OneKind.parts(g);
        split += parts.size() > 1 ? 1 : 0;
        for (Geometry part : parts) {
            set(Kind.of(part), name).add(part, values);
        }
    }

    /** The set for a kind; rows without a shape go to whichever came first. */
    private ShapefileSet set(@Nullable Kind kind, String name) throws IOException {
        for (ShapefileSet set : sets) {
            if (kind == null || set.kind() == null || set.kind() == kind) {
                return set;
            }
        }
        ShapefileSet set = new ShapefileSet(folder, "." + name + "-" + sets.size(), names, columns, charset);
        sets.add(set);
        return set;
    }

    private List<Finding> findings(String name) {
        Findings found = new Findings();
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.all().get(i).name();
            count(found, CUT, "column", column, sum(i, DbfCell::cut));
            count(found, LOST, "column", column, sum(i, DbfCell::lost));
            long foreign = sum(i, DbfCell::foreign);
            if (foreign > 0) {
                found.add(Finding.warning(
                        LETTERS, column, Map.of("count", foreign, "column", column, "charset", charset.name())));
            }
        }
        for (ShapefileSet set : sets) {
            count(found, HEIGHTS, "file", own(name, set), set.heightsLost());
        }
        count(found, SPLIT, "file", name, split);
        return found.list();
    }

    private long sum(int column, java.util.function.ToLongFunction<DbfCell> what) {
        return sets.stream()
                .mapToLong(s -> what.applyAsLong(s.cells().get(column)))
                .sum();
    }

    private static void count(Findings found, Message message, String kind, String where, long count) {
        if (count > 0) {
            found.add(Finding.warning(message, where, Map.of("count", count, kind, where)));
        }
    }
}
