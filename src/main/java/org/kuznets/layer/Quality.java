package org.kuznets.layer;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** How a computed figure's quality follows from its inputs': synthetic as soon as any of them is. */
public final class Quality {
    private static final String SYNTHETIC = "synthetic";

    private Quality() {}

    /** The quality of one row: its own where it says so, else its layer's. */
    public static String of(Feature f, Layer layer) {
        return layer.quality().contains(SYNTHETIC) ? SYNTHETIC : f.row().text("quality", layer.quality());
    }

    /** The poorest of whole layers, each feature counting; empty when none says anything. */
    public static String of(Iterable<Layer> layers) {
        Set<String> different = new HashSet<>();
        for (Layer l : layers) {
            different.add(l.quality());
            int column = l.columns().indexOf("quality");
            if (column >= 0) {
                l.features().forEach(f -> different.add(f.row().text("quality", "")));
            }
        }
        return poorest(different);
    }

    /** The poorest of several: {@code synthetic} if any is, else all that differ, joined. */
    public static String poorest(Iterable<String> qualities) {
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
