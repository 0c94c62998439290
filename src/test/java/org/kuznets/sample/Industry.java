package org.kuznets.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;

/** Enterprises, their sites and the few established protection zones. */
final class Industry {
    private final LandUse land;
    private final List<Plant> plants;

    Industry(LandUse land) {
        this.land = land;
        plants = land.territory.plants();
    }

    Sheaf enterprises() {
        Sheaf s = Sheaf.of(
                "enterprises",
                "id",
                "nameEn",
                "nameRu",
                "sector",
                "industryCode",
                "hazardClass",
                "status",
                "jobs",
                "capacity",
                "capacityUnit",
                "municipality",
                "owner",
                "openedYear",
                "coordQuality",
                "quality",
                "source",
                "licence");
        for (Plant p : plants) {
            Fact f = p.fact();
            s.add(
                    p.point(),
                    p.id(),
                    f.text("nameEn"),
                    f.text("nameRu"),
                    p.kind(),
                    f.text("industryCode"),
                    null,
                    f.text("status"),
                    f.integerOrNull("jobs"),
                    f.numberOrNull("capacity"),
                    f.textOrNull("capacityUnit"),
                    f.text("municipality"),
                    f.textOrNull("owner"),
                    f.integerOrNull("openedYear"),
                    f.text("coordQuality"),
                    f.text("quality"),
                    f.text("source"),
                    f.text("licence"));
        }
        return s;
    }

    Sheaf sites() {
        Sheaf s = Sheaf.of("sites", "id", "enterpriseId", "quality");
        for (int i = 0; i < plants.size(); i++) {
            if (plants.get(i).built()) {
                s.add(site(i), "S-" + plants.get(i).id(), plants.get(i).id(), "synthetic");
            }
        }
        return s;
    }

    private Geometry site(int plant) {
        return Shapes.outline(land, c -> land.site[c] == plant);
    }

    Sheaf protectionZones() {
        Sheaf s = Sheaf.of("protection-zones", "id", "enterpriseId", "act", "actDate", "quality");
        for (Fact f : Facts.read("established_zones").rows()) {
            int plant = index(f.text("enterpriseId"));
            s.add(
                    zone(plant, f.number("reachMetres")),
                    f.text("id"),
                    f.text("enterpriseId"),
                    f.text("act"),
                    LocalDate.parse(f.text("actDate")),
                    "synthetic");
        }
        return s;
    }

    /** Reaching further downwind (north-east) than upwind, as a calculated zone would. */
    private Geometry zone(int plant, double reach) {
        BufferParameters corners = new BufferParameters(3);
        Geometry near = BufferOp.bufferOp(site(plant), reach, corners);
        Geometry shifted = near.copy();
        shifted.apply((org.locationtech.jts.geom.CoordinateFilter) c -> {
            c.x += 0.3 * reach;
            c.y += 0.3 * reach;
        });
        shifted.geometryChanged();
        return Shapes.rounded(near.union(shifted));
    }

    private int index(String id) {
        List<String> ids = new ArrayList<>();
        plants.forEach(p -> ids.add(p.id()));
        return ids.indexOf(id);
    }
}
