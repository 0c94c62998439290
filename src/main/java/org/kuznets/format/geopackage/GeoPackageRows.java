package org.kuznets.format.geopackage;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.kuznets.format.ReadOptions;
import org.kuznets.geo.Crs;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Rows;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.sqlite.ProgressHandler;

/** One layer of a GeoPackage as a stream, in the order of its table. A row that cannot be read costs a finding. */
final class GeoPackageRows implements Rows {
    private static final Message BROKEN =
            new Message("geopackage.broken", "{file} cannot be read as a GeoPackage: {problem}");
    private static final Message NO_CRS = new Message(
            "geopackage.no-crs", "{file} does not say which coordinate system {layer} is in; name it with --crs");
    private static final Message BLOB =
            new Message("geopackage.blob", "the column {column} holds binary values and is left out");
    private static final Message ROW = new Message("geopackage.row", "the row is left out: {problem}");

    /** SQLite's own steps between two rows before a layer (a hostile view) is given up: some ten seconds. */
    private static final int STEPS_A_CALL = 1_000_000;

    private static final int CALLS_A_ROW = 1_000;

    private final String file;
    private final Connection c;
    private final PreparedStatement statement;
    private final ResultSet rows;
    private final RowDecoder decoder;
    private final FeatureTable table;
    private final Crs crs;
    private final long expected;
    private final Findings findings = new Findings();
    private long read;
    private int calls;
    private @Nullable Feature next;

    static GeoPackageRows open(Path path, ReadOptions options) throws IOException {
        return open(path, options, CALLS_A_ROW);
    }

    /** @param patience millions of steps between two rows */
    static GeoPackageRows open(Path path, ReadOptions options, int patience) throws IOException {
        String file = String.valueOf(path.getFileName());
        if (!Sqlite.isSqlite(Sqlite.header(path))) {
            throw broken(file, "it is not an SQLite file");
        }
        Connection c = null;
        try {
            c = Sqlite.readForeign(path);
            GeoPackageRows opened = new GeoPackageRows(c, file, options, patience);
            c = null;
            return opened;
        } catch (SQLException e) {
            throw broken(file, String.valueOf(e.getMessage()));
        } finally {
            closeQuietly(c);
        }
    }

    private GeoPackageRows(Connection c, String file, ReadOptions options, int patience) throws SQLException {
        this.file = file;
        this.c = c;
        ForeignLayer layer = ForeignLayer.find(c, file, options.layer());
        table = layer.table();
        Crs known = options.crs() != null ? options.crs() : layer.crs();
        if (known == null) {
            throw Refusal.of(NO_CRS, "crs", Map.of("file", file, "layer", table.name()));
        }
        crs = known;
        layer.skipped().forEach(s -> findings.add(Finding.note(BLOB, table.name(), Map.of("column", s))));
        ProgressHandler.setHandler(c, STEPS_A_CALL, new ProgressHandler() {
            @Override
            protected int progress() {
                return ++calls > patience ? 1 : 0;
            }
        });
        String from = " FROM " + Sql.name(table.name());
        expected = Sql.number(c, 0, "SELECT count(*)" + from);
        decoder = new RowDecoder(table);
        statement = c.prepareStatement("SELECT " + table.list("") + from);
        rows = statement.executeQuery();
    }

    private static Refusal broken(String file, String problem) {
        return Refusal.of(BROKEN, file, Map.of("file", file, "problem", problem));
    }

    @Override
    public Columns columns() {
        return table.columns();
    }

    @Override
    public Crs crs() {
        return crs;
    }

    @Override
    public double fractionRead() {
        return expected == 0 ? -1 : Math.min(1, (double) read / expected);
    }

    @Override
    public List<Finding> findings() {
        return findings.list();
    }

    @Override
    public boolean hasNext() {
        try {
            while (next == null) {
                calls = 0;
                if (!rows.next()) {
                    return false;
                }
                read++;
                decode();
            }
            return true;
        } catch (SQLException e) {
            throw broken(file, String.valueOf(e.getMessage()));
        }
    }

    private void decode() throws SQLException {
        try {
            next = decoder.feature(rows);
        } catch (BadGeometry | DateTimeException e) {
            String where = table.name() + " " + decoder.fid(rows);
            findings.add(Finding.warning(ROW, where, Map.of("problem", String.valueOf(e.getMessage()))));
        }
    }

    @Override
    public Feature next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        Feature f = next;
        next = null;
        return f;
    }

    @Override
    public void close() {
        closeQuietly(rows);
        closeQuietly(statement);
        closeQuietly(c);
    }

    /** Closing a file that was only read can lose nothing. */
    private static void closeQuietly(@Nullable AutoCloseable a) {
        if (a != null) {
            try {
                a.close();
            } catch (Exception e) {
                // nothing depends on it
            }
        }
    }
}
