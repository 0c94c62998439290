package org.kuznets.format.geopackage;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import org.kuznets.format.Format;
import org.kuznets.format.ReadOptions;
import org.kuznets.layer.Rows;

/**
 * GeoPackage files, read from version 1.0 on and written as 1.3. Feature ids are the rows' primary keys; on writing, ids
 * go to a column {@code id} unless the layer has one.
 */
public final class GeoPackage implements Format {
    @Override
    public String id() {
        return "geopackage";
    }

    @Override
    public String mediaType() {
        return "application/geopackage+sqlite3";
    }

    @Override
    public String extension() {
        return ".gpkg";
    }

    @Override
    public boolean reads(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try {
            byte[] header = Sqlite.header(file);
            boolean named = file.toString().toLowerCase(java.util.Locale.ROOT).endsWith(extension());
            return named ? Sqlite.isSqlite(header) : Sqlite.saysGeoPackage(header);
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public Rows read(Path file, ReadOptions options) throws IOException {
        return GeoPackageRows.open(file, options);
    }

    /** The file is made beside the temporary files first, for SQLite needs to go back and forth in it. */
    @Override
    public void write(Rows rows, String title, OutputStream out) throws IOException {
        Path folder = Files.createTempDirectory("kuznets-gpkg");
        Path file = folder.resolve("out.gpkg");
        try {
            fill(file, rows, title);
            Files.copy(file, out);
        } catch (SQLException e) {
            throw new IOException("the GeoPackage could not be written: " + e.getMessage(), e);
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        } finally {
            Files.deleteIfExists(folder.resolve("out.gpkg-journal"));
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    private static void fill(Path file, Rows rows, String title) throws SQLException {
        String name =
                title.isBlank() || title.toLowerCase(java.util.Locale.ROOT).matches("(gpkg_|sqlite_|rtree_).*")
                        ? "layer_" + title
                        : title;
        try (Connection c = Sqlite.write(file)) {
            Sql.run(c, "PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF");
            SpatialFunctions.register(c);
            Skeleton.create(c);
            int srs = Skeleton.srsId(c, rows.crs());
            boolean textIds =
                    !rows.columns().all().stream().anyMatch(k -> k.name().equalsIgnoreCase("id"));
            FeatureTable table = FeatureTable.of(name, rows.columns(), true, textIds);
            AtomicLong fid = new AtomicLong();
            BulkLoad.Loaded loaded = new BulkLoad(c, table, srs, f -> fid.incrementAndGet()).load(rows, fraction -> {});
            if (loaded.table().geom() != null) {
                SpatialIndex.createTriggers(c, table);
            }
            Contents.enter(c, loaded.table(), title, loaded.sqlKind(), loaded.z(), srs, loaded.extent());
        }
    }
}
