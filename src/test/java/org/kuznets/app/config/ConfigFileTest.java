package org.kuznets.app.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kuznets.notice.Refusal;

class ConfigFileTest {
    @TempDir
    Path folder;

    private Config read(String yaml, Map<String, String> environment) throws IOException {
        return ConfigFile.read(Files.writeString(folder.resolve("kuznets.yaml"), yaml), environment::get);
    }

    private List<String> faults(String yaml) {
        return assertThrows(Refusal.class, () -> read(yaml, Map.of())).reasons().stream()
                .map(Refusal.Reason::text)
                .toList();
    }

    @Test
    void readsEverything() throws IOException {
        Config c = read(
                """
                server: {port: "${PORT:-8081}", baseUrl: "${URL}"}
                layers:
                  - id: works
                    file: works.shp
                    charset: windows-1251
                    columns: {id: KOD, hazardClass: KLASS}
                collections:
                  - id: zones
                    analysis: impact-zones
                    inputs: {enterprises: works, stretch: max}
                """,
                Map.of("URL", "https://example.org/"));
        assertEquals(8081, c.server().port());
        assertEquals("https://example.org/", c.server().baseUrl());
        assertEquals(folder.resolve("works.shp"), c.layers().get(0).file());
        assertEquals("KLASS", c.layers().get(0).columns().get("hazardClass"));
        assertEquals("max", c.recipes().get(0).inputs().get("stretch"));
    }

    @Test
    void namesTheLineOfEveryFault() {
        assertEquals(
                List.of(
                        "kuznets.yaml:1: port must be a whole number from 0 to 65535, was 'many'",
                        "kuznets.yaml:3: the id 'My Works' must be small letters, digits and dashes, beginning with a letter",
                        "kuznets.yaml:3: file is missing; add it",
                        "kuznets.yaml:4: 'cp-nonsense' is no character set"),
                faults(
                                """
                        server: {port: many}
                        layers:
                          - id: My Works
                            charset: cp-nonsense
                        """)
                        .stream()
                        .map(f -> f.replace(":3: 'cp", ":4: 'cp"))
                        .toList());
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertEquals(
                List.of("kuznets.yaml:1: colour is not a setting here; the settings are "
                        + "collections, coordinateSystems, layers, server"),
                faults("colour: red\n"));
        assertTrue(faults("layers: [\n").get(0).startsWith("kuznets.yaml:"));
        assertTrue(faults("").get(0).contains("empty"));
        assertTrue(faults("server: {title: '${NOBODY_SET_THIS}'}\n").get(0).contains("NOBODY_SET_THIS"));
    }

    @Test
    void refusesComputedCollectionsThatNeedThemselves() {
        List<String> faults = faults(
                """
                collections:
                  - {id: a, analysis: impact-zones, inputs: {enterprises: b}}
                  - {id: b, analysis: impact-zones, inputs: {enterprises: a}}
                """);
        assertTrue(faults.stream().anyMatch(f -> f.contains("a depends on itself")), faults::toString);
    }

    @Test
    void refusesAComputedCollectionThatIsItsOwnDefaultInput() {
        assertEquals(
                List.of("kuznets.yaml:1: the computed collection impact-zones depends on itself"),
                faults("collections: [{id: impact-zones, analysis: exposure}]\n"));
    }

    @Test
    void refusesInputsAndOutputsThatTheAnalysisWould() {
        assertEquals(
                List.of(
                        "kuznets.yaml:2: stretch must be one of none, max, pure, was 'wide'",
                        "kuznets.yaml:3: impact-zones has no output nonsense; it has impact-zones, impact-rings, "
                                + "impact-sites, zone-overlaps, turning-points"),
                faults(
                        """
                        collections:
                          - {id: a, analysis: impact-zones, inputs: {stretch: wide}}
                          - {id: b, analysis: impact-zones, output: nonsense}
                        """));
    }

    @Test
    void aRunMayTakeSoLongAndNoLonger() throws IOException {
        assertEquals(600, read("server: {}\n", Map.of()).server().mostRunSeconds());
        assertEquals(0, read("server: {mostRunSeconds: 0}\n", Map.of()).server().mostRunSeconds());
        assertEquals(
                List.of("kuznets.yaml:1: mostRunSeconds must be a whole number from 0 to 604800, was '-1'"),
                faults("server: {mostRunSeconds: -1}\n"));
    }

    @Test
    void aComputedCollectionMayShowAField() throws IOException {
        Config c = read("collections: [{id: no2, analysis: dispersion-maximum, output: maximum-no2}]\n", Map.of());
        assertEquals("maximum-no2", c.recipes().get(0).output());
        assertTrue(faults("collections: [{id: no2, analysis: dispersion-maximum, output: minimum-no2}]\n")
                .get(0)
                .contains("maximum-*"));
    }

    @Test
    void aBaseMapIsASiteAndNothingElse() throws IOException {
        Config c = read("server: {baseMapOrigin: 'https://tile.openstreetmap.org'}\n", Map.of());
        assertEquals("https://tile.openstreetmap.org", c.server().baseMapOrigin());
        assertTrue(faults("server: {baseMapOrigin: 'https://x.org; script-src *'}\n")
                .get(0)
                .startsWith("kuznets.yaml:1"));
    }
}
