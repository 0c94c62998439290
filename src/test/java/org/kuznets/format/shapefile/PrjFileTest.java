package org.kuznets.format.shapefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuznets.Require;
import org.kuznets.geo.Crs;

class PrjFileTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @ParameterizedTest
    @ValueSource(
            ints = {
                4326, 3857, 32601, 32645, 32760, 28404, 28415, 28431, 28432, 20015, 20915, 20932, 4284, 4200, 7683, 2605
            })
    void gdalKnowsIt(int code) throws Exception {
        Require.gdal();
        Path prj = Files.writeString(folder.resolve("x.prj"), PrjFile.wkt(Crs.epsg(code)));
        String found = Require.run(List.of("gdalsrsinfo", "-e", "-o", "epsg", prj.toString()));
        assertTrue(found.contains("EPSG:" + code + "\n"), found);
    }

    @Test
    void ownTextsAreKept() {
        assertEquals("PROJCS[\"MSK-42\"]", PrjFile.wkt(new Crs("LOCAL:msk", "PROJCS[\"MSK-42\"]")));
    }

    @ParameterizedTest
    @ValueSource(ints = {32601, 32645, 32760, 28404, 28415, 28432, 20015, 20915, 4284, 4200})
    void weReadWhatWeWrite(int code) {
        assertEquals(Crs.epsg(code), PrjFile.crs(PrjFile.wkt(Crs.epsg(code)), f -> {}));
        assertEquals(Crs.CRS84, PrjFile.crs(PrjFile.wkt(Crs.CRS84), f -> {}));
    }
}
