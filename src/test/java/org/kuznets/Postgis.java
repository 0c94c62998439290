package org.kuznets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A PostGIS server of our own: a fresh cluster in a temporary folder, listening on a free loopback port, gone when
 * closed. PostgreSQL refuses to run as root, so root starts it as the user {@code postgres}.
 */
public final class Postgis implements AutoCloseable {
    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
    private static final long SMALL_SHARED_MEMORY = 512L << 20;

    private final Path folder;
    private final Path programs;
    private final int port;
    private boolean started;

    private Postgis(Path folder, Path programs, int port) {
        this.folder = folder;
        this.programs = programs;
        this.port = port;
    }

    /** Starts one; skips the test, or fails it, where PostGIS is not installed. */
    public static Postgis start() throws IOException, InterruptedException, SQLException {
        Optional<Path> programs = findPrograms();
        Require.that("postgis", programs.isPresent(), "apt-get install postgresql postgis");
        Path folder = newFolder();
        Postgis server = new Postgis(folder, programs.orElseThrow(), freePort());
        try {
            server.initialise();
        } catch (IOException | InterruptedException | SQLException | RuntimeException | Error e) {
            server.close();
            throw e;
        }
        return server;
    }

    /** The newest installed version that has the postgis extension. */
    private static Optional<Path> findPrograms() throws IOException {
        if (!Files.isDirectory(VERSIONS)) {
            return Optional.empty();
        }
        try (Stream<Path> all = Files.list(VERSIONS)) {
            return all.filter(v -> Files.isExecutable(v.resolve("bin/initdb")))
                    .filter(v -> Files.exists(
                            Path.of("/usr/share/postgresql", v.getFileName().toString())
                                    .resolve("extension/postgis.control")))
                    .max(Comparator.comparingInt(Postgis::number))
                    .map(v -> v.resolve("bin"));
        }
    }

    private static int number(Path version) {
        String digits = version.getFileName().toString().replaceAll("\\D.*", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    /**
     * In a place that other users can reach and whose path is short: a socket's may have 107 bytes. A test's own
     * temporary folder may lie inside one that only its owner may enter.
     */
    private static Path newFolder() throws IOException {
        Path parent = Path.of("/var/tmp");
        Path folder = Files.createTempDirectory(Files.isWritable(parent) ? parent : Path.of("/tmp"), "kz");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        if (root()) {
            var users = folder.getFileSystem().getUserPrincipalLookupService();
            Files.setOwner(folder, users.lookupPrincipalByName("postgres"));
        }
        return folder;
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket s = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return s.getLocalPort();
        }
    }

    private void initialise() throws IOException, InterruptedException, SQLException {
        String data = folder.resolve("data").toString();
        run("initdb", "-D", data, "-U", "kuznets", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        run("pg_ctl", "-D", data, "-l", folder.resolve("log").toString(), "-o", options(), "-w", "start");
        started = true;
        try (Connection c = connect();
                Statement s = c.createStatement()) {
            s.execute("create extension postgis");
        }
    }

    /** Room enough for benchmarks; no promise to survive a crash. */
    private String options() throws IOException {
        FileStore shared = Files.getFileStore(Path.of("/dev/shm"));
        return "-p " + port + " -k " + folder
                + " -c listen_addresses=127.0.0.1 -c shared_buffers=512MB -c work_mem=64MB"
                + " -c maintenance_work_mem=256MB -c max_wal_size=4GB -c fsync=off -c synchronous_commit=off"
                + (shared.getUsableSpace() < SMALL_SHARED_MEMORY ? " -c dynamic_shared_memory_type=mmap" : "");
    }

    /** A JDBC URL with the user in it. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=kuznets";
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url());
    }

    private String run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (root()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        return Require.run(command);
    }

    /** Stops the server and deletes its folder. */
    @Override
    public void close() {
        try {
            if (started) {
                run("pg_ctl", "-D", folder.resolve("data").toString(), "-m", "fast", "-w", "stop");
                started = false;
            }
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path p : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(p);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
