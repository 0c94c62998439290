package org.kuznets.portray.chart;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kuznets.portray.style.StyleFile;

/** The charts that come with Kuznets: those under {@code chart} in the style file of a table or layer. Thread-safe. */
public final class ChartBook {
    private final Map<String, List<ChartStyle>> known = new ConcurrentHashMap<>();

    /**
     * The charts of a table or layer; none where its style says nothing of them.
     *
     * @param id of a collection, or of an output of an analysis
     * @throws IllegalArgumentException when the shipped file is wrong
     */
    public List<ChartStyle> of(String id) {
        return known.computeIfAbsent(id, ChartBook::read);
    }

    private static List<ChartStyle> read(String id) {
        return StyleFile.find(id)
                .map(file -> ChartReader.read(id, file.get("chart")))
                .orElse(List.of());
    }
}
