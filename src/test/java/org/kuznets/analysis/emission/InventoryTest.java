package org.kuznets.analysis.emission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Refusal;

/** Inventories as users have them, right and wrong. */
class InventoryTest {
    private static final String STACK =
            " heightMetres=35 diameterMetres=1.4 velocityMetresPerSecond=7 temperatureCelsius=125";

    private static String codes(Refusal r) {
        return r.reasons().stream().map(x -> x.message().code()).collect(Collectors.joining(" "));
    }

    private static Refusal refused(EmissionsIn in) {
        return assertThrows(Refusal.class, () -> Inventory.of(in));
    }

    private static List<String> findings(Inventory i) {
        return i.findings().stream().map(f -> f.message().code()).toList();
    }

    private static Emission only(Inventory i, String code) {
        return i.emitters().get(0).emissions().stream()
                .filter(e -> e.substance().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void wideColumns() {
        Inventory i = Inventory.of(Mapped.in("id=a x=0 y=0" + STACK + " no2GramsPerSecond=0.2 so2GramsPerSecond=12"));
        assertEquals(
                List.of("0330", "0301"),
                i.substances().stream().map(Substance::code).toList());
        assertEquals(12, only(i, "0330").gramsPerSecond());
        assertEquals(12 * 31.536, only(i, "0330").tonnesPerYear(), 1e-9);
        assertEquals(Basis.YEAR_RECKONED, only(i, "0330").basis());
        assertEquals(100, i.emitters().get(0).stack().excessKelvin());
    }

    @Test
    void oneLongFile() {
        Inventory i = Inventory.of(Mapped.in("sourceId=a x=0 y=0" + STACK
                + " substance=0330 gramsPerSecond=12 tonnesPerYear=100\n"
                + "sourceId=a x=0 y=0.01 heightMetres=35 substance=азота_диоксид gramsPerSecond=0.2 tonnesPerYear=3\n"
                + "sourceId=b x=9 y=9 heightMetres=3 substance=2902 tonnesPerYear=31.536 cleaningPercent=80"));
        assertEquals(2, i.emitters().size());
        assertEquals(0.2, only(i, "0301").gramsPerSecond());
        Emission dust = i.emitters().get(1).emissions().get(0);
        assertEquals(1, dust.gramsPerSecond(), 1e-12);
        assertEquals(2.5, dust.settling());
        assertEquals("conditional parameters", i.emitters().get(1).quality());
        assertTrue(findings(i).contains("emission.conditional"), findings(i).toString());
    }

    @Test
    void rowsThatDisagreeNameBoth() {
        Refusal r = refused(Mapped.in("sourceId=a x=0 y=0 heightMetres=35 substance=0330 gramsPerSecond=12\n"
                + "sourceId=a x=0 y=50 heightMetres=36 substance=0301 gramsPerSecond=1"));
        assertEquals("emission.places-disagree emission.rows-disagree", sorted(codes(r)));
        assertTrue(r.getMessage().contains("heightMetres is 35.0 in row 1 and 36.0 in row 2"), r.getMessage());
        assertTrue(r.getMessage().contains("50.0 m apart"), r.getMessage());
    }

    private static String sorted(String words) {
        return java.util.Arrays.stream(words.split(" ")).sorted().collect(Collectors.joining(" "));
    }

    @Test
    void tableOfEmissionsWithModes() {
        String sources = "id=a x=0 y=0" + STACK + " so2GramsPerSecond=99\nid=b x=5 y=5" + STACK;
        String emissions = "sourceId=a substance=so2 mode=winter gramsPerSecond=10 tonnesPerYear=50\n"
                + "sourceId=a substance=so2 mode=summer gramsPerSecond=2 tonnesPerYear=20\n"
                + "sourceId=b substance=so2 mode=summer gramsPerSecond=3 tonnesPerYear=5\n"
                + "sourceId=b substance=no2 gramsPerSecond=1 hoursPerYear=1000";
        Inventory highest = Inventory.of(Mapped.in(sources, emissions, "all", "highest"));
        assertEquals(10, only(highest, "0330").gramsPerSecond());
        assertEquals(70, only(highest, "0330").tonnesPerYear());
        assertEquals(0, highest.emitters().get(1).emissions().get(0).gramsPerSecond());
        assertEquals(3.6, highest.emitters().get(1).emissions().get(1).tonnesPerYear(), 1e-12);
        assertTrue(findings(highest).containsAll(List.of("emission.mode-chosen", "emission.overridden")));
        Inventory summer = Inventory.of(Mapped.in(sources, emissions, "so2", "summer"));
        assertEquals(2, only(summer, "0330").gramsPerSecond());
        assertEquals(1, summer.emitters().get(1).emissions().size());
        assertEquals("emission.no-mode", codes(refused(Mapped.in(sources, emissions, "so2", "spring"))));
    }

    @Test
    void everyFaultAtOnce() {
        Refusal r = refused(Mapped.in("id=neg x=0 y=0 heightMetres=10 so2GramsPerSecond=-1\n"
                + "id=flat x=0 y=0 so2GramsPerSecond=1\n"
                + "id=cold x=0 y=0 heightMetres=10 temperatureCelsius=-70 so2GramsPerSecond=1\n"
                + "id=cool x=0 y=0 heightMetres=10 temperatureCelsius=-30 so2GramsPerSecond=1\n"
                + "id=wind x=0 y=0 heightMetres=10 velocityMetresPerSecond=3 so2GramsPerSecond=1\n"
                + "id=still x=0 y=0 heightMetres=10 diameterMetres=3 so2GramsPerSecond=1\n"
                + "id=half x=0 y=0 heightMetres=10 lengthMetres=3 so2GramsPerSecond=1\n"
                + "id=unit x=0 y=0 heightMetres=10 so2GramsPerSecond=1 so2TonnesPerYear=32000\n"
                + "id=twice x=0 y=0 heightMetres=10 so2GramsPerSecond=1\n"
                + "id=twice x=0 y=0 heightMetres=10 so2GramsPerSecond=1\n"
                + "id=who x=0 y=0 heightMetres=10 so3GramsPerSecond=1 coKilogramsPerHour=4"));
        assertEquals(
                "emission.cold-gas emission.cold-gas emission.half-mouth emission.hours emission.negative"
                        + " emission.no-flow emission.no-height emission.no-mouth emission.rate-twice"
                        + " emission.source-twice emission.unit emission.unknown-substance",
                sorted(codes(r)));
        assertTrue(r.getMessage().contains("8888889 hours"), r.getMessage());
        assertTrue(r.getMessage().contains("0330 so2"), r.getMessage());
        assertTrue(r.getMessage().contains("coGramsPerSecond, which is 0.277778 times it"), r.getMessage());
    }

    @Test
    void faultsInTheTableOfEmissions() {
        Refusal r = refused(Mapped.in(
                "id=a x=0 y=0" + STACK,
                "sourceId=z substance=so2 gramsPerSecond=1\n"
                        + "sourceId=a substance=so2\n"
                        + "sourceId=a substance=no2 gramsPerSecond=1 tonnesPerYear=1\n"
                        + "sourceId=a substance=0301 gramsPerSecond=2\n"
                        + "sourceId=a substance=co gramsPerSecond=about_1",
                "all",
                "highest"));
        assertEquals("emission.no-rate emission.no-source emission.not-a-number emission.rate-twice", sorted(codes(r)));
        assertTrue(r.getMessage().contains("stands in the rows 3 and 4"), r.getMessage());
    }

    @Test
    void manyFaultsStayFew() {
        StringBuilder s = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            s.append("id=s").append(i).append(" x=0 y=0 heightMetres=-1 so2GramsPerSecond=1\n");
        }
        Refusal r = refused(Mapped.in(s.toString()));
        assertEquals(InventoryFaults.KEPT + 1, r.reasons().size());
        assertTrue(r.getMessage().contains("475 more"), r.getMessage());
    }

    @Test
    void hundredsOfLowSourcesAreOneFinding() {
        StringBuilder s = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            s.append("id=s").append(i).append(" x=0 y=0 heightMetres=0 dustGramsPerSecond=1\n");
        }
        Inventory i = Inventory.of(Mapped.in(s.toString()));
        List<Finding> low = i.findings().stream()
                .filter(f -> f.message().code().equals("emission.low"))
                .toList();
        assertEquals(1, low.size());
        assertEquals(300, low.get(0).arguments().get("count"));
        assertEquals(3, only(i, "2902").settling());
    }

