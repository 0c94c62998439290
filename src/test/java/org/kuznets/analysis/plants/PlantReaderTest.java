package org.kuznets.analysis.plants;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kuznets.Sketch;
import org.kuznets.analysis.jobs.Places;
import org.kuznets.layer.Layer;
import org.kuznets.notice.Findings;

class PlantReaderTest {
    private static final Layer PLANTS = Sketch.read(
            "enterprises",
            """
            points 1000
            a b
            a: sector=x status=operating municipality=t
            b: sector=x status=retired municipality=t
            """);
    private static final Places TOWNS = new Places(Sketch.read("towns", "polygons 1000\nt t\n"));

    /** A slip of the pen must not pass for a region without plants. */
    @Test
    void aStatusThatNoPlantHasIsTold() {
        assertEquals(List.of("plants.status", "plants.of-layer"), codes("operatng"));
        assertEquals(List.of("plants.of-layer"), codes("operating, retired"));
        assertEquals(List.of("plants.of-layer"), codes(""));
    }

    private static List<String> codes(String statuses) {
        Findings findings = new Findings();
        PlantReader.read(PLANTS, TOWNS, statuses, findings);
        return findings.list().stream().map(f -> f.message().code()).toList();
    }
}
