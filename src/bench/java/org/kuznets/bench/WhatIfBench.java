package org.kuznets.bench;

import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.kuznets.Tables;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.MemoryCatalog;
import org.kuznets.layer.Row;
import org.kuznets.run.Engine;
import org.kuznets.web.Server;
import org.kuznets.web.ServerOptions;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * What-if as a user drags a slider: 100 sources in 20 x 20 km, 200 x 200 places, the one-time maximum; from the HTTP
 * request over loopback to the last byte of the zones. After one base run and {@link #WARM_UPS} edits that do not count,
 * 50 edits that differ, each asked for once, so no answer is a kept one.
 */
public final class WhatIfBench {
    private static final PrintStream OUT = System.out;
    private static final int SOURCES = 100;
    private static final int WARM_UPS = 40;
    private static final int EDITS = 50;
    private static final double WEST = 86;
    private static final double SOUTH = 54;
    private static final double DEGREES_LON = 20_000 / (111_320 * Math.cos(Math.toRadians(54)));
    private static final double DEGREES_LAT = 20_000 / 111_320.0;

    private final SplittableRandom chance = new SplittableRandom(3);
    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;

    private WhatIfBench(String server) {
        url = server + String.format(
                Locale.ROOT,
                "/processes/what-if/execution?pollutants=no2&f=geojson&extent=%.5f,%.5f,%.5f,%.5f&changes=",
                WEST,
                SOUTH,
                WEST + DEGREES_LON,
                SOUTH + DEGREES_LAT);
    }

    public static void main(String[] args) throws Exception {
        Engine engine = new Engine(
                new MemoryCatalog(
                        List.of(
                                sources(), Tables.get("substances", Crs.CRS84)),
                        "v1"),
                List.of());
        try (Server server = Server.open(engine, ServerOptions.local(0))) {
            new WhatIfBench(server.url()).run();
        }
        System.exit(0);
    }

    private void run() throws Exception {
        OUT.printf(
                Locale.ROOT, "Java %s, %d cores%n", Runtime.version(), Runtime.getRuntime().availableProcessors());
        OUT.printf(Locale.ROOT, "base: %.2f s%n", seconds(""));
        for (int i = 0; i < WARM_UPS; i++) {
            seconds(edit(i));
        }
        double[] all = new double[EDITS];
        for (int i = 0; i < EDITS; i++) {
            all[i] = 1000 * seconds(edit(i));
        }
        Arrays.sort(all);
        OUT.printf(
                Locale.ROOT,
                "%d edits, milliseconds from request to zones: median %.0f, p95 %.0f, slowest %.0f; %d bytes each%n",
                EDITS,
                all[EDITS / 2],
                all[(int) Math.ceil(0.95 * EDITS) - 1],
                all[EDITS - 1],
                length);
    }

    private int length;

    private double seconds(String changes) throws Exception {
        URI uri = URI.create(url + URLEncoder.encode(changes, StandardCharsets.UTF_8));
        long start = System.nanoTime();
        HttpResponse<byte[]> answer =
                http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray());
        double taken = (System.nanoTime() - start) / 1e9;
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(new String(answer.body(), StandardCharsets.UTF_8));
        }
        length = answer.body().length;
        return taken;
    }

    /** Scale, move, add, switch off, in turn. */
    private String edit(int i) {
        int source = chance.nextInt(SOURCES);
        String place = String.format(
                Locale.ROOT,
                "%.5f %.5f",
                WEST + DEGREES_LON * chance.nextDouble(),
                SOUTH + DEGREES_LAT * chance.nextDouble());
        return switch (i % 4) {
            case 0 -> String.format(Locale.ROOT, "scale s%d %.4f", source, 2 * chance.nextDouble());
            case 1 -> "move s" + source + " " + place;
            case 2 -> String.format(
                    Locale.ROOT,
                    "add new %s height=%.1f diameter=1.2 velocity=9 temperature=120 no2=%.3f",
                    place,
                    10 + 60 * chance.nextDouble(),
                    5 * chance.nextDouble());
            default -> "off s" + source + "; scale s" + (source + 1) % SOURCES + " " + chance.nextDouble();
        };
    }

    private static Layer sources() {
        SplittableRandom r = new SplittableRandom(1);
        Columns columns = Columns.of(
                Column.text("id"),
                Column.number("heightMetres", Unit.METRE),
                Column.number("diameterMetres", Unit.METRE),
                Column.number("velocityMetresPerSecond", Unit.METRE_PER_SECOND),
                Column.number("temperatureCelsius", Unit.CELSIUS),
                Column.number("no2GramsPerSecond", Unit.GRAM_PER_SECOND));
        List<Feature> all = new ArrayList<>();
        for (int i = 0; i < SOURCES; i++) {
            Coordinate at = new Coordinate(WEST + DEGREES_LON * r.nextDouble(), SOUTH + DEGREES_LAT * r.nextDouble());
            double height = i % 4 == 0 ? 2 + 8 * r.nextDouble() : 15 + 100 * r.nextDouble();
            Row row = new Row(
                    columns,
                    "s" + i,
                    height,
                    0.3 + height / 40,
                    4 + 12 * r.nextDouble(),
                    i % 3 == 0 ? 25.0 : 60 + 120 * r.nextDouble(),
                    0.05 * height * r.nextDouble());
            all.add(new Feature("s" + i, new GeometryFactory().createPoint(at), row));
        }
        return new Layer("emission-sources", "Sources", Crs.CRS84, columns, "synthetic", all);
    }
}
