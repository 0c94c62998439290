package org.kuznets.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.exposure.Parcels;
import org.kuznets.format.ReadOptions;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Reprojection;
import org.kuznets.geo.Sheet;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.kuznets.layer.Rows;
import org.kuznets.run.Engine;
import org.kuznets.run.FileWriter;
import org.kuznets.run.ImportRequest;
import org.kuznets.run.Importer;
import org.kuznets.run.Outcome;
import org.kuznets.run.Request;
import org.kuznets.store.GeoPackageStore;
import org.kuznets.store.LayerDraft;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Our side as a user meets it: layers in the store, in longitude and latitude; processes run by the engine. */
final class Stored implements AutoCloseable {
    private static final Columns LAND = Columns.of(Column.text("id"), Column.text("landClass"), Column.text("quality"));
    private static final Columns ZONES = Columns.of(Column.text("id"), Column.text("enterpriseId"));
    private static final Columns ENTERPRISES = Columns.of(Column.text("id"), Column.text("hazardClass"));
    private static final Columns CLASSES =
            Columns.of(Column.text("industryCode"), Column.text("sector"), Column.text("hazardClass"));
    private static final Reprojection TO_EARTH = Reprojection.between(new Sheet(87, 54.5).crs(), Crs.CRS84);

    private final GeoPackageStore store;
    private final Layer land;

    Stored(Path folder, Scene scene, Cores work) {
        store = GeoPackageStore.open(folder);
        List<Feature> parcels = new ArrayList<>();
        for (Geometry g : Scene.decode(scene.parcels(), work)) {
            int i = parcels.size();
            parcels.add(feature(LAND, g, "p" + i, "class" + scene.classOf()[i], "synthetic"));
        }
        land = layer("land-use", LAND, parcels);
        List<Feature> zones = new ArrayList<>();
        Scene.decode(scene.zones(), work).forEach(g -> zones.add(feature(ZONES, g, "z" + zones.size(), null)));
        put(layer("impact-zones", ZONES, zones), 0);
        put(layer("enterprises", ENTERPRISES, enterprises(zones.size())), 0);
        put(layer("industry-classes", CLASSES, List.of()), 0);
    }

    /** Where enterprises lie on the sheet, one for each square kilometre or so. */
    static List<Coordinate> places(int count) {
        SplittableRandom r = new SplittableRandom(11);
        double side = Math.sqrt(count) * 1000;
        return Stream.generate(() -> new Coordinate(r.nextDouble() * side, r.nextDouble() * side))
                .limit(count)
                .toList();
    }

    private static List<Feature> enterprises(int count) {
        List<Coordinate> places = places(count);
        List<Feature> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Geometry at = Parcels.SHAPES.createPoint(places.get(i));
            all.add(feature(
                    ENTERPRISES, at, "e" + i, List.of("II", "III", "IV", "V").get(i % 4)));
        }
        return all;
    }

    private static Feature feature(Columns columns, Geometry onSheet, @Nullable Object... values) {
        return new Feature(String.valueOf(values[0]), TO_EARTH.apply(onSheet), new Row(columns, values));
    }

    private static Layer layer(String id, Columns columns, List<Feature> features) {
        return new Layer(id, id, Crs.CRS84, columns, "", features);
    }

    private int put(Layer layer, int run) {
        LayerDraft draft = new LayerDraft(
                layer.id(), layer.id(), layer.id(), "", Crs.CRS84, "synthetic", "bench", "", false, "bench " + run);
        store.put(draft, Rows.of(layer), done -> {});
        return run;
    }

    /** The land use as a Shapefile in {@code folder}, zipped. */
    Path shapefile(Path folder) {
        Path file = folder.resolve("land-use.zip");
        FileWriter.write(Rows.of(land), "land-use", Crs.CRS84, file);
        return file;
    }

    /** A Shapefile into the store, as a user brings it: read, checked, repaired, indexed. */
    int importFile(Path file, int run) {
        ImportRequest request = new ImportRequest(
                "brought", file, ReadOptions.NONE, Map.of(), "run " + run, "", "", "synthetic", "bench", "");
        return (int) new Importer(store).run(request, done -> {}).info().count();
    }

    /** Writes the land use into the store, index and all. */
    int importLand(int run) {
        return put(land, run);
    }

    /** Everything: read from the store, put on the sheet, measure, and lay out the tables. */
    Outcome exposure() {
        return new Engine(store, List.of()).execute(new Request("exposure", Map.of()), done -> {});
    }

    Outcome zones() {
        return new Engine(store, List.of()).execute(new Request("impact-zones", Map.of()), done -> {});
    }

    @Override
    public void close() {
        store.close();
    }
}
