package org.kuznets.store;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.geotools.api.filter.Filter;
import org.jspecify.annotations.Nullable;
import org.kuznets.format.geopackage.FeatureTable;
import org.kuznets.format.geopackage.Sql;
import org.kuznets.geo.Bbox;
import org.kuznets.layer.Column.Type;
import org.kuznets.layer.Ecql;
import org.kuznets.layer.Query;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;

/** How one query is answered from one version of a layer: what SQL does and what is left to Java. */
final class TablePlan {
    private static final Message SORT = new Message("store.sort-column", "{layer} has no column {column} to sort by");
    private static final SqlFilter.Part NOTHING = new SqlFilter.Part("0", java.util.List.of());

    private final Query query;
    private final SqlFilter.Part filter;
    private final Filter rest;
    private final @Nullable BoxSearch box;

    /** @throws org.kuznets.notice.Refusal when the filter or the sorting names an unknown column */
    TablePlan(StoredLayer layer, Query query) {
        Ecql.check(query.filter(), layer.info().columns());
        query.sort().stream()
                .filter(s -> !layer.info().columns().has(s.column()))
                .findFirst()
                .ifPresent(s -> {
                    throw Refusal.of(
                            SORT,
                            "sortby",
                            Map.of("column", s.column(), "layer", layer.info().id()));
                });
        SqlFilter.Split split = SqlFilter.split(query.filter(), name -> operand(layer.table(), name));
        this.query = query;
        this.rest = split.rest();
        boolean nowhere = query.bbox() != null && layer.info().extent() == null;
        this.filter = nowhere ? NOTHING : split.sql();
        this.box = box(query.bbox() == null ? SpatialHint.find(rest).orElse(null) : query.bbox(), layer);
    }

    private static @Nullable BoxSearch box(@Nullable Bbox wanted, StoredLayer layer) {
        Bbox extent = layer.info().extent();
        return wanted == null || extent == null ? null : new BoxSearch(wanted, extent);
    }

    private static Optional<SqlFilter.Operand> operand(FeatureTable t, String name) {
        if (name.equals("@id")) {
            String id = t.id() == null ? "CAST(f." + Sql.name(t.fid()) + " AS TEXT)" : "f." + Sql.name(t.id());
            return Optional.of(new SqlFilter.Operand(id, Type.TEXT));
        }
        int i = t.columns().indexOf(name);
        return i < 0 || name.equals("geometry")
                ? Optional.empty()
                : Optional.of(new SqlFilter.Operand(
                        "f." + Sql.name(t.physical().get(i)),
                        t.columns().all().get(i).type()));
    }

    /** What is left for Java to check; {@code INCLUDE} when nothing is. */
    Filter rest() {
        return rest;
    }

    boolean exact() {
        return rest == Filter.INCLUDE;
    }

    /** Whether SQL has nothing to choose at all. */
    boolean everything() {
        return exact() && filter == SqlFilter.Part.ALL && box == null;
    }

    /** Whether the rows' ids are to be collected first and the rows then fetched by them. */
    boolean idsFirst() {
        return !query.sort().isEmpty() || box != null && !box.large();
    }

    private SqlFilter.Part where(FeatureTable t) {
        return box == null ? filter : filter.and(box.condition(t));
    }

    private String from(FeatureTable t) {
        return " FROM " + Sql.name(t.name()) + " f WHERE " + where(t).sql();
    }

    /** Values for the parameters of every statement here, before its own. */
    java.util.List<Object> values(FeatureTable t) {
        return where(t).values();
    }

    String count(FeatureTable t) {
        if (box != null && filter == SqlFilter.Part.ALL) {
            return "SELECT count(*) FROM (" + box.ids(t) + ")";
        }
        return "SELECT count(*)" + from(t);
    }

    /** Rows in the order of their keys; parameters: the key to come after, the last key, and how many. */
    String walk(FeatureTable t) {
        String fid = "f." + Sql.name(t.fid());
        return "SELECT " + t.list("f.") + from(t) + " AND " + fid + " > ? AND " + fid + " <= ? ORDER BY " + fid
                + " LIMIT ?";
    }

    /** Keys in the query's order; parameters: the key to come after, and how many. */
    String keys(FeatureTable t) {
        String fid = "f." + Sql.name(t.fid());
        String order = query.sort().stream()
                .map(s -> operand(t, s.column()).orElseThrow().sql()
                        + (s.descending() ? " DESC NULLS FIRST, " : " ASC NULLS LAST, "))
                .collect(Collectors.joining());
        return "SELECT " + fid + from(t) + " AND " + fid + " > ? ORDER BY " + order + fid + " LIMIT ?";
    }
}
