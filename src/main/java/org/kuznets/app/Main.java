package org.kuznets.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.kuznets.cli.CommandLineRoot;

/** Where the process begins: settings that must stand before any library is touched, then the command line. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        otherwise("java.awt.headless", "true");
        otherwise("jts.overlay", "ng");
        otherwise("org.sqlite.tmpdir", System.getProperty("java.io.tmpdir"));
        Logging.start();
        System.exit(CommandLineRoot.run(
                new LocalHouses(), speaking(FileDescriptor.out), speaking(FileDescriptor.err), args));
    }

    /** In the machine's character set; where its locale is not installed that is said to be ASCII, and UTF-8 is meant. */
    private static PrintStream speaking(FileDescriptor to) {
        Charset machine = Charset.defaultCharset();
        Charset spoken = machine.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : machine;
        return new PrintStream(new FileOutputStream(to), true, spoken);
    }

    private static void otherwise(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
