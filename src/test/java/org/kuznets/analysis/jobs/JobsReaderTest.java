package org.kuznets.analysis.jobs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kuznets.Sketch;
import org.kuznets.Tables;
import org.kuznets.analysis.Work;
import org.kuznets.layer.Layer;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Refusal;

class JobsReaderTest {
    private static final Layer MAP = Sketch.read(
            "municipalities",
            """
            polygons 1000
            a a a . e
            a b a . .
            a a a c c
            . . . . d
            a: nameEn=Ring nameRu=Кольцо
            b: nameEn=Town nameRu=Город
            """);

    private static JobsTable read(String rows) {
        Layer jobs = Tables.parse("jobs", "municipality,sector,year,jobs\n" + rows, Sketch.CRS);
        return JobsReader.read(new JobsIn(jobs, MAP), new Findings());
    }

    @Test
    void placesAreKnownByIdAndByEitherName() {
        JobsTable t = read("Ring,x,2020,1\nГород,x,2020,2\nc,x,2020,3\nFar,x,2020,4\n");
        assertArrayEquals(new double[] {1, 2, 3, 0, 0, 4}, t.at(2020).placeTotals());
        assertEquals("Far", t.places().all().get(5).id());
        assertEquals(List.of(2020), t.years("latest"));
        assertThrows(Refusal.class, () -> t.years("2021"));
    }

    @Test
    void everyFaultIsToldAtOnce() {
        Refusal r = assertThrows(
                Refusal.class,
                () -> read(",x,2020,1\nb,,2020,1\nb,x,2020.5,1\nb,x,2020,-4\nb,y,2020,1\nTown,y,2020,1\n"));
        assertEquals(5, r.reasons().size(), r.getMessage());
    }

    @Test
    void withheldIsNotNought() {
        JobsTable t = read("a,x,2020,\na,y,2020,5\nb,x,2020,7\n");
        Matrix m = t.at(2020);
        assertTrue(Double.isNaN(m.at(0, 0)));
        assertEquals(0, m.at(1, 1), "no row is nought");
        assertEquals(7, m.ofSector(0));
    }

    @Test
    void neighboursTouchAtCornersToo() {
        JobsTable t = read("a,x,2020,1\n");
        int[][] near = Contiguity.of(t.places().all(), Work.PLAIN).of();
        assertArrayEquals(new int[] {1, 2}, near[0], "the town in the ring, and c");
        assertArrayEquals(new int[] {0}, near[1]);
        assertArrayEquals(new int[] {0, 3}, near[2]);
        assertArrayEquals(new int[] {2}, near[3]);
        assertArrayEquals(new int[0], near[4]);
        assertEquals(List.of(4), new Contiguity(near).islands(t.places().all()));
    }

    /** Many a layer draws a district without a hole where its town is. */
    @Test
    void aTownDrawnOverItsDistrictIsItsNeighbour() {
        Layer map = Sketch.read("municipalities", "polygons 1000\na a a\na a+b a\na a a\n");
        int[][] near = Contiguity.of(new Places(map).all(), Work.PLAIN).of();
        assertArrayEquals(new int[] {1}, near[0]);
        assertArrayEquals(new int[] {0}, near[1]);
    }

    @Test
    void stagesGoByNameThenByTheLongestCode() {
        Layer jobs = Tables.parse(
                "jobs",
                "municipality,sector,jobs,industryCode\na,mine,1,05.10\na,wash,1,05.10.2\na,odd,1,\na,named,1,05.1\n",
                Sketch.CRS);
        JobsTable t = JobsReader.read(new JobsIn(jobs, null), new Findings());
        Layer stages = Tables.parse(
                "stages", "industryCode,sector,stage\n05,,raw\n05.10.2,,processing\n,named,other\n", Sketch.CRS);
        Findings findings = new Findings();
        assertEquals(
                List.of(Stage.RAW, Stage.OTHER, Stage.OTHER, Stage.PROCESSING), SectorStages.of(stages, t, findings));
        assertEquals(1, findings.list().size(), "odd is in no row");
        assertEquals(List.of(JobsTable.NO_YEAR), t.years());
    }

    @Test
    void aReferenceNamesEveryRowBelowNought() {
        JobsTable t = read("a,x,2020,1\n");
        Layer bad = Tables.parse("wide", "sector,jobs\nx,-1\ny,-2\n", Sketch.CRS);
        Refusal r = assertThrows(Refusal.class, () -> Reference.of(bad, t, t.at(2020), 2020));
        assertEquals(2, r.reasons().size());
        Layer wide = Tables.parse("wide", "sector,year,jobs\nx,2020,10\nx,2020,5\ny,2020,85\n", Sketch.CRS);
        Reference nation = Reference.of(wide, t, t.at(2020), 2020);
        assertEquals(15, nation.sectors()[0]);
        assertEquals(100, nation.total());
        assertThrows(Refusal.class, () -> Reference.of(wide, t, t.at(2020), 2021));
    }

    @Test
    void slugsDiffer() {
        assertEquals(
                List.of("coke-coal", "coke-coal--2", "уголь"), Slugs.of(List.of("coke & coal", "Coke, coal", "Уголь")));
    }
}
