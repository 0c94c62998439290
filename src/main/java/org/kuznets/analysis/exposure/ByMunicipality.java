package org.kuznets.analysis.exposure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.exposure.Municipalities.Part;
import org.locationtech.jts.geom.Geometry;

/**
 * The same figures by municipality; the number {@code municipalities.size()} stands for land in none.
 *
 * @param scopes what is asked about: levels, or zones where they have none
 * @param territory land of each municipality as a class
 * @param land classes within municipalities: number {@code m classes + c}
 * @param people of each municipality as a class, in persons; null when settlements are not known
 */
record ByMunicipality(
        Municipalities municipalities, Zones scopes, Areas territory, Areas land, @Nullable Areas people, int classes) {
    private static final int CHUNK = 256;

    static ByMunicipality of(
            Municipalities municipalities, Zones scopes, LandUse landUse, @Nullable People people, Work work) {
        List<@Nullable Geometry> noSites = new ArrayList<>();
        scopes.shapes.forEach(s -> noSites.add(null));
        List<@Nullable Geometry> outlines = new ArrayList<>();
        municipalities.features().forEach(f -> outlines.add(f.geometry()));
        int n = municipalities.size();
        int[] each = java.util.stream.IntStream.range(0, n).toArray();
        Areas territory = SweptAreas.of(Land.of(outlines, each, n, work), scopes.shapes, noSites, work);
        int classes = landUse.classes().size();
        Pieces pieces = Pieces.of(landUse.shapes(), municipalities, work);
        int[] classOf = new int[pieces.shapes().size()];
        for (int i = 0; i < classOf.length; i++) {
            classOf[i] = pieces.municipality(i) * classes + landUse.classOf()[pieces.from(i)];
        }
        Areas land =
                SweptAreas.of(Land.of(pieces.shapes(), classOf, (n + 1) * classes, work), scopes.shapes, noSites, work);
        Areas lived = people == null ? null : people.inside(municipalities, scopes, work);
        return new ByMunicipality(municipalities, scopes, territory, land, lived, classes);
    }

    /** Shapes cut along the borders of municipalities. */
    record Pieces(List<Geometry> shapes, List<int[]> origins) {
        static Pieces of(List<? extends @Nullable Geometry> whole, Municipalities municipalities, Work work) {
            List<Geometry> shapes = new ArrayList<>();
            List<int[]> origins = new ArrayList<>();
            int chunks = (whole.size() + CHUNK - 1) / CHUNK;
            List<List<List<Part>>> all = work.each(chunks, c -> {
                List<List<Part>> some = new ArrayList<>();
                for (int i = c * CHUNK; i < Math.min(whole.size(), (c + 1) * CHUNK); i++) {
                    Geometry g = whole.get(i);
                    some.add(g == null ? List.of() : municipalities.split(g));
                }
                return some;
            });
            int from = 0;
            for (List<List<Part>> some : all) {
                for (List<Part> parts : some) {
                    for (Part p : parts) {
                        shapes.add(p.shape());
                        origins.add(new int[] {from, p.municipality()});
                    }
                    from++;
                }
            }
            return new Pieces(shapes, origins);
        }

        int from(int piece) {
            return origins.get(piece)[0];
        }

        int municipality(int piece) {
            return origins.get(piece)[1];
        }
    }

    /** Square metres of a municipality inside one scope, or of all of them where {@code scope} is below 0. */
    double area(int scope, int municipality) {
        return scope < 0 ? territory.covered(municipality) : territory.inZone(scope, municipality);
    }

    /** Of a class; {@code classes} for land in no parcel. */
    double area(int scope, int municipality, int landClass) {
        if (landClass < classes) {
            int c = municipality * classes + landClass;
            return scope < 0 ? land.covered(c) : land.inZone(scope, c);
        }
        double rest = area(scope, municipality);
        double whole = rest;
        for (int c = 0; c < classes; c++) {
            rest -= area(scope, municipality, c);
        }
        // a difference of large figures: what is left of nothing is rounding
        return rest > 1e-9 * whole ? rest : 0;
    }

    @Nullable
    Double persons(int scope, int municipality) {
        return people == null
                ? null
                : (Double) (scope < 0 ? people.covered(municipality) : people.inZone(scope, municipality));
    }
}
