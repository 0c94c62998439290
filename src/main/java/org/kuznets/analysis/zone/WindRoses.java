package org.kuznets.analysis.zone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.zone.ImpactZonesIn.Stretch;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;
import org.locationtech.jts.geom.Geometry;

/**
 * The stations' wind roses, and the star that the nearest one makes of a radius: towards the rhumb opposite to the wind
 * {@code L = L0 P / P0}, where P is the share of the wind among all but calms and P0 = 12.5 %, its share in a uniform
 * rose. {@code MAX} takes at least L0 at each rhumb.
 * Source: SN 369-74 and OND-86, 8.6, no longer in force; hence for reference only.
 */
final class WindRoses {
    private static final Message UNUSABLE = new Message(
            "zone.rose-unusable",
            "the wind rose {rose} lacks a frequency or its place, or they sum to nothing; it was not used");
    private static final String[] FROM = {"n", "ne", "e", "se", "s", "sw", "w", "nw"};

    /**
     * One station.
     *
     * @param shares of the wind from N, NE ... NW among all wind; 1/8 each in a uniform rose
     */
    record Rose(String id, Geometry place, double[] shares, String quality) {
        Star star(double metres, Stretch how) {
            double[] towards = new double[FROM.length];
            for (int i = 0; i < FROM.length; i++) {
                double stretched = metres * shares[i] * FROM.length;
                towards[(i + 4) % FROM.length] = how == Stretch.MAX ? Math.max(metres, stretched) : stretched;
            }
            return new Star(towards);
        }
    }

    private final List<Rose> roses = new ArrayList<>();

    WindRoses(@Nullable Layer layer, Findings findings) {
        if (layer == null) {
            return;
        }
        for (Feature f : layer.features()) {
            Rose rose = read(f, f.row().text("quality", layer.quality()));
            if (rose == null) {
                findings.add(Finding.warning(UNUSABLE, f.id(), Map.of("rose", f.id())));
            } else {
                roses.add(rose);
            }
        }
    }

    private static @Nullable Rose read(Feature f, String quality) {
        Row row = f.row();
        double[] shares = new double[FROM.length];
        double sum = 0;
        for (int i = 0; i < FROM.length; i++) {
            shares[i] = row.number(FROM[i], -1);
            sum += shares[i];
            if (!(shares[i] >= 0)) {
                return null;
            }
        }
        Geometry place = f.geometry();
        if (place == null || place.isEmpty() || !(sum > 0) || !Double.isFinite(sum)) {
            return null;
        }
        for (int i = 0; i < FROM.length; i++) {
            shares[i] /= sum;
        }
        return new Rose(row.text("id", f.id()), place, shares, quality);
    }

    boolean isEmpty() {
        return roses.isEmpty();
    }

    /** The rose nearest to a place, the first of several as near. */
    Optional<Rose> nearest(Geometry place) {
        Rose best = null;
        double least = Double.POSITIVE_INFINITY;
        for (Rose r : roses) {
            double d = r.place().distance(place);
            if (d < least) {
                least = d;
                best = r;
            }
        }
        return Optional.ofNullable(best);
    }
}
