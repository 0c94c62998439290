package org.kuznets.analysis.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.locationtech.jts.geom.Geometry;

/**
 * One calculated zone, or one connected piece of a zone of a common field.
 *
 * @param enterprise whose own it is; empty for a piece of a common field
 * @param noise whether it is one of noise rather than of a pollutant
 * @param norm what sets its level
 */
record Calculated(Geometry shape, String enterprise, boolean noise, String norm, Feature feature, Layer layer) {

    /** Those of a layer that are at a limit. */
    static List<Calculated> of(@Nullable Layer layer, boolean noise) {
        List<Calculated> all = new ArrayList<>();
        if (layer == null) {
            return all;
        }
        for (Feature f : layer.features()) {
            Geometry shape = f.geometry();
            if (shape == null || shape.isEmpty() || !atLimit(f, noise)) {
                continue;
            }
            String enterprise = f.row().text("enterpriseId", "");
            String norm = noise ? noiseNorm(f) : limit(f);
            if (!enterprise.isEmpty()) {
                all.add(new Calculated(shape, enterprise, noise, norm, f, layer));
                continue;
            }
            for (int i = 0; i < shape.getNumGeometries(); i++) {
                all.add(new Calculated(shape.getGeometryN(i), "", noise, norm, f, layer));
            }
        }
        return all;
    }

    /** By its kind where it has one; else at the whole limit. */
    private static boolean atLimit(Feature f, boolean noise) {
        String kind = f.row().text("kind", "");
        return kind.isEmpty() ? !noise && f.row().number("level", 0) == 1 : kind.equals("limit");
    }

    private static String noiseNorm(Feature f) {
        double level = f.row().number("level", Double.NaN);
        String dba = Double.isNaN(level) ? "" : String.format(Locale.ROOT, " %.0f dBA", level);
        return ("noise " + f.row().text("period", "") + dba + ", " + f.row().text("act", "norm not named")).strip();
    }

    private static String limit(Feature f) {
        String kind = f.row().text("limitKind", "");
        return (kind + " limit of concentration, " + f.row().text("act", "table of pollutants")).strip();
    }
}
