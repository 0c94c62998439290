package org.kuznets.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kuznets.Require;

class ColdStartTest {
    @Test
    void usualSystemsNeverOpenTheEpsgDatabase(@TempDir Path dir) throws Exception {
        Path database = Files.createDirectory(dir.resolve("epsg"));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String out = Require.run(List.of(
                java,
                "-DEPSG-HSQL.directory=" + database,
                "-Djava.io.tmpdir=" + dir,
                "-Djava.util.prefs.userRoot=" + dir,
                "-cp",
                System.getProperty("java.class.path"),
                ColdStart.class.getName()));
        assertTrue(out.contains("sheet after"), out);
        try (var files = Files.list(database)) {
            assertEquals(List.of(), files.toList());
        }
    }
}
