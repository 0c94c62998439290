package org.kuznets.cli;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kuznets.format.ReadOptions;
import org.kuznets.run.ImportRequest;
import org.kuznets.run.Importer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kuznets import}. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Import a Shapefile (folder, .shp or .zip), GeoJSON, GeoPackage, CSV or XLSX as a layer, whole or not at all.")
final class ImportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final WhereOptions where = new WhereOptions();

    @Parameters(paramLabel = "FILE", description = "What to import.")
    private Path file = Path.of("");

    @Option(names = "--id", description = "Id of the layer (default: from the file's name).")
    private @Nullable String id;

    @Option(names = "--title", description = "Title (default: the id).")
    private @Nullable String title;

    @Option(
            names = "--crs",
            description = "Coordinate system, when the file does not say it or says it wrongly: a code, WKT, a PROJ"
                    + " string, or local:<lon>,<lat>,<rotation> for a plant's own grid.")
    private @Nullable String crs;

    @Option(names = "--charset", description = "Character set, when the file does not say it or says it wrongly.")
    private @Nullable Charset charset;

    @Option(names = "--layer", description = "Which layer of a file that holds several.")
    private @Nullable String layer;

    @Option(
            names = "--map",
            paramLabel = "STANDARD=COLUMN",
            description = "What a column of the file is called here, such as hazardClass=KLASS; may be repeated.")
    private Map<String, String> columns = new LinkedHashMap<>();

    @Option(names = "--quality", description = "How the figures came about: reported, measured, synthetic ...")
    private String quality = "";

    ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        String name = id == null ? LayerId.of(file) : LayerId.checked(id);
        try (Houses.House house = terminal.houses().open(where.where(), terminal.progress())) {

            ImportRequest request = new ImportRequest(
                    name,
                    file,
                    new ReadOptions(crs == null ? null : house.crs(crs), charset, layer),
                    columns,
                    title == null ? name : title,
                    title == null ? name : title,
                    "",
                    quality,
                    String.valueOf(file.getFileName()),
                    "");
            Progress progress = terminal.progress();
            Importer.Report report = house.importer().run(request, progress.bar(name));
            progress.done(name + ": " + report.info().count() + " features, " + report.repaired() + " repaired, "
                    + report.rejected() + " rejected; version "
                    + report.info().version());
            terminal.findings(report.findings());
        }
        return 0;
    }
}
