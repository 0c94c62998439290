package org.kuznets.analysis.scenario;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kuznets.analysis.emission.Substance;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Reprojection;
import org.locationtech.jts.geom.Coordinate;

/** Reads changes written as text. */
final class TextEdits {
    private static final double MOST_FACTOR = 1e6;
    private static final double MOST_GRAMS = 1e6;

    private final Substance substance;
    private final Reprojection toSheet;
    private final EditFaults faults;
    private final List<Edit> edits = new ArrayList<>();

    private TextEdits(Substance substance, Crs sheet, EditFaults faults) {
        this.substance = substance;
        this.toSheet = Reprojection.between(Crs.CRS84, sheet);
        this.faults = faults;
    }

    /** Those that can be read; the rest is a fault each. */
    static List<Edit> of(String text, Substance substance, Crs sheet, EditFaults faults) {
        TextEdits read = new TextEdits(substance, sheet, faults);
        for (String one : text.split("[;\\n]")) {
            if (!one.isBlank()) {
                read.read(one.strip());
            }
        }
        return read.edits;
    }

    private void read(String text) {
        String[] w = text.split("\\s+");
        if (w[0].equals("scale") && w.length == 3) {
            double factor = faults.number(text, "factor", w[2], 0, MOST_FACTOR);
            edits.add(new Edit.Scale(w[1], factor, text));
        } else if (w[0].equals("off") && w.length == 2) {
            edits.add(new Edit.Off(w[1], text));
        } else if (w[0].equals("move") && w.length == 4) {
            edits.add(new Edit.Move(w[1], place(text, w), text));
        } else if (w[0].equals("add") && w.length > 4) {
            add(text, w);
        } else {
            faults.add(EditFaults.FORM, text, Map.of("was", text, "pollutant", substance.id()));
        }
    }

    private Coordinate place(String text, String[] words) {
        double lon = faults.number(text, "longitude", words[2], -180, 180);
        double lat = faults.number(text, "latitude", words[3], -90, 90);
        if (Double.isNaN(lon + lat)) {
            return new Coordinate();
        }
        double[] xy = toSheet.apply(lon, lat);
        return new Coordinate(xy[0], xy[1]);
    }

    private void add(String text, String[] words) {
        Map<Bounds, Double> given = new EnumMap<>(Bounds.class);
        double grams = Double.NaN;
        boolean emits = false;
        for (int i = 4; i < words.length; i++) {
            String[] pair = words[i].split("=", 2);
            String value = pair.length == 2 ? pair[1] : "";
            Bounds known = Stream.of(Bounds.values())
                    .filter(b -> b.key.equals(pair[0]))
                    .findFirst()
                    .orElse(null);
            if (known != null) {
                given.put(known, faults.number(text, known.key, value, known.least, known.most));
            } else if (pair[0].equals(substance.id()) || pair[0].equals(substance.code())) {
                emits = true;
                grams = faults.number(text, substance.id(), value, 0, MOST_GRAMS);
            } else {
                unknown(text, pair[0]);
            }
        }
        if (!emits) {
            faults.add(EditFaults.MISSING, text, Map.of("name", substance.id()));
        }
        edits.add(LayerEdits.added(words[1], place(text, words), given, grams, text, faults));
    }

    private void unknown(String text, String key) {
        String known = Stream.concat(Stream.of(Bounds.values()).map(b -> b.key), Stream.of(substance.id()))
                .collect(Collectors.joining(", "));
        faults.add(EditFaults.UNKNOWN_KEY, text, Map.of("name", key, "known", known));
    }
}
