package org.kuznets.analysis.mean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kuznets.analysis.gauss.Stability;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.kuznets.notice.Message;

/** Reads a joint table of wind and stability, row by row, into one {@link WindTable} a station. */
final class WindReader {
    /** How far a station's frequencies may be from 1; they are then made to sum to it. */
    private static final double LOOSE = 0.01;

    private static final int FEWEST_SECTORS = 4;
    private static final int MOST_SECTORS = 72;
    private static final Message CLASS = new Message(
            "mean.unknown-class", "station {station}: '{was}' is no stability class; the classes are A, B, C, D, E, F");
    private static final Message DIRECTION =
            new Message("mean.direction", "station {station}: a direction of {was} degrees; give one from 0 to 360");
    private static final Message SPEED = new Message(
            "mean.speed",
            "station {station}: a wind speed of {was} m/s; give the middle of a class above 0, and leave calms out");
    private static final Message FREQUENCY =
            new Message("mean.frequency", "station {station}: a frequency of {was}; give a share from 0 to 1");
    private static final Message TWICE = new Message(
            "mean.twice",
            "station {station}: direction {direction}, speed {speed}, class {stability} is there twice; add the rows up");
    private static final Message SUM =
            new Message("mean.sum", "station {station}: the frequencies sum to {sum}; they must sum to 1 within 1 %");
    private static final Message UNEVEN = new Message(
            "mean.uneven", "the directions {directions} are not evenly spaced round the compass, from 4 to 72 of them");

    private record Entry(double direction, Weather weather, double frequency) {}

    private final WindFaults faults;
    private final Map<String, List<Entry>> byStation = new TreeMap<>();

    WindReader(Layer table, WindFaults faults) {
        this.faults = faults;
        for (Feature f : table.features()) {
            read(f.row());
        }
    }

    private void read(Row r) {
        String station = r.text("station", "");
        Optional<Stability> stability = Stability.find(r.text("stability", ""));
        double direction = r.number("directionDegrees", Double.NaN);
        double speed = r.number("speedMetresPerSecond", Double.NaN);
        double frequency = r.number("frequency", Double.NaN);
        check(stability.isPresent(), CLASS, station, r.text("stability", ""));
        check(direction >= 0 && direction <= 360, DIRECTION, station, direction);
        check(speed > 0 && speed < 100, SPEED, station, speed);
        check(frequency >= 0 && frequency <= 1, FREQUENCY, station, frequency);
        byStation
                .computeIfAbsent(station, k -> new ArrayList<>())
                .add(new Entry(direction % 360, new Weather(speed, stability.orElse(Stability.D)), frequency));
    }

    private void check(boolean good, Message message, String station, Object was) {
        if (!good) {
            faults.add(message, "windStability", Map.of("station", station, "was", was));
        }
    }

    /** The tables by station; empty where there is any fault. */
    Map<String, WindTable> tables() {
        Map<String, WindTable> tables = new TreeMap<>();
        if (faults.none()) {
            double[] sectors = sectors();
            byStation.forEach((station, rows) -> tables.put(station, table(station, rows, sectors)));
        }
        return faults.none() ? tables : Map.of();
    }

    /** How many there are, and the middle of the first. */
    private double[] sectors() {
        TreeSet<Double> all = new TreeSet<>();
        byStation.values().forEach(rows -> rows.forEach(e -> all.add(e.direction())));
        if (all.size() < 2) {
            return new double[] {8, all.isEmpty() ? 0 : all.first() % 45};
        }
        double gap = all.first() + 360 - all.last();
        Double before = null;
        for (double d : all) {
            gap = before == null ? gap : Math.min(gap, d - before);
            before = d;
        }
        long n = Math.round(360 / gap);
        double width = 360.0 / n;
        double first = all.first();
        boolean even = n >= FEWEST_SECTORS && n <= MOST_SECTORS;
        for (double d : all) {
            double steps = (d - first) / width;
            even &= Math.abs(steps - Math.round(steps)) < 1e-3;
        }
        if (!even) {
            faults.add(UNEVEN, "windStability", Map.of("directions", all.toString()));
        }
        return new double[] {n, first % width};
    }

    private WindTable table(String station, List<Entry> rows, double[] sectors) {
        int n = (int) sectors[0];
        List<Weather> weathers = rows.stream()
                .map(Entry::weather)
                .distinct()
                .sorted(Comparator.comparing(Weather::stability).thenComparing(Weather::speed))
                .toList();
        Map<Weather, Integer> index = new HashMap<>();
        weathers.forEach(w -> index.put(w, index.size()));
        double[] f = new double[n * weathers.size()];
        boolean[] seen = new boolean[f.length];
        double sum = 0;
        for (Entry e : rows) {
            int sector = (int) (Math.round((e.direction() - sectors[1]) * n / 360) % n);
            int at = sector * weathers.size() + java.util.Objects.requireNonNull(index.get(e.weather()));
            if (seen[at]) {
                faults.add(TWICE, "windStability", twice(station, e));
            }
            seen[at] = true;
            f[at] = e.frequency();
            sum += e.frequency();
        }
        if (!(Math.abs(sum - 1) <= LOOSE)) {
            faults.add(SUM, "windStability", Map.of("station", station, "sum", Math.round(sum * 1e4) / 1e4));
        }
        List<Double> shares = new ArrayList<>(f.length);
        for (double v : f) {
            shares.add(v / sum);
        }
        return new WindTable(station, n, sectors[1], weathers, shares);
    }

    private static Map<String, Object> twice(String station, Entry e) {
        return Map.of(
                "station",
                station,
                "direction",
                e.direction(),
                "speed",
                e.weather().speed(),
                "stability",
                e.weather().stability());
    }
}
