package org.kuznets.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.kuznets.geo.Crs;
import org.kuznets.run.Engine;
import org.kuznets.run.Importer;

/** What the commands need of the rest of the house. Implemented where the parts are put together. */
public interface Houses {
    /**
     * Which configuration and data folder.
     *
     * @param config null for the sample's
     * @param data null for what the configuration says
     */
    record Where(@Nullable Path config, @Nullable Path data) {}

    /**
     * How to serve; null and -1 mean what the configuration says.
     *
     * @param keys a file with one key a line, or null for none
     * @param allowOpen serve without keys beyond this machine
     */
    record Serving(
            Where where,
            @Nullable String host,
            int port,
            @Nullable String baseUrl,
            @Nullable Path keys,
            boolean allowOpen) {}

    /** Where analyses can be run. */
    interface Desk extends AutoCloseable {
        Engine engine();

        /** A CRS by EPSG code, by a name of the configuration, or by its definition. */
        Crs crs(String text);

        @Override
        void close();
    }

    /** An open data folder with what is in it. */
    interface House extends Desk {
        Importer importer();
    }

    /** Nothing but the reference tables of the product, in memory: for runs on files alone. */
    Desk desk();

    /** Opens the data folder, importing what the configuration names and is not there yet. */
    House open(Where where, Progress progress);

    /** Serves until the process is told to stop. */
    void serve(Serving serving, Progress progress);
}