    @Test
    void rectangularMouths() {
        Inventory i = Inventory.of(Mapped.in("id=a x=0 y=0 heightMetres=20 lengthMetres=2 widthMetres=1"
                + " flowCubicMetresPerSecond=10 so2GramsPerSecond=1"));
        assertEquals(4 / 3.0, i.emitters().get(0).stack().diameterMetres(), 1e-12);
        assertEquals(5, i.emitters().get(0).stack().velocityMetresPerSecond(), 1e-12);
        assertTrue(findings(i).contains("emission.temperature-assumed"));
    }

    @Test
    void unplacedSourcesCountInTotalsOnly() {
        Inventory i = Inventory.of(Mapped.in("id=a heightMetres=20 so2GramsPerSecond=1"));
        assertEquals(0, i.emitters().size());
        assertEquals(1, i.unplaced().size());
        assertEquals(1, i.substances().size());
    }

    @Test
    void unknownPollutantsAreFaultsOnlyWhereAllAreWanted() {
        String file = "sourceId=a x=0 y=0" + STACK + " substance=9999 gramsPerSecond=12\n"
                + "sourceId=a x=0 y=0 heightMetres=35 substance=301 gramsPerSecond=1";
        assertEquals("emission.unknown-substance", codes(refused(Mapped.in(file))));
        EmissionsIn no2 = new EmissionsIn(Mapped.layer("s", file), null, Mapped.substances(), "NO2", 25);
        Inventory i = Inventory.of(no2);
        assertEquals(1, only(i, "0301").gramsPerSecond());
        assertTrue(findings(i).contains("emission.unknown-left-out"));
        assertEquals(
                "emission.no-pollutant",
                codes(refused(new EmissionsIn(Mapped.layer("s", file), null, Mapped.substances(), "no22", 25))));
    }
}
