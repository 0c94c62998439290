package org.kuznets.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kuznets.Require;

/** GDAL as a real client. */
class GdalClientTest {
    @Test
    void gdalReadsCollectionsAndComputations(@TempDir Path dir) throws Exception {
        Require.gdal();
        try (Server server = Server.open(Town.engine(), ServerOptions.local(0))) {
            String info = Require.run(List.of("ogrinfo", "-ro", "-so", "OAPIF:" + server.url() + "/", "enterprises"));
            assertTrue(info.contains("Feature Count: " + Town.WORKS), info);
            Path csv = dir.resolve("two.csv");
            Require.run(List.of(
                    "ogr2ogr",
                    "-f",
                    "CSV",
                    csv.toString(),
                    "OAPIF:" + server.url() + "/",
                    "enterprises",
                    "-where",
                    "hazardClass='II'"));
            assertEquals(51, Files.readAllLines(csv).size());
            String url = server.url() + "/processes/impact-zones/execution?filter=hazardClass%3D'II'";
            String zones = Require.run(List.of("ogrinfo", "-ro", "-so", "-al", url));
            assertTrue(zones.contains("Layer name: impact-zones"), zones);
        }
    }
}
