package org.kuznets.analysis.screening;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;

/** The enterprises of all layers, each with its normative zones, sites and sources. */
final class Parties {
    private static final String CLASSES = "SanPiN 2.2.1/2.1.1.1200-03, section VII (by hazard class)";

    final Map<String, Party> byEnterprise = new TreeMap<>();
    /** Normative zones of no enterprise, such as a geometric union of several; they cannot be compared. */
    int nobodys;

    /** Shapes that crossed themselves and were repaired. */
    int repaired;

    static Parties of(ScreeningZonesIn in) {
        Parties all = new Parties();
        for (Feature f : in.zones().features()) {
            all.zone(f, in.zones());
        }
        all.places(in.sites(), true);
        all.places(in.sources(), false);
        return all;
    }

    private void zone(Feature f, Layer layer) {
        Row row = f.row();
        String enterprise = row.text("enterpriseId", "");
        Geometry shape = f.geometry();
        if (shape == null || shape.isEmpty()) {
            return;
        }
        if (enterprise.isEmpty()) {
            nobodys++;
            return;
        }
        Party p = party(enterprise);
        p.normative.add(valid(shape));
        p.nameEn = row.text("nameEn", p.nameEn);
        p.nameRu = row.text("nameRu", p.nameRu);
        String hazardClass = row.text("hazardClass", "");
        if (!hazardClass.isEmpty()) {
            p.classes.add(hazardClass);
        }
        boolean established = row.text("basis", "").equals("established");
        p.bases.add(established ? ("established zone, " + row.text("act", "act not named")) : CLASSES);
        p.quality(f, layer);
    }

    private void places(@Nullable Layer layer, boolean sites) {
        if (layer == null) {
            return;
        }
        for (Feature f : layer.features()) {
            String enterprise = f.row().text("enterpriseId", "");
            Geometry shape = f.geometry();
            if (enterprise.isEmpty() || shape == null || shape.isEmpty()) {
                continue;
            }
            Party p = party(enterprise);
            (sites ? p.sites : p.sources).add(valid(shape));
            p.quality(f, layer);
        }
    }

    private Geometry valid(Geometry shape) {
        if (shape.isValid()) {
            return shape;
        }
        repaired++;
        return GeometryFixer.fix(shape);
    }

    /** The same zones, sound: a layer given in a request may hold anything. */
    List<Calculated> valid(List<Calculated> zones) {
        return zones.stream()
                .map(c -> new Calculated(
                        valid(c.shape()), c.enterprise(), c.noise(), c.norm(), c.feature(), c.layer()))
                .toList();
    }

    Party party(String enterprise) {
        return byEnterprise.computeIfAbsent(enterprise, Party::new);
    }
}
