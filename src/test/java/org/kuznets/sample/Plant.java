package org.kuznets.sample;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** An enterprise of the facts, and how large a site the stated factors give it. */
record Plant(Fact fact, Fact sector, Coordinate point) {
    static List<Plant> all() {
        Facts sectors = Facts.read("sectors");
        return Facts.read("enterprises").rows().stream()
                .map(f -> new Plant(f, sectors.where("sector", f.text("sector")).get(0), f.place()))
                .toList();
    }

    String id() {
        return fact.text("id");
    }

    String kind() {
        return fact.text("sector");
    }

    String landClass() {
        return sector.text("landClass");
    }

    /** Capacity or output in the sector's unit; the sector's default where unknown. */
    double activity() {
        return fact.number("capacity", sector.number("defaultActivity"));
    }

    /** Whether it has (or had) a site on the ground: not for proposed, announced and shelved ones. */
    boolean built() {
        return !List.of("proposed", "announced", "shelved").contains(fact.text("status"));
    }

    boolean working() {
        return fact.text("status").equals("operating");
    }

    boolean coalMine() {
        return kind().startsWith("coal mine");
    }

    boolean openPit() {
        return kind().equals("coal mine open pit");
    }

    /** Square metres. */
    double siteArea() {
        return (sector.number("siteBaseHectares") + sector.number("siteHectaresPerUnit") * activity()) * 10_000;
    }

    double siteRadius() {
        return StrictMath.sqrt(siteArea() / StrictMath.PI);
    }
}
