package org.kuznets.analysis.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.emission.Emission;
import org.kuznets.analysis.emission.Emitter;
import org.kuznets.analysis.emission.Inventory;
import org.kuznets.analysis.emission.Substance;
import org.kuznets.analysis.plume.Stack;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;

/** The sources after changes, made one after the other in the order they were asked for. */
final class Edited {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final double SECONDS_A_YEAR = 8760 * 3600.0;
    /** Sources named in a fault. */
    private static final int MOST_NAMED = 20;

    private final Substance substance;
    private final double airCelsius;
    private final EditFaults faults;
    private final Map<String, List<Emitter>> byId = new LinkedHashMap<>();

    private Edited(Inventory inventory, Substance substance, double airCelsius, EditFaults faults) {
        this.substance = substance;
        this.airCelsius = airCelsius;
        this.faults = faults;
        inventory.emitters().forEach(e -> byId.computeIfAbsent(e.id(), k -> new ArrayList<>())
                .add(e));
    }

    static Inventory of(
            Inventory inventory, List<Edit> edits, Substance substance, double airCelsius, EditFaults faults) {
        Edited edited = new Edited(inventory, substance, airCelsius, faults);
        edits.forEach(edited::make);
        List<Emitter> all = new ArrayList<>();
        edited.byId.values().forEach(all::addAll);
        return new Inventory(all, inventory.substances(), inventory.findings());
    }

    private void make(Edit edit) {
        if (edit instanceof Edit.Add add) {
            if (byId.containsKey(add.source())) {
                faults.add(EditFaults.TAKEN, add.where(), Map.of("source", add.source()));
            } else {
                byId.put(add.source(), List.of(added(add)));
            }
            return;
        }
        List<Emitter> those = byId.get(edit.source());
        if (those == null) {
            String known =
                    String.join(", ", byId.keySet().stream().limit(MOST_NAMED).toList())
                            + (byId.size() > MOST_NAMED ? ", ..." : "");
            faults.add(
                    EditFaults.NO_SOURCE,
                    edit.where(),
                    Map.of("source", edit.source(), "pollutant", substance.id(), "known", known));
        } else if (edit instanceof Edit.Off) {
            byId.put(edit.source(), List.of());
        } else {
            byId.put(edit.source(), those.stream().map(e -> changed(e, edit)).toList());
        }
    }

    private Emitter added(Edit.Add add) {
        double celsius = orAir(add.celsius());
        Stack s = add.stack();
        double grams = add.gramsPerSecond();
        return new Emitter(
                add.source(),
                "",
                "",
                SHAPES.createPoint(add.to()),
                new Stack(s.heightMetres(), s.diameterMetres(), s.velocityMetresPerSecond(), celsius - airCelsius),
                celsius,
                List.of(new Emission(substance.code(), grams, grams * SECONDS_A_YEAR / 1e6, substance.settling())),
                "assumed");
    }

    private double orAir(@Nullable Double celsius) {
        return celsius == null ? airCelsius : celsius;
    }

    private static Emitter changed(Emitter e, Edit edit) {
        Geometry shape = e.shape();
        List<Emission> emissions = e.emissions();
        if (edit instanceof Edit.Move move) {
            Coordinate from = shape.getCentroid().getCoordinate();
            shape = AffineTransformation.translationInstance(move.to().x - from.x, move.to().y - from.y)
                    .transform(shape);
        } else if (edit instanceof Edit.Scale scale) {
            emissions = emissions.stream().map(m -> scaled(m, scale.factor())).toList();
        }
        return new Emitter(
                e.id(), e.enterpriseId(), e.kind(), shape, e.stack(), e.temperatureCelsius(), emissions, e.quality());
    }

    private static Emission scaled(Emission m, double factor) {
        return new Emission(m.substance(), m.gramsPerSecond() * factor, m.tonnesPerYear() * factor, m.settling());
    }
}
