package org.kuznets.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.kuznets.format.geojson.GeoJson;
import org.kuznets.format.shapefile.ShapefileWriter;
import org.kuznets.geo.Crs;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Rows;
import org.kuznets.notice.Finding;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;

/** The whole sample: made in memory, written into a folder. */
record Sample(LandUse land, List<Sheaf> sheaves, List<Table> tables) {
    static Sample make() {
        LandUse land = new LandUse(Territory.make());
        Ground ground = new Ground(land);
        Industry industry = new Industry(land);
        return new Sample(
                land,
                List.of(
                        ground.territory(),
                        ground.municipalities(),
                        ground.settlements(),
                        ground.landUse(),
                        ground.elevation(),
                        industry.enterprises(),
                        industry.sites(),
                        new EmissionSources(land).all(),
                        industry.protectionZones(),
                        new SensitiveObjects(land).all(),
                        new Restrictions(land).all(),
                        Winds.roses()),
                List.of(Winds.stability(), Jobs.all()));
    }

    /** @return what the writer could not keep: nothing, or the sample is wrong */
    List<Finding> write(Path folder) throws IOException {
        List<Finding> findings = new java.util.ArrayList<>();
        for (Sheaf s : sheaves) {
            findings.addAll(s.isShapefile() ? shapefile(s, folder) : geoJson(s, folder));
        }
        for (Table t : tables) {
            Files.writeString(folder.resolve(t.file() + ".csv"), t.csv());
        }
        Files.writeString(folder.resolve("columns.csv"), columns().csv());
        return findings;
    }

    private static List<Finding> shapefile(Sheaf s, Path folder) throws IOException {
        List<Finding> findings = ShapefileWriter.write(rows(s), s.file(), folder, s.charset());
        // one table for all layers says what the short names stand for
        Files.delete(folder.resolve(s.file() + "_columns.csv"));
        return findings;
    }

    private static List<Finding> geoJson(Sheaf s, Path folder) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(s.file() + s.ending()))) {
            new GeoJson().write(rows(s), s.file(), out);
        }
        return List.of();
    }

    private Table columns() {
        Table t = new Table("columns", List.of("file", "dbfName", "standardName", "unit", "titleEn", "titleRu"));
        sheaves.forEach(s -> s.names().forEach(n -> describe(t, s.file() + s.ending(), n, s.isShapefile())));
        tables.forEach(s -> s.columns().forEach(n -> describe(t, s.file() + ".csv", n, false)));
        return t;
    }

    private static void describe(Table t, String file, String name, boolean dbf) {
        Fact f = Sheaf.described(name);
        String unit = org.kuznets.geo.Unit.valueOf(f.text("unit")).symbol();
        t.add(file, dbf ? f.text("dbfName") : name, name, unit, f.text("titleEn"), f.text("titleRu"));
    }

    private static Rows rows(Sheaf s) {
        Iterator<Feature> features = s.features().iterator();
        return new Rows() {
            @Override
            public Columns columns() {
                return s.columns();
            }

            @Override
            public Crs crs() {
                return s.crs();
            }

            @Override
            public boolean hasNext() {
                return features.hasNext();
            }

            @Override
            public Feature next() {
                Feature f = features.next();
                Geometry g = f.geometry();
                return g == null || s.crs().equals(Sheaf.UTM45) ? f : f.at(degrees(g));
            }

            @Override
            public void close() {}
        };
    }

    private static Geometry degrees(Geometry g) {
        Geometry copy = g.copy();
        copy.apply((CoordinateFilter) c -> c.setCoordinate(Utm.inverse(c)));
        copy.geometryChanged();
        return copy;
    }
}
