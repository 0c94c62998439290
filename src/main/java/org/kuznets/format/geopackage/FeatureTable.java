package org.kuznets.format.geopackage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;

/**
 * How a layer lies in a table: SQLite's column names ignore case and three of them are ours, so a layer's column may
 * stand under another name than its own.
 *
 * @param fid the integer primary key
 * @param geom the geometry column; null for a table without
 * @param id the column with the feature's text id; null when ids are the {@code fid}s
 * @param physical the column names in the table, in the order of {@code columns}
 */
public record FeatureTable(
        String name, String fid, @Nullable String geom, @Nullable String id, Columns columns, List<String> physical) {
    public FeatureTable {
        physical = List.copyOf(physical);
    }

    /** A table for {@code columns}. */
    public static FeatureTable of(String name, Columns columns, boolean geometry, boolean textIds) {
        Set<String> taken = new HashSet<>();
        columns.all().forEach(c -> taken.add(key(c.name())));
        String fid = free("fid", taken);
        String geom = geometry ? free("geom", taken) : null;
        String id = textIds ? free(taken.contains("id") ? "feature_id" : "id", taken) : null;
        Set<String> used = new HashSet<>();
        List<String> physical = new ArrayList<>();
        for (Column c : columns.all()) {
            physical.add(used.add(key(c.name())) ? c.name() : free(c.name(), taken));
        }
        return new FeatureTable(name, fid, geom, id, columns, physical);
    }

    private static String free(String wanted, Set<String> taken) {
        String name = wanted;
        for (int i = 2; !taken.add(key(name)); i++) {
            name = wanted + "_" + i;
        }
        return name;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    public FeatureTable named(String other) {
        return new FeatureTable(other, fid, geom, id, columns, physical);
    }

    /** The name of its spatial index, as the standard wants it. */
    public String index() {
        return "rtree_" + name + "_" + geom;
    }

    /**
     * {@code CREATE TABLE}, the geometry column declared as {@code kind}, such as {@code POLYGON}. It comes last, so that
     * reading an attribute need not go through the pages of a large geometry.
     */
    public String ddl(String kind) {
        List<String> parts = new ArrayList<>();
        parts.add(Sql.name(fid) + " INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL");
        if (id != null) {
            parts.add(Sql.name(id) + " TEXT");
        }
        for (int i = 0; i < physical.size(); i++) {
            parts.add(Sql.name(physical.get(i)) + " "
                    + Values.declared(columns.all().get(i).type()));
        }
        if (geom != null) {
            parts.add(Sql.name(geom) + " " + kind);
        }
        return "CREATE TABLE " + Sql.name(name) + " (" + String.join(", ", parts) + ")";
    }

    /** The columns that {@link #insert} and {@link RowDecoder} go by: fid, id, geometry (where there are), attributes. */
    public String list(String prefix) {
        return Stream.concat(
                        Stream.of(fid, id == null ? "" : id, geom == null ? "" : geom)
                                .filter(n -> !n.isEmpty()),
                        physical.stream())
                .map(n -> prefix + Sql.name(n))
                .collect(Collectors.joining(", "));
    }

    /** An {@code INSERT} with a parameter for each of {@link #list}. */
    public String insert() {
        int n = physical.size() + 1 + (id == null ? 0 : 1) + (geom == null ? 0 : 1);
        return "INSERT INTO " + Sql.name(name) + " (" + list("") + ") VALUES (" + "?, ".repeat(n - 1) + "?)";
    }
}
