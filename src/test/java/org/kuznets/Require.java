package org.kuznets;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * Tools that some tests need and a newcomer's machine may lack: {@code gdal}, {@code postgis}, {@code browser}. Without
 * the tool the test skips and says so, unless {@code KUZNETS_REQUIRE=gdal,postgis,browser} turns the skip into a failure.
 */
public final class Require {
    private Require() {}

    /** Skips, or fails, unless {@code present}. */
    public static void that(String tool, boolean present, String how) {
        if (present) {
            return;
        }
        String message = tool + " is not installed: " + how;
        String required = System.getenv().getOrDefault("KUZNETS_REQUIRE", "");
        if (Arrays.asList(required.split(",")).contains(tool)) {
            Assertions.fail(message);
        }
        Assumptions.abort(message);
    }

    /** GDAL's command-line programs. */
    public static void gdal() {
        that("gdal", find("ogr2ogr").isPresent(), "apt-get install gdal-bin");
    }

    /** Where a program lies on the PATH. */
    public static java.util.Optional<Path> find(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .map(d -> Path.of(d, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Runs a program to its end and gives what it printed; fails when it exits other than 0. */
    public static String run(List<String> command) throws java.io.IOException, InterruptedException {
        Process p = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(p.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        Assertions.assertEquals(0, p.waitFor(), () -> command + "\n" + out);
        return out;
    }
}
