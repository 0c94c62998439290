package org.kuznets.sample;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Row;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * One file of the sample before it is written. Shapes are in UTM zone 45.
 *
 * @param ending {@code .shp}, or {@code .geojson} where shapes are of several kinds, which a shapefile cannot hold
 * @param names the standard names of its columns, the first being the id
 * @param columns the same under the names of the file: of ten bytes in a shapefile
 */
record Sheaf(
        String file,
        String ending,
        List<String> names,
        Columns columns,
        Crs crs,
        Charset charset,
        List<Feature> features) {
    static final Crs UTM45 = Crs.epsg(32645);
    static final Facts COLUMNS = Facts.read("columns");

    static Sheaf of(String file, String... names) {
        return new Sheaf(
                file,
                ".shp",
                List.of(names),
                columns(List.of(names), "dbfName"),
                UTM45,
                StandardCharsets.UTF_8,
                new ArrayList<>());
    }

    static Sheaf geoJson(String file, String... names) {
        return new Sheaf(
                file,
                ".geojson",
                List.of(names),
                columns(List.of(names), "standardName"),
                Crs.CRS84,
                StandardCharsets.UTF_8,
                new ArrayList<>());
    }

    Sheaf in(Crs other) {
        return new Sheaf(file, ending, names, columns, other, charset, features);
    }

    Sheaf in(Charset other) {
        return new Sheaf(file, ending, names, columns, crs, other, features);
    }

    boolean isShapefile() {
        return ending.equals(".shp");
    }

    void add(@Nullable Geometry shape, @Nullable Object... values) {
        if (values.length != names.size()) {
            throw new IllegalArgumentException(file + ": " + Arrays.toString(values));
        }
        features.add(new Feature(String.valueOf(values[0]), shape, new Row(columns, values)));
    }

    void add(Coordinate point, @Nullable Object... values) {
        add(Mesh.SHAPES.createPoint(new Coordinate(Utm.centimetres(point.x), Utm.centimetres(point.y))), values);
    }

    static Fact described(String name) {
        return COLUMNS.where("standardName", name).get(0);
    }

    private static Columns columns(List<String> names, String called) {
        return new Columns(names.stream()
                .map(Sheaf::described)
                .map(f -> new Column(
                        f.text(called),
                        Column.Type.valueOf(f.text("type")),
                        Unit.valueOf(f.text("unit")),
                        f.text("titleEn")))
                .toList());
    }
}
