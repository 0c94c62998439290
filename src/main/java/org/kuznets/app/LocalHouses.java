package org.kuznets.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.kuznets.app.config.Config;
import org.kuznets.app.config.ConfigFile;
import org.kuznets.app.config.SystemNames;
import org.kuznets.cli.Houses;
import org.kuznets.cli.Progress;
import org.kuznets.geo.Crs;
import org.kuznets.geo.EpsgDatabase;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.kuznets.run.Analyses;
import org.kuznets.run.Engine;
import org.kuznets.run.ImportRequest;
import org.kuznets.run.Importer;
import org.kuznets.store.GeoPackageStore;
import org.kuznets.store.LayerStore;
import org.kuznets.web.ServerOptions;

/** Puts the parts together on one machine: a data folder with a GeoPackage. */
final class LocalHouses implements Houses {
    private static final Message UNUSABLE = new Message(
            "app.folder-unusable", "the data folder {folder} cannot be used: {problem}; name another with --data");

    @Override
    public House open(Where where, Progress progress) {
        return opened(config(where), where, Engine.NO_LIMIT, progress);
    }

    @Override
    public Desk desk() {
        return LocalDesk.open();
    }

    /** @param mostRunSeconds on the command line none: whoever waits can stop */
    private static LocalHouse opened(Config config, Where where, int mostRunSeconds, Progress progress) {
        Path folder = where.data() == null ? config.server().data() : where.data();
        LocalHouse house = new LocalHouse(config, folder, store(folder), mostRunSeconds);
        try {
            house.bringIn(progress);
            return house;
        } catch (RuntimeException | Error e) {
            house.close();
            throw e;
        }
    }

    private static LayerStore store(Path folder) {
        try {
            keepEpsg(folder.resolve("epsg"));
            return GeoPackageStore.open(folder);
        } catch (UncheckedIOException e) {
            String why = String.valueOf(e.getCause());
            throw Refusal.of(UNUSABLE, "data", Map.of("folder", folder, "problem", why));
        }
    }

    private static void keepEpsg(Path folder) {
        if (System.getProperty("EPSG-HSQL.directory") == null) {
            try {
                EpsgDatabase.keepIn(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Config config(Where where) {
        Path file = where.config() == null ? Place.sampleConfig() : where.config();
        return ConfigFile.read(file, name -> System.getenv(name));
    }

    @Override
    public void serve(Serving serving, Progress progress) {
        Config config = config(serving.where());
        ServerOptions options = Serve.options(config, serving);
        int mostRunSeconds = config.server().mostRunSeconds();
        try (LocalHouse house = opened(config, serving.where(), mostRunSeconds, progress)) {
            Serve.untilStopped(options, house);
        }
    }

    /** An open data folder. */
    record LocalHouse(Config config, Path folder, LayerStore store, Engine engine, Importer importer) implements House {
        LocalHouse(Config config, Path folder, LayerStore store, int mostRunSeconds) {
            this(
                    config,
                    folder,
                    store,
                    new Engine(store, config.recipes(), Analyses.ALL, mostRunSeconds),
                    new Importer(store));
        }

        /** Imports what the configuration and the product name, unless it is there unchanged. */
        void bringIn(Progress progress) {
            for (ImportRequest table : Tables.requests(folder.resolve("tables"))) {
                bringIn(table, progress);
            }
            for (ImportRequest layer : config.layers()) {
                bringIn(layer, progress);
            }
        }

        private void bringIn(ImportRequest request, Progress progress) {
            if (importer.isCurrent(request)) {
                return;
            }
            Importer.Report report = importer.run(request, progress.bar("reading " + request.id()));
            progress.done(request.id() + ": " + report.info().count() + " features"
                    + (report.repaired() + report.rejected() == 0
                            ? ""
                            : ", " + report.repaired() + " repaired, " + report.rejected() + " rejected"));
        }

        @Override
        public Crs crs(String text) {
            return SystemNames.crs(text, config.systems());
        }

        @Override
        public void close() {
            store.close();
        }
    }
}
