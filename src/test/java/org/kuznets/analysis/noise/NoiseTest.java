package org.kuznets.analysis.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kuznets.Chance;
import org.kuznets.Sketch;
import org.kuznets.Tables;
import org.kuznets.analysis.Result;
import org.kuznets.analysis.Work;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Field;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.kuznets.notice.Refusal;
import org.kuznets.schema.RecordSchema;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/** Zones against the plain sum of every source at every place, and what is refused. */
class NoiseTest {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final Columns COLUMNS = Columns.of(
            Column.text("id"),
            Column.text("enterpriseId"),
            Column.number("heightMetres", Unit.METRE),
            Column.number("soundPowerDba", Unit.DECIBEL_A),
            Column.number("soundPower500Db", Unit.DECIBEL),
            Column.number("workingFrom", Unit.HOUR),
            Column.number("workingTo", Unit.HOUR),
            Column.number("workingDays", Unit.COUNT));

    /** Loud and quiet sources near and far: a place louder than the level by a little is in a zone, and the reverse. */
    @Test
    void zonesAreWhereThePlainSumReachesTheLevel() {
        Chance.tries(12, r -> {
            List<Feature> sources = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                double power = 55 + 60 * r.nextDouble();
                double hour = r.nextInt(24);
                boolean shift = r.nextBoolean();
                Double from = shift ? hour : null;
                Double to = shift ? (hour + 9) % 24 : null;
                double spread = r.nextBoolean() ? 300 : 20_000;
                sources.add(source(
                        "s" + i,
                        spread * r.nextDouble(),
                        spread * r.nextDouble(),
                        30 * r.nextDouble() * r.nextDouble(),
                        power,
                        from,
                        to));
            }
            NoiseIn in = in(layer(sources), Map.of("dayLevels", "45,55", "nightLevels", "40"));
            Result result = new Noise().run(in, Work.PLAIN);
            NoiseLevels plain = NoiseLevels.of(in.sources(), in.rules());
            for (int k = 0; k < 400; k++) {
                Feature near = sources.get(r.nextInt(sources.size()));
                double far = 1500 * r.nextDouble() * r.nextDouble();
                double angle = 2 * Math.PI * r.nextDouble();
                double x = near.geometry().getCoordinate().x + far * Math.cos(angle);
                double y = near.geometry().getCoordinate().y + far * Math.sin(angle);
                compare(result, plain, x, y);
            }
            for (Feature s : sources) {
                compare(
                        result,
                        plain,
                        s.geometry().getCoordinate().x,
                        s.geometry().getCoordinate().y);
            }
        });
    }

    private static void compare(Result result, NoiseLevels plain, double x, double y) {
        for (Period period : Period.values()) {
            double dba = plain.at(x, y, period).dba();
            for (double level : period == Period.DAY ? new double[] {45, 55} : new double[] {40}) {
                Point at = SHAPES.createPoint(new Coordinate(x, y));
                boolean inside = result.layers().get(0).features().stream()
                        .filter(f -> f.row().text("period", "").equals(period.word()))
                        .filter(f -> f.row().number("level", 0) == level)
                        .anyMatch(f -> f.geometry().covers(at));
                String where = period + " " + level + " at " + x + " " + y + ": " + dba;
                assertTrue(inside || dba < level + 0.25, "not in a zone: " + where);
                assertTrue(!inside || dba > level - 1.25, "in a zone: " + where);
            }
        }
    }

    /** A single source's zone is a disc of the radius that the formula says, whatever its size. */
    @Test
    void oneSourceMakesADisc() {
        for (double power : new double[] {66, 75, 85, 95, 105, 115, 125}) {
            Result r = run(source("a", 40, 70, 3, power, null, null));
            NoiseLevels plain = NoiseLevels.of(layer(List.of(source("a", 40, 70, 3, power, null, null))), rules());
            double radius = plain.points().get(0).radius(45, Period.NIGHT);
            Feature zone = r.layers().get(0).features().stream()
                    .filter(f -> f.row().text("period", "").equals("night"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(1, zone.geometry().getArea() / (Math.PI * radius * radius), 0.02, power + " dBA, " + radius);
        }
    }

    /** Many quiet machines together: none is loud enough alone, all of them are. */
    @Test
    void aZoneOfManyQuietSourcesIsNotLost() {
        List<Feature> sources = new ArrayList<>();
        SplittableRandom r = new SplittableRandom(7);
        for (int i = 0; i < 60; i++) {
            sources.add(source("s" + i, 20 * r.nextDouble(), 20 * r.nextDouble(), 8, 68, null, null));
        }
        assertTrue(new Sound(
                                SoundPower.dba(68),
                                new Propagation(8, 1.5, rules().air().bands(), rules().ground(), 0),
                                Ground.Method.AUTO)
                        .dba(0)
                < 45);
        Result result = new Noise().run(in(layer(sources), Map.of()), Work.PLAIN);
        assertEquals(1, zones(result, "night").size());
        assertEquals(60L, zones(result, "night").get(0).row().find("sources").orElseThrow());
    }

    @Test
    void hoursOfWorkCount() {
        assertEquals(1, Period.DAY.share(7, 23));
        assertEquals(0, Period.NIGHT.share(7, 23));
        assertEquals(0.25, Period.NIGHT.share(6, 8) * 2);
        assertEquals(1, Period.NIGHT.share(22, 7));
        assertEquals(1.0 / 16, Period.DAY.share(22, 7));
        assertEquals(1, Period.DAY.share(0, 24));
        Result shift = run(source("a", 0, 0, 3, 110, 8.0, 16.0));
        Result always = run(source("a", 0, 0, 3, 110 - 3.0102999566398, null, null));
        assertEquals(0, zones(shift, "night").size());
        assertEquals(
                zones(always, "day").get(0).geometry().getArea(),
                zones(shift, "day").get(0).geometry().getArea(),
                1);
    }

    @Test
    void theFieldHoldsThePlainLevels() {
        Layer sources =
                layer(List.of(source("a", 0, 0, 3, 110, null, null), source("b", 700, 300, 3, 105, null, null)));
        Result result = new Noise().run(in(sources, Map.of("noiseCellMetres", "20")), Work.PLAIN);
        NoiseLevels plain = NoiseLevels.of(sources, rules());
        Field day = result.fields().get(0);
        assertEquals("noise-day", day.id());
        int compared = 0;
        for (int j = 0; j < day.grid().rows(); j += 7) {
            for (int i = 0; i < day.grid().columns(); i += 7) {
                double expected =
                        plain.at(day.grid().x(i), day.grid().y(j), Period.DAY).dba();
                if (!Float.isNaN(day.at(i, j))) {
                    assertEquals(expected, day.at(i, j), 0.01);
                    compared++;
                } else {
                    assertTrue(expected < 40);
                }
            }
        }
        assertTrue(compared > 50);
    }

    @Test
    void beyondAKilometreIsFlagged() {
        Result loud = run(source("a", 0, 0, 5, 130, null, null));
        assertTrue(zones(loud, "night").get(0).row().number("extrapolatedPercent", 0) > 10);
        assertTrue(loud.findings().stream().anyMatch(f -> f.message().code().equals("noise.far")));
        Result high = run(source("a", 0, 0, 90, 110, null, null));
        assertTrue(high.findings().stream().anyMatch(f -> f.message().code().equals("noise.high")));
    }

    @Test
    void everyFaultIsToldAtOnce() {
        Layer sources = layer(List.of(
                source("a", 0, 0, -3, 110, null, null),
                source("b", 0, 0, 3, -5, null, null),
                source("c", 0, 0, 3, 90, 8.0, null),
                source("d", 0, 0, 3, 90, 8.0, 8.0)));
        NoiseIn in = in(sources, Map.of("dayLevels", "loud,5", "nightLevels", "norm"));
        Refusal e = assertThrows(Refusal.class, () -> new Noise().run(in, Work.PLAIN));
        assertEquals(
                List.of(
                        "noise.not-level",
                        "noise.not-level",
                        "noise.no-height",
                        "noise.power",
                        "noise.hours",
                        "noise.hours"),
                e.reasons().stream().map(r -> r.message().code()).toList());
    }

    @Test
    void byEnterprise() {
        Feature a = source("a", 0, 0, 3, 100, null, null);
        Feature b = source("b", 50, 0, 3, 100, null, null);
        Result all = new Noise().run(in(layer(List.of(a, b)), Map.of()), Work.PLAIN);
        Result each = new Noise().run(in(layer(List.of(a, b)), Map.of("by", "enterprise")), Work.PLAIN);
        assertEquals(1, zones(all, "night").size());
        assertEquals(2, zones(each, "night").size());
        assertEquals("of-a", zones(each, "night").get(0).row().text("enterpriseId", ""));
    }

    private static List<Feature> zones(Result r, String period) {
        return r.layers().get(0).features().stream()
                .filter(f -> f.row().text("period", "").equals(period))
                .toList();
    }

    private static Result run(Feature... sources) {
        return new Noise().run(in(layer(List.of(sources)), Map.of()), Work.PLAIN);
    }

    /** The points that stand for a wide area are not sources of their own: no zone is a dot round one of them. */
    @Test
    void quietPitMakesNoDots() {
        Feature at = source("pit", 0, 0, 5, 80, null, null);
        Result r = run(at.at(SHAPES.createPoint(new Coordinate(0, 0)).buffer(900)));
        assertEquals(0, r.layers().get(0).features().size());
        assertTrue(r.findings().stream().anyMatch(f -> f.message().code().equals("noise.areas")));
        assertEquals(2, run(at).layers().get(0).features().size());
    }

    private static NoiseRules rules() {
        return in(layer(List.of()), Map.of()).rules();
    }

    private static NoiseIn in(Layer sources, Map<String, Object> values) {
        return RecordSchema.of(NoiseIn.class)
                .bind(
                        values,
                        (field, raw, given) ->
                                field.name().equals("sources") ? sources : Tables.get("noise-norms", Sketch.CRS));
    }

    private static Layer layer(List<Feature> sources) {
        return new Layer("emission-sources", "", Sketch.CRS, COLUMNS, "synthetic", sources);
    }

    private static Feature source(
            String id, double x, double y, double height, double dba, @Nullable Double from, @Nullable Double to) {
        Row row = new Row(COLUMNS, id, "of-" + id, height, dba, null, from, to, null);
        return new Feature(id, SHAPES.createPoint(new Coordinate(x, y)), row);
    }
}
