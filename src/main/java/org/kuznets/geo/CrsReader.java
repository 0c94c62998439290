package org.kuznets.geo;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geotools.api.referencing.FactoryException;
import org.geotools.referencing.CRS;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;

/**
 * From what files and people say to a {@link Crs}: EPSG codes and their URNs and URLs, well-known text 1 of the OGC's or
 * ESRI's kind ({@code .prj} files), PROJ strings. Codes are found by the numbers in the text, not by its name, so
 * {@code Pulkovo_1942_GK_Zone_15} is EPSG:28415 whoever wrote it; usual systems never open the EPSG database,
 * which is searched (half a minute at worst) only for a datum that our table lacks. A plant's own grid is {@code
 * local:<lon>,<lat>,<rotation>}, see {@link LocalGrid}. Text without a code becomes
 * {@code LOCAL:<name>}, with the datum shift it gives itself, else the one of our table.
 */
public final class CrsReader {
    private static final Message UNREADABLE = new Message(
            "crs.unreadable",
            "the coordinate system '{text}' cannot be read; give an EPSG code, WKT 1 or a PROJ string with --crs");
    private static final Message WKT2 = new Message(
            "crs.wkt2", "the coordinate system {name} is written in WKT 2 without an EPSG code; give WKT 1 or a code");
    private static final Message NO_SHIFT = new Message(
            "crs.no-shift",
            "the datum {datum} of {name} is not in our table, so its way to WGS 84 is unknown; add TOWGS84[...] to its "
                    + "definition or name the coordinate system with --crs");
    private static final Message ASSUMED = new Message(
            "crs.datum-assumed",
            "the coordinate system {name} does not name its datum; by its ellipsoid {assumed} was taken, which may be off "
                    + "by some ten metres");
    private static final Pattern CODE = Pattern.compile(
            "(?i)(?:EPSG:+|urn:(?:x-)?ogc:def:crs:EPSG:[^:]*:|https?://www\\.opengis\\.net/(?:def/crs/EPSG/[^/]+/|gml/srs/epsg\\.xml#))?(\\d{4,6})");
    private static final Pattern CRS84 = Pattern.compile(
            "(?i)(?:OGC:|CRS:)?(?:CRS)?84|urn:(?:x-)?ogc:def:crs:OGC:[^:]*:CRS84|https?://www\\.opengis\\.net/def/crs/OGC/[^/]+/CRS84");

    private CrsReader() {}

    /** As {@link #read(String, String, Consumer)}, for those who do not collect findings. */
    public static Crs read(String text, String name) {
        return read(text, name, finding -> {});
    }

    /**
     * Reads a coordinate system.
     *
     * @param name what to call it when it has no code, such as {@code msk-42-2}; empty to take its own name
     * @param odd hears what had to be assumed
     * @throws Refusal when it cannot be read, or its datum is neither known nor given with TOWGS84
     */
    public static Crs read(String text, String name, Consumer<Finding> odd) {
        String bare = text.replace("\uFEFF", "").strip();
        if (CRS84.matcher(bare).matches()) {
            return Crs.CRS84;
        }
        Matcher code = CODE.matcher(bare);
        if (code.matches()) {
            return byCode(Integer.parseInt(code.group(1)));
        }
        if (bare.startsWith("+") || bare.startsWith("proj=")) {
            return named(ProjText.read(bare, d -> odd.accept(assumed(name, d))), name);
        }
        if (LocalGrid.is(bare)) {
            String grid = bare.substring("local:".length());
            return read(LocalGrid.wkt(bare), name.isEmpty() ? "grid-" + grid : name, odd);
        }
        Wkt wkt = Wkt.find(bare).orElseThrow(() -> Refusal.of(UNREADABLE, "crs", Map.of("text", shortened(bare))));
        return byText(wkt, name.isEmpty() ? wkt.name() : name, odd);
    }

    private static Crs byCode(int code) {
        return switch (code) {
            case 4326 -> Crs.CRS84;
            case 3785, 900913, 102100, 102113 -> Crs.epsg(3857);
            default -> {
                Crs crs = Crs.epsg(code);
                if (KnownCodes.find(code).isEmpty()) {
                    Projections.decode(crs);
                }
                yield crs;
            }
        };
    }

    private static Crs byText(Wkt wkt, String name, Consumer<Finding> odd) {
        Optional<Definition> ours = WktDefinition.find(wkt);
        Optional<Crs> said = wkt.findEpsg().flatMap(CrsReader::findByCode);
        if (ours.isPresent()) {
            // the code that the file gives is kept where it means what the file says
            Optional<Definition> meant = said.flatMap(Definition::find);
            boolean agree = meant.isPresent()
                    && meant.get().flat().near(ours.get().flat())
                    && meant.get().datum().near(ours.get().datum());
            return agree ? said.orElseThrow() : named(ours.get(), name);
        }
        if (said.isPresent()) {
            return said.get();
        }
        if (wkt.keyword().endsWith("CRS")) {
            throw Refusal.of(WKT2, "crs", Map.of("name", wkt.name()));
        }
        return Anonymous.datum(wkt)
                .map(d -> {
                    odd.accept(assumed(name, d));
                    return byText(withDatum(wkt, d), name, odd);
                })
                .orElseGet(() -> local(wkt, name));
    }

    private static Optional<Crs> findByCode(int code) {
        try {
            return Optional.of(byCode(code));
        } catch (Refusal unknown) {
            return Optional.empty();
        }
    }

    private static Crs named(Definition definition, String name) {
        OptionalInt code = KnownCodes.findCode(definition);
        return code.isPresent()
                ? byCode(code.getAsInt())
                : local(name.isEmpty() ? definition.name() : name, definition.wkt());
    }

    private static Crs local(String name, String wkt) {
        String slug = name.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}]+", "-")
                .replaceAll("^-|-$", "");
        return new Crs("LOCAL:" + (slug.isEmpty() ? "unnamed" : slug), wkt);
    }

    private static Optional<Crs> lookUp(Wkt wkt) {
        try {
            Integer code = CRS.lookupEpsgCode(CRS.parseWKT(wkt.toString()), true);
            return Optional.ofNullable(code).map(CrsReader::byCode);
        } catch (FactoryException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** With a known datum the text says everything; looking through the whole EPSG database would only find its number. */
    private static Crs local(Wkt wkt, String name) {
        Wkt datum = Projections.findNode(wkt, "DATUM")
                .orElseThrow(() -> Refusal.of(UNREADABLE, "crs", Map.of("text", shortened(wkt.toString()))));
        Optional<Datum> ours = WktDefinition.datum(datum);
        if (ours.isEmpty()) {
            return Optional.of(wkt)
                    .filter(w -> datum.child("SPHEROID").map(e -> e.number(1)).orElse(0.0) > 6e6)
                    .flatMap(CrsReader::lookUp)
                    .orElseThrow(() -> Refusal.of(NO_SHIFT, "crs", Map.of("datum", datum.name(), "name", wkt.name())));
        }
        Datum known = ours.get();
        Crs crs = local(name, withDatum(wkt.without("AXIS"), known).toString());
        Projections.decode(crs);
        return crs;
    }

    private static Wkt withDatum(Wkt wkt, Datum datum) {
        return wkt.without("AUTHORITY")
                .with(Wkt.find(Definition.datumWkt(datum)).orElseThrow());
    }

    private static Finding assumed(String name, Datum datum) {
        return Finding.warning(ASSUMED, "crs", Map.of("name", name, "assumed", datum.title()));
    }

    private static String shortened(String text) {
        return text.length() > 100 ? text.substring(0, 100) + "..." : text;
    }
}
