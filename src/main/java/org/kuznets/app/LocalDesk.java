package org.kuznets.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kuznets.app.config.SystemNames;
import org.kuznets.cli.Houses;
import org.kuznets.geo.Crs;
import org.kuznets.layer.Layer;
import org.kuznets.layer.MemoryCatalog;
import org.kuznets.run.Engine;
import org.kuznets.run.ImportRequest;
import org.kuznets.run.LayerFile;
import org.kuznets.run.Version;

/** The reference tables in memory; leaves nothing behind. */
record LocalDesk(Engine engine) implements Houses.Desk {
    static LocalDesk open() {
        try {
            Path folder = Files.createTempDirectory("kuznets");
            try {
                List<Layer> tables =
                        Tables.requests(folder).stream().map(LocalDesk::table).toList();
                return new LocalDesk(new Engine(new MemoryCatalog(tables, Version.ENGINE), List.of()));
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Layer table(ImportRequest r) {
        Layer read = LayerFile.read(r.id(), r.file(), r.options(), r.columns(), "", found -> {});
        return new Layer(r.id(), r.title(), read.crs(), read.columns(), r.quality(), read.features());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path p : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(p);
            }
        }
    }

    @Override
    public Crs crs(String text) {
        return SystemNames.crs(text, Map.of());
    }

    @Override
    public void close() {
        // nothing is open
    }
}
