package org.kuznets.analysis.zone;

import java.util.TreeSet;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;

/** How a computed figure's quality follows from its inputs': synthetic as soon as any of them is. */
final class Quality {
    private static final String SYNTHETIC = "synthetic";

    private Quality() {}

    /** The quality of one row: its own where it says so, else its layer's. */
    static String of(Feature f, Layer layer) {
        return layer.quality().contains(SYNTHETIC) ? SYNTHETIC : f.row().text("quality", layer.quality());
    }

    /** The poorest of several: {@code synthetic} if any is, else all that differ, joined. */
    static String poorest(Iterable<String> qualities) {
        TreeSet<String> different = new TreeSet<>();
        for (String q : qualities) {
            if (q.contains(SYNTHETIC)) {
                return SYNTHETIC;
            }
            if (!q.isBlank()) {
                different.add(q);
            }
        }
        return String.join("; ", different);
    }
}
