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
        Crs local = new Crs("LOCAL:msk", "PROJCS[\"MSK-42\"]");
        assertEquals("PROJCS[\"MSK-42\"]", PrjFile.wkt(local));
        assertEquals(new Crs("LOCAL:prj", "PROJCS[\"MSK-42\"]"), PrjFile.crs(" PROJCS[\"MSK-42\"]\n"));
    }

    @Test
    void namesOfWgs84() {
        assertEquals(Crs.CRS84, PrjFile.crs(PrjFile.wkt(Crs.CRS84)));
        assertEquals(Crs.CRS84, PrjFile.crs("GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",...]]"));
        assertEquals(Crs.epsg(32645), PrjFile.crs("PROJCS[\"WGS 84 / UTM zone 45N\",..."));
        assertEquals(Crs.epsg(32733), PrjFile.crs(PrjFile.wkt(Crs.epsg(32733))));
        assertEquals(
                "LOCAL:prj", PrjFile.crs("PROJCS[\"WGS_1984_UTM_Zone_99N\"]").code());
    }
}
