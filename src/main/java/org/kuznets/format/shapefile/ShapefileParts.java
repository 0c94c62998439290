package org.kuznets.format.shapefile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kuznets.notice.Message;
import org.kuznets.notice.NotFound;
import org.kuznets.notice.Refusal;

/**
 * The files of one shapefile, whatever the case of their endings.
 *
 * @param shp null for a lone table
 * @param others names of further shapefiles beside it, when none was asked for by name
 */
record ShapefileParts(
        String name,
        @Nullable Path shp,
        @Nullable Path dbf,
        @Nullable Path prj,
        @Nullable Path cpg,
        @Nullable Path columnMap,
        List<String> others) {
    /** The largest .prj, .cpg or column table that is read, bytes. */
    private static final long LARGEST_TEXT = 1 << 20;

    private static final Message NONE = new Message("shapefile.none", "there is no .shp in {file}");
    private static final Message TEXT =
            new Message("shapefile.text-large", "{file} has {size} bytes, too many for a text beside a shapefile");

    /** The one called {@code wanted} in a folder, or the first by name. */
    static ShapefileParts in(Path folder, @Nullable String wanted) throws IOException {
        Map<String, Path> names = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(f -> ending(f).equals("shp") || ending(f).equals("dbf"))
                    .forEach(f -> {
                        if (ending(f).equals("shp") || !names.containsKey(stem(f))) {
                            names.put(stem(f), f);
                        }
                    });
        }
        boolean shapes = names.values().stream().anyMatch(f -> ending(f).equals("shp"));
        if (wanted == null && shapes) {
            names.values().removeIf(f -> !ending(f).equals("shp"));
        }
        if (wanted != null) {
            return at(
                    Optional.ofNullable(names.get(wanted)).orElseThrow(() -> new NotFound("layer", wanted)), List.of());
        }
        String name = String.valueOf(folder.getFileName());
        Path first =
                names.values().stream().findFirst().orElseThrow(() -> Refusal.of(NONE, name, Map.of("file", name)));
        return at(first, names.keySet().stream().skip(1).toList());
    }

    /** The one that {@code main}, a .shp or a .dbf, belongs to. */
    static ShapefileParts at(Path main, List<String> others) throws IOException {
        String name = stem(main);
        Map<String, Path> beside = new TreeMap<>();
        List<Path> maps = new ArrayList<>();
        Path folder = Optional.ofNullable(main.toAbsolutePath().getParent()).orElseThrow();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(f -> stem(f).equalsIgnoreCase(name) || ending(f).equals("csv"))
                    .sorted()
                    .forEach(f -> {
                        if (ending(f).equals("csv")) {
                            maps.add(f);
                        } else if (stem(f).equals(name)) {
                            beside.put(ending(f), f);
                        } else {
                            beside.putIfAbsent(ending(f), f);
                        }
                    });
        }
        boolean table = ending(main).equals("dbf") && !beside.containsKey("shp");
        return new ShapefileParts(
                name,
                table ? null : ending(main).equals("shp") ? main : beside.get("shp"),
                beside.get("dbf"),
                beside.get("prj"),
                beside.get("cpg"),
                maps.stream()
                        .filter(m -> ColumnMap.belongs(m, name))
                        .findFirst()
                        .orElse(null),
                others);
    }

    static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** The text of one of the small files; empty when it is missing. */
    static String text(@Nullable Path file) throws IOException {
        if (file == null) {
            return "";
        }
        long size = Files.size(file);
        if (size > LARGEST_TEXT) {
            String name = String.valueOf(file.getFileName());
            throw Refusal.of(TEXT, name, Map.of("file", name, "size", size));
        }
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .strip();
    }
}
