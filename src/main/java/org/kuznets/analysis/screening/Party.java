package org.kuznets.analysis.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Quality;
import org.locationtech.jts.geom.Geometry;

/** What is known of one enterprise, or of several that share a calculated zone, gathered step by step. */
final class Party {
    final TreeSet<String> enterprises = new TreeSet<>();
    final List<Geometry> normative = new ArrayList<>();
    final List<Geometry> sites = new ArrayList<>();
    final List<Geometry> sources = new ArrayList<>();
    final List<Geometry> chemistry = new ArrayList<>();
    final List<Geometry> noise = new ArrayList<>();
    /** Where the normative zones come from, such as {@code normative} or {@code established}. */
    final TreeSet<String> bases = new TreeSet<>();

    final TreeSet<String> classes = new TreeSet<>();
    final TreeSet<String> norms = new TreeSet<>();
    /** How calculated zones came to it: {@code own}, {@code site or source}, {@code normative zone}. */
    final TreeSet<String> attributions = new TreeSet<>();

    final TreeSet<String> qualities = new TreeSet<>();
    String nameEn = "";
    String nameRu = "";

    Party(String enterprise) {
        if (!enterprise.isEmpty()) {
            enterprises.add(enterprise);
        }
    }

    /** Takes over all that another has. */
    void join(Party other) {
        enterprises.addAll(other.enterprises);
        normative.addAll(other.normative);
        sites.addAll(other.sites);
        sources.addAll(other.sources);
        chemistry.addAll(other.chemistry);
        noise.addAll(other.noise);
        bases.addAll(other.bases);
        classes.addAll(other.classes);
        norms.addAll(other.norms);
        attributions.addAll(other.attributions);
        qualities.addAll(other.qualities);
        nameEn = joined(nameEn, other.nameEn);
        nameRu = joined(nameRu, other.nameRu);
    }

    private static String joined(String a, String b) {
        return a.isEmpty() || b.isEmpty() ? a + b : a + "; " + b;
    }

    void quality(Feature f, Layer layer) {
        qualities.add(Quality.of(f, layer));
    }

    boolean single() {
        return enterprises.size() == 1;
    }

    /** The enterprise; {@code cluster-} and the first of several; {@code unattributed} for none. */
    String id() {
        if (enterprises.isEmpty()) {
            return "unattributed";
        }
        return single() ? enterprises.first() : "cluster-" + enterprises.first();
    }
}
