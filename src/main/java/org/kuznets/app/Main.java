package org.kuznets.app;

import org.kuznets.cli.CommandLineRoot;

/** Where the process begins: settings that must stand before any library is touched, then the command line. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        otherwise("java.awt.headless", "true");
        otherwise("jts.overlay", "ng");
        otherwise("org.sqlite.tmpdir", System.getProperty("java.io.tmpdir"));
        Logging.start();
        System.exit(CommandLineRoot.run(new LocalHouses(), System.out, System.err, args));
    }

    private static void otherwise(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
