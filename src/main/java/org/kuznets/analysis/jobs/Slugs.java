package org.kuznets.analysis.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Words that are fit for ids of features, one for each name and all different. */
public final class Slugs {
    private Slugs() {}

    public static List<String> of(List<String> names) {
        Map<String, Integer> used = new TreeMap<>();
        List<String> all = new ArrayList<>();
        for (String name : names) {
            String slug = name.toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{Nd}]+", "-")
                    .replaceAll("^-|-$", "");
            int times = used.merge(slug, 1, Integer::sum);
            all.add(times == 1 ? slug : slug + "--" + times);
        }
        return all;
    }
}
