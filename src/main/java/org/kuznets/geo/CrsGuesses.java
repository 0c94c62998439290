package org.kuznets.geo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.kuznets.notice.Refusal.Reason;
import org.locationtech.jts.geom.Envelope;

/**
 * What coordinate system a file without one could be in, by where its coordinates would lie. Systems on different datums
 * lie within some hundred metres, so the range cannot tell them apart: a person must choose.
 */
public final class CrsGuesses {
    /** Where data are expected unless somebody says otherwise: the Kuznetsk basin and a margin. */
    public static final Bbox REGION = new Bbox(84, 52, 90, 57);

    private static final int MOST = 6;
    private static final Message NO_CRS = new Message(
            "crs.missing",
            "{file} does not say its coordinate system; name it with --crs, for example --crs EPSG:28415");
    private static final Message GUESS = new Message(
            "crs.guess", "it could be {code} ({name}): its middle would lie at {longitude} E, {latitude} N");
    private static final Message SWAPPED = new Message(
            "crs.guess-swapped",
            "it could be {code} ({name}) with x and y exchanged: its middle would lie at {longitude} E, {latitude} N");
    private static final Message NOWHERE = new Message(
            "crs.guess-none",
            "its coordinates, x {minX} to {maxX} and y {minY} to {maxY}, lie in the expected region in no system known "
                    + "by heart; it may be a local one, to be given as WKT or PROJ string");

    /** One candidate, with the middle of the data in degrees. */
    public record Guess(Crs crs, String name, boolean swapped, double longitude, double latitude, double likelihood) {
        Reason reason() {
            return new Reason(
                    swapped ? SWAPPED : GUESS,
                    "crs",
                    Map.of(
                            "code",
                            crs.code(),
                            "name",
                            name,
                            "longitude",
                            Math.round(longitude * 1000) / 1000.0,
                            "latitude",
                            Math.round(latitude * 1000) / 1000.0));
        }
    }

    private CrsGuesses() {}

    /** As {@link #refusal(String, Envelope, Bbox)} for the {@link #REGION}. */
    public static Refusal refusal(String file, Envelope extent) {
        return refusal(file, extent, REGION);
    }

    /** The refusal of a file without a coordinate system; its reasons hold the guesses, best first. */
    public static Refusal refusal(String file, Envelope extent, Bbox region) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(new Reason(NO_CRS, file, Map.of("file", file)));
        of(extent, region).forEach(g -> reasons.add(g.reason()));
        if (reasons.size() == 1 && !extent.isNull()) {
            reasons.add(new Reason(
                    NOWHERE,
                    "crs",
                    Map.of(
                            "minX", extent.getMinX(),
                            "maxX", extent.getMaxX(),
                            "minY", extent.getMinY(),
                            "maxY", extent.getMaxY())));
        }
        return new Refusal(reasons);
    }

    /** The candidates that put the middle of {@code extent} into {@code region}, best first, at most {@value #MOST}. */
    public static List<Guess> of(Envelope extent, Bbox region) {
        if (extent.isNull()) {
            return List.of();
        }
        List<Guess> all = new ArrayList<>();
        List<Crs> candidates = new ArrayList<>(List.of(Crs.CRS84, Crs.epsg(3857)));
        KnownCodes.all().forEach(code -> candidates.add(Crs.epsg(code)));
        for (Crs crs : candidates) {
            guess(crs, false, extent, region).ifPresent(all::add);
            guess(crs, true, extent, region).ifPresent(all::add);
        }
        return all.stream()
                .sorted(Comparator.comparingDouble(Guess::likelihood).reversed())
                .limit(MOST)
                .toList();
    }

    private static Optional<Guess> guess(Crs crs, boolean swapped, Envelope extent, Bbox region) {
        Definition definition = Definition.find(crs).orElseThrow();
        boolean sameAsAnother = !crs.equals(Crs.CRS84)
                && KnownCodes.findCode(definition).orElse(0)
                        != Integer.parseInt(crs.code().substring(5));
        if (sameAsAnother) {
            return Optional.empty();
        }
        double[] p = {extent.centre().x, extent.centre().y};
        double[] middle = swapped ? new double[] {p[1], p[0]} : p;
        try {
            double[] at = Reprojection.between(crs, Crs.CRS84).apply(middle[0], middle[1]);
            boolean inside = region.envelopes().stream().anyMatch(e -> e.contains(at[0], at[1]));
            double off = definition.flat().method() == Flat.Method.TRANSVERSE_MERCATOR
                    ? Math.abs(Math.IEEEremainder(at[0] - definition.flat().lon0(), 360))
                    : 0;
            return inside && off <= 6
                    ? Optional.of(new Guess(
                            crs, definition.name(), swapped, at[0], at[1], likelihood(definition, off, swapped)))
                    : Optional.empty();
        } catch (Refusal elsewhere) {
            return Optional.empty();
        }
    }

    /** Habit, not proof: 6-degree zones and Pulkovo 1942 are the commonest in the region, and data lie near their meridian. */
    private static double likelihood(Definition d, double off, boolean swapped) {
        double likelihood = d.name().contains("3-degree") ? 1 : d.name().startsWith("WGS 84") ? 3 : 2;
        double common = d.datum().name().equals("Pulkovo_1942") || d.datum().equals(Datum.WGS84) ? 0.5 : 0;
        return likelihood + common - off / 10 - (swapped ? 2.5 : 0);
    }
}
