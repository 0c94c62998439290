package org.kuznets.format.geopackage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;

/** Opens SQLite files. A connection is used by one thread at a time. */
public final class Sqlite {
    /** The largest value that is read from or written to a file, bytes. */
    static final int LARGEST_VALUE = 256 << 20;

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    private static final int HEADER = 100;
    /** How long a statement waits for another program's lock before it fails. */
    public static final int MILLIS_TO_WAIT_FOR_A_LOCK = 10_000;

    private Sqlite() {}

    /** For reading and writing; made when it is not there. The caller sets the journal mode. */
    public static Connection write(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setPragma(SQLiteConfig.Pragma.CACHE_SIZE, "-65536");
        return open(file, "", config);
    }

    /** For reading only, our own file. */
    public static Connection read(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setPragma(SQLiteConfig.Pragma.CACHE_SIZE, "-16384");
        return open(file, "", config);
    }

    /**
     * For reading only, somebody else's file. Nothing is written beside it: a file in WAL mode that no one has open is
     * read as it lies. Views cannot call functions with side effects.
     */
    static Connection readForeign(Path file) throws SQLException, IOException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        byte[] header = header(file);
        boolean wal = header.length > 19 && header[19] == 2;
        boolean open = Files.exists(Path.of(file + "-wal"));
        Connection c = open(file, wal && !open ? "?immutable=1" : "?mode=ro", config);
        Sql.run(c, "PRAGMA trusted_schema = OFF", "PRAGMA cell_size_check = ON");
        return c;
    }

    private static Connection open(Path file, String options, SQLiteConfig config) throws SQLException {
        config.setBusyTimeout(MILLIS_TO_WAIT_FOR_A_LOCK);
        Connection c = DriverManager.getConnection(
                "jdbc:sqlite:file:" + file.toAbsolutePath().toUri().getRawPath() + options, config.toProperties());
        c.unwrap(SQLiteConnection.class).setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, LARGEST_VALUE);
        return c;
    }

    /** The first bytes of a file, as many as there are. */
    static byte[] header(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(HEADER);
        }
    }

    static boolean isSqlite(byte[] header) {
        return header.length == HEADER && java.util.Arrays.equals(header, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    /** Whether the header's application id says GeoPackage, of any version. */
    static boolean saysGeoPackage(byte[] header) {
        return isSqlite(header) && header[68] == 'G' && header[69] == 'P';
    }
}
