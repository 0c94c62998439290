package org.kuznets.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kuznets.geo.Crs;
import org.kuznets.layer.Catalog;
import org.kuznets.layer.Ecql;
import org.kuznets.layer.Field;
import org.kuznets.layer.Query;
import org.kuznets.layer.Rows;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.kuznets.run.CellShape;
import org.kuznets.run.Cells;
import org.kuznets.run.FileWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kuznets export}. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Write a stored or computed layer to a file; the file's ending chooses the format.")
final class ExportCommand implements Callable<Integer> {
    private static final Message NO_RASTER =
            new Message("cli.no-raster", "{file}: only a computed field becomes a GeoTIFF, and {layer} holds features");

    private final Terminal terminal;

    @Mixin
    private final WhereOptions where = new WhereOptions();

    @Parameters(paramLabel = "LAYER", description = "Id of the layer; 'kuznets layers' lists them.")
    private String layer = "";

    @Option(
            names = {"-o", "--out"},
            required = true,
            description = "File to write: .geojson, .gpkg, .zip (Shapefile) or .csv; a computed field also .tif.")
    private Path out = Path.of("");

    @Option(names = "--filter", description = "Only features for which this ECQL is true.")
    private String filter = "";

    @Option(names = "--crs", description = "Coordinate system to write in (default: longitude and latitude).")
    private @Nullable String crs;

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        FileWriter.check(out);
        try (Houses.House house = terminal.houses().open(where.where(), terminal.progress())) {
            Catalog catalog = house.engine().catalog();
            Query query =
                    Query.all(layer).where(Ecql.parse(filter, catalog.get(layer).columns()));
            Crs to = crs == null ? Crs.CRS84 : house.crs(crs);
            if (FileWriter.isRaster(out)) {
                Field field = house.engine()
                        .field(layer)
                        .orElseThrow(() -> Refusal.of(NO_RASTER, "out", Map.of("file", out, "layer", layer)));
                long written = FileWriter.write(field, Cells.of(field, CellShape.SQUARE), to, out);
                terminal.progress().done(written + " cells written to " + out);
                return 0;
            }
            try (Rows rows = catalog.rows(query)) {
                long written = FileWriter.write(rows, catalog.get(layer).id(), to, out);
                terminal.progress().done(written + " features written to " + out);
            }
        }
        return 0;
    }
}
