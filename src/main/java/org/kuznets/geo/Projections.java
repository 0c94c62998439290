package org.kuznets.geo;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;

/**
 * From a {@link Crs} to GeoTools' object for it, always x = east or longitude first. What {@link Definition} knows is
 * built from text without opening the EPSG database, which takes seconds; the rest comes from there, with the datum
 * shifts of our own table in place of GeoTools'. Thread-safe.
 */
public final class Projections {
    private static final Message UNKNOWN =
            new Message("crs.unknown", "the coordinate system {code} is not known; give an EPSG code or its WKT");
    private static final Map<Crs, CoordinateReferenceSystem> KNOWN = new ConcurrentHashMap<>();

    private Projections() {}

    /** @throws Refusal when the code is unknown or the definition cannot be read */
    public static CoordinateReferenceSystem decode(Crs crs) {
        CoordinateReferenceSystem known = KNOWN.get(crs);
        if (known == null) {
            // not computeIfAbsent: making one may ask for another
            known = make(crs);
            KNOWN.put(crs, known);
        }
        return known;
    }

    /**
     * Whether its coordinates are degrees.
     *
     * @throws Refusal when the code is unknown
     */
    public static boolean isLonLat(Crs crs) {
        return Definition.find(crs).map(Definition::isLonLat).orElseGet(() -> decode(crs) instanceof GeographicCRS);
    }

    private static CoordinateReferenceSystem make(Crs crs) {
        String code = crs.code();
        if (code.equals("OGC:CRS84") || code.equals("EPSG:4326")) {
            return DefaultGeographicCRS.WGS84;
        }
        try {
            Optional<Definition> ours = Definition.find(crs);
            if (ours.isPresent()) {
                String wkt = ours.get().wkt();
                return CRS.parseWKT(code.startsWith("EPSG:") ? withCode(wkt, code.substring(5)) : wkt);
            }
            return crs.definition().isEmpty() ? fromDatabase(code) : fromText(crs);
        } catch (FactoryException e) {
            throw Refusal.of(UNKNOWN, "crs", Map.of("code", code));
        }
    }

    /** Text that says its shift, or needs none, is GeoTools' to read; else GeoTools would quietly leave the shift out. */
    private static CoordinateReferenceSystem fromText(Crs crs) throws FactoryException {
        Optional<Wkt> datum = Wkt.find(crs.definition()).flatMap(w -> findNode(w, "DATUM"));
        boolean complete = datum.isPresent()
                && (datum.get().child("TOWGS84").isPresent()
                        || Datums.find(datum.get().name())
                                .filter(d -> d.toWgs84().isNone())
                                .isPresent());
        if (complete) {
            return CRS.parseWKT(crs.definition());
        }
        return decode(CrsReader.read(crs.definition(), crs.code().replaceFirst("^LOCAL:", "")));
    }

    private static String withCode(String wkt, String code) {
        return wkt.substring(0, wkt.length() - 1) + ",AUTHORITY[\"EPSG\",\"" + code + "\"]]";
    }

    private static CoordinateReferenceSystem fromDatabase(String code) throws FactoryException {
        CoordinateReferenceSystem theirs = CRS.decode(code, true);
        Optional<Wkt> wkt = Wkt.find(theirs.toString());
        // the database's WKT gives axes in its own order only on paper: here x is east already
        Optional<String> ours = wkt.flatMap(Projections::withOurShift);
        return ours.isPresent() ? CRS.parseWKT(ours.get()) : theirs;
    }

    /** The text with the datum shift of our table; empty when the table does not know the datum, or needs no shift. */
    static Optional<String> withOurShift(Wkt wkt) {
        return findNode(wkt, "DATUM")
                .flatMap(d -> Datums.find(d.name()))
                .filter(d -> !d.toWgs84().isNone())
                .flatMap(d -> Wkt.find(Definition.datumWkt(d)))
                .map(d -> wkt.without("AUTHORITY").with(d).toString());
    }

    static Optional<Wkt> findNode(Wkt wkt, String keyword) {
        if (wkt.keyword().equals(keyword)) {
            return Optional.of(wkt);
        }
        return wkt.children().stream()
                .flatMap(c -> findNode(c, keyword).stream())
                .findFirst();
    }
}
