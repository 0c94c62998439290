package org.kuznets.format.shapefile;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;

/**
 * The shapefiles in a zip, unpacked into one temporary folder whatever folders they lie in there. The zip is read
 * forward, so that neither its directory nor its entries need memory; names without a mark are read as UTF-8 if they are
 * valid as such, else as cp866, as Russian Windows writes them.
 */
final class ZippedParts {
    /** The most that a zip may hold when unpacked, bytes: two files of 4 GB and their texts. */
    static final long LARGEST = 9L << 30;

    /** The most entries that are looked at. */
    static final int MOST_ENTRIES = 20_000;

    /** How many times larger than the zip its content may be, beyond the first {@value #RATIO_FROM} bytes. */
    static final int RATIO = 200;

    private static final long RATIO_FROM = 64 << 20;
    private static final Set<String> WANTED = Set.of("shp", "dbf", "prj", "cpg", "csv");
    private static final Charset DOS = Charset.forName("IBM866");
    private static final Message BROKEN =
            new Message("shapefile.zip-broken", "{file} cannot be unpacked: {problem}; pack it again as a plain zip");
    private static final Message OUTSIDE = new Message(
            "shapefile.zip-path",
            "{file} has an entry '{entry}' that points outside the zip, so nothing of it was read");
    private static final Message BOMB = new Message(
            "shapefile.zip-bomb", "{file} unpacks to more than {limit} bytes; give the unpacked folder instead");
    private static final Message CROWD =
            new Message("shapefile.zip-crowd", "{file} has more than {most} entries; pack only the shapefile");
    private static final Message NESTED = new Message(
            "shapefile.zip-nested",
            "{file} holds no shapefile but another zip, {entry}; give that one, unpacked from it");
    private static final Message TWICE =
            new Message("shapefile.zip-twice", "{file} holds {entry} twice; pack each shapefile under its own name");
    private static final Message NONE = new Message("shapefile.zip-none", "there is no .shp in {file}");

    private final String name;
    private final Path folder;
    private final long limit;
    private final Map<String, String> homes = new HashMap<>();
    private final byte[] chunk = new byte[1 << 16];
    private long unpacked;
    private int entries;
    private String nested = "";

    private ZippedParts(Path zip, Path folder) throws IOException {
        name = String.valueOf(zip.getFileName());
        this.folder = folder;
        limit = Math.min(LARGEST, RATIO_FROM + RATIO * Files.size(zip));
    }

    /**
     * Unpacks into {@code folder}.
     *
     * @throws Refusal when the zip is broken, too large when unpacked, hostile, or has no shapefile
     */
    static void unpack(Path zip, Path folder) throws IOException {
        ZippedParts parts = new ZippedParts(zip, folder);
        int stated = ZipEnd.entries(zip)
                .orElseThrow(() -> parts.refusal(BROKEN, Map.of("problem", "it does not end like a zip")));
        try (InputStream in = new BufferedInputStream(Files.newInputStream(zip), 1 << 16);
                ZipInputStream entries = new ZipInputStream(in, DOS)) {
            parts.all(entries);
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw parts.refusal(BROKEN, Map.of("problem", String.valueOf(e.getMessage())));
        }
        if (stated != parts.entries && stated != ZipEnd.MORE) {
            String problem = "it has " + parts.entries + " readable entries of " + stated;
            throw parts.refusal(BROKEN, Map.of("problem", problem));
        }
        parts.check();
    }

    private Refusal refusal(Message message, Map<String, Object> more) {
        Map<String, Object> arguments = new HashMap<>(more);
        arguments.put("file", name);
        return Refusal.of(message, name, arguments);
    }

    private void all(ZipInputStream zip) throws IOException {
        for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
            if (++entries > MOST_ENTRIES) {
                throw refusal(CROWD, Map.of("most", MOST_ENTRIES));
            }
            String path = decoded(e.getName()).replace('\\', '/');
            if (path.startsWith("/") || path.matches("[A-Za-z]:.*|(.*/)?\\.\\.(/.*)?") || path.indexOf(0) >= 0) {
                throw refusal(OUTSIDE, Map.of("entry", shown(path)));
            }
            one(zip, path, e.isDirectory());
        }
    }

    /** Entries of no use are unpacked into nothing, because that is how a zip is skipped; they count all the same. */
    private void one(ZipInputStream zip, String path, boolean directory) throws IOException {
        String file = path.substring(path.lastIndexOf('/') + 1);
        String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean hidden = file.startsWith(".") || path.startsWith("__MACOSX/");
        if (ending.equals("zip")) {
            nested = shown(path);
        }
        boolean map = ending.equals("csv");
        if (directory || hidden || !WANTED.contains(ending) || map && !file.endsWith(ColumnMap.SUFFIX)) {
            copy(zip, OutputStream.nullOutputStream());
            return;
        }
        Path target = folder.resolve(safe(file));
        String stem = file.substring(0, file.length() - ending.length() - 1).toLowerCase(Locale.ROOT);
        String home = path.substring(0, path.length() - file.length());
        String first = map ? home : homes.getOrDefault(stem, home);
        homes.putIfAbsent(stem, home);
        if (!home.equals(first) || Files.exists(target)) {
            throw refusal(TWICE, Map.of("entry", shown(file)));
        }
        try (OutputStream out = Files.newOutputStream(target)) {
            copy(zip, out);
        }
    }

    private void copy(InputStream in, OutputStream out) throws IOException {
        for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
            unpacked += n;
            if (unpacked > limit) {
                throw refusal(BOMB, Map.of("limit", limit));
            }
            out.write(chunk, 0, n);
        }
    }

    private void check() throws IOException {
        try (var files = Files.list(folder)) {
            boolean some = files.anyMatch(f -> Set.of("shp", "dbf").contains(ShapefileParts.ending(f)));
            if (!some) {
                throw nested.isEmpty() ? refusal(NONE, Map.of()) : refusal(NESTED, Map.of("entry", nested));
            }
        }
    }

    /** A name as it may stand in any file system; long ones lose their beginning. */
    private static String safe(String file) {
        String plain = file.replaceAll("[\\p{Cntrl}<>:\"|?*]", "_");
        return plain.length() > 80 ? plain.substring(plain.length() - 80) : plain;
    }

    private static String shown(String path) {
        String plain = path.replaceAll("\\p{Cntrl}", "?");
        return plain.length() > 100 ? plain.substring(0, 100) + "…" : plain;
    }

    private static String decoded(String entry) {
        byte[] bytes = entry.getBytes(DOS);
        boolean asWritten = new String(bytes, DOS).equals(entry);
        return asWritten && TextGuess.utf8(bytes) ? new String(bytes, StandardCharsets.UTF_8) : entry;
    }
}
