package org.kuznets.geo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.geotools.api.referencing.FactoryException;
import org.geotools.referencing.CRS;

/**
 * The EPSG database inside GeoTools. It unpacks 33 MB to a folder at first use and takes seconds to open, so it is opened
 * in the background; WGS 84, UTM, web Mercator, the Gauss-Krueger zones and the metric sheets never need it.
 */
public final class EpsgDatabase {
    private EpsgDatabase() {}

    /** Where it is unpacked. To be called before the first look-up; the folder is made when missing. */
    public static void keepIn(Path folder) throws IOException {
        Files.createDirectories(folder);
        System.setProperty("EPSG-HSQL.directory", folder.toAbsolutePath().toString());
    }

    /** Starts opening it on a daemon thread of low priority, and returns at once. A failure shows at the first look-up. */
    public static Thread warmUp() {
        Thread thread = new Thread(EpsgDatabase::open, "epsg-warm-up");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
        return thread;
    }

    private static void open() {
        try {
            CRS.decode("EPSG:2935", true);
        } catch (FactoryException | RuntimeException e) {
            // whoever needs the database meets the same failure and reports it with its context
        }
    }
}
