package org.kuznets.analysis.maximum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kuznets.Sketch;
import org.kuznets.Tables;
import org.kuznets.analysis.emission.EmissionsIn;
import org.kuznets.analysis.emission.Inventory;
import org.kuznets.analysis.emission.Mapped;
import org.kuznets.analysis.emission.Substances;
import org.kuznets.analysis.plume.Edition;
import org.kuznets.notice.Refusal;

/** Shares of limits, groups of summation, background. */
class PollutantsTest {
    /** The stack of OND-86, example 1, with 12 g/s of SO2 and 0.2 g/s of NO2. */
    private static final EmissionsIn PLANT = Mapped.in("id=a x=0 y=0 heightMetres=35 diameterMetres=1.4"
            + " velocityMetresPerSecond=7 temperatureCelsius=125 so2GramsPerSecond=12 no2GramsPerSecond=0.2"
            + " bapGramsPerSecond=1e-6 dustGramsPerSecond=2.6");

    private static MaximumRules rules(String groups) {
        return new MaximumRules(
                200, 1, 10, Edition.MRR_2017, null, false, Tables.get("summation-groups", Sketch.CRS), groups, 200);
    }

    @Test
    void substancesAlone() {
        Pollutants p = Pollutants.of(Inventory.of(PLANT), rules("marked"));
        assertEquals(
                List.of("dust", "so2", "no2"),
                p.all().stream().map(Pollutant::id).toList());
        assertEquals(
                List.of("maximum.no-limit", "maximum.group-not-applied"),
                p.findings().stream().map(f -> f.message().code()).toList());
    }

    @Test
    void aGroupIsOneSumPerWind() {
        Inventory inventory = Inventory.of(PLANT);
        Pollutant group = Pollutants.of(inventory, rules("no2-so2")).all().get(3);
        List<Plume> plumes = Plumes.shares(inventory, group, rules("no2-so2"), Sketch.CRS);
        assertEquals(1, plumes.size(), "both gases leave in one plume");
        assertEquals(0.242740, plumes.get(0).maximum(), 1e-6);
        assertEquals(0.388384, 1.6 * plumes.get(0).maximum(), 1e-6);
        Pollutant so2 = Pollutants.of(inventory, rules("none")).all().get(1);
        List<Plume> alone = Plumes.shares(inventory, so2, rules("none"), Sketch.CRS);
        assertEquals(0.186424 / 0.5, alone.get(0).maximum(), 1e-6);
    }

    @Test
    void groupsThatAreNone() {
        Inventory inventory = Inventory.of(PLANT);
        Refusal r = assertThrows(Refusal.class, () -> Pollutants.of(inventory, rules("a,no2-so2,b")));
        assertEquals(2, r.reasons().size());
    }

    @Test
    void backgroundLessItsOwnPart() {
        assertEquals(0.16, Background.corrected(0.2, 0.1), 1e-12);
        assertEquals(0.04, Background.corrected(0.2, 0.4), 1e-12);
        assertEquals(0.04, Background.corrected(0.2, 0.5), 1e-12);
        assertEquals(0, Background.corrected(0, 0.5));
        assertEquals(0.3, Background.total(0.2, 0.1, false), 1e-12);
        double before = 0;
        for (double own = 0; own < 1; own += 0.001) {
            double total = Background.total(0.2, own, true);
            assertTrue(total > before && total - before < 0.2001, "no jump at " + own);
            before = total;
        }
    }

    @Test
    void backgroundAsShares() {
        Substances table = Substances.of(Mapped.substances());
        Background b = Background.parse("no2=0.05, SO2=0.02", table);
        Pollutant group = Pollutants.of(Inventory.of(PLANT), rules("all")).all().get(3);
        assertEquals((0.05 / 0.2 + 0.02 / 0.5) / 1.6, b.share(group), 1e-12);
        assertEquals(0, Background.parse(" ", table).of("0301"));
        Refusal r =
                assertThrows(Refusal.class, () -> Background.parse("no2=0.05,0301=1,so3=1,co=-1,h2s=x,dust", table));
        assertEquals(
                List.of(
                        "maximum.background-twice",
                        "maximum.background-unknown",
                        "maximum.background-number",
                        "maximum.background-number",
                        "maximum.background-pair"),
                r.reasons().stream().map(x -> x.message().code()).toList());
    }
}
