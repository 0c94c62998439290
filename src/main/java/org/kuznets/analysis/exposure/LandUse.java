package org.kuznets.analysis.exposure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;
import org.locationtech.jts.geom.Geometry;

/**
 * The land-use layer as parcels with class numbers.
 *
 * @param classes their names in alphabetical order
 */
record LandUse(List<String> classes, List<Feature> parcels, int[] classOf) {
    /** Land inside a zone and in no parcel. */
    static final String UNCLASSIFIED = "unclassified";
    /** Land in a parcel whose class is not said. */
    static final String UNSPECIFIED = "unspecified";

    private static final Message NO_CLASS = new Message(
            "exposure.no-class", "{count} parcels of {layer} have no land class and are counted as unspecified");
    private static final Message NOT_LAND =
            new Message("exposure.not-land", "{count} features of {layer} are no polygons and have no area");
    private static final Message RESERVED = new Message(
            "exposure.reserved-class",
            "the land class '{name}' of {layer} is also the word for land in no parcel; its parcels are counted as"
                    + " unspecified");

    static LandUse of(@Nullable Layer layer, Findings findings) {
        if (layer == null) {
            return new LandUse(List.of(), List.of(), new int[0]);
        }
        List<Feature> parcels =
                layer.features().stream().filter(f -> hasArea(f.geometry())).toList();
        tell(NOT_LAND, layer, layer.features().size() - parcels.size(), findings);
        int column = layer.columns().indexOf("landClass");
        List<String> names = new ArrayList<>(parcels.size());
        int nameless = 0;
        int reserved = 0;
        for (Feature f : parcels) {
            Object value = column < 0 ? null : f.row().get(column);
            String name = value == null ? "" : value.toString().strip();
            nameless += name.isEmpty() ? 1 : 0;
            reserved += name.equals(UNCLASSIFIED) ? 1 : 0;
            names.add(name.isEmpty() || name.equals(UNCLASSIFIED) ? UNSPECIFIED : name);
        }
        tell(NO_CLASS, layer, nameless, findings);
        if (reserved > 0) {
            findings.add(Finding.warning(RESERVED, null, Map.of("layer", layer.id(), "name", UNCLASSIFIED)));
        }
        List<String> classes = List.copyOf(new TreeSet<>(names));
        Map<String, Integer> number = new java.util.HashMap<>();
        for (String c : classes) {
            number.put(c, number.size());
        }
        return new LandUse(
                classes, parcels, names.stream().mapToInt(number::get).toArray());
    }

    private static void tell(Message message, Layer layer, int count, Findings findings) {
        if (count > 0) {
            findings.add(Finding.warning(message, null, Map.of("count", count, "layer", layer.id())));
        }
    }

    static boolean hasArea(@Nullable Geometry g) {
        return g != null && !g.isEmpty() && g.getDimension() == 2;
    }

    List<@Nullable Geometry> shapes() {
        List<@Nullable Geometry> all = new ArrayList<>(parcels.size());
        parcels.forEach(p -> all.add(p.geometry()));
        return all;
    }

    /** Parcels of these classes. */
    List<Geometry> shapesOf(List<String> wanted) {
        List<Geometry> all = new ArrayList<>();
        for (int i = 0; i < classOf.length; i++) {
            Geometry g = parcels.get(i).geometry();
            if (g != null && wanted.contains(classes.get(classOf[i]))) {
                all.add(g);
            }
        }
        return all;
    }

    /** The name of a class number of {@link Areas}. */
    String name(int landClass) {
        return landClass == classes.size() ? UNCLASSIFIED : classes.get(landClass);
    }
}
