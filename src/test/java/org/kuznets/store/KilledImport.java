package org.kuznets.store;

import java.nio.file.Path;

/**
 * A program that imports without end and says on standard output what it does: {@code batch} within an import, {@code
 * kept <n>} when import number n has been acknowledged. {@link KillTest} starts it and kills it.
 */
public final class KilledImport {
    static final int LAYERS = 3;

    private KilledImport() {}

    static String layer(int n) {
        return "layer-" + n % LAYERS;
    }

    static int rows(int n) {
        return 1_900 + 731 * (n % 7);
    }

    static Parcels parcels(int n) {
        return new Parcels(rows(n), 8, n);
    }

    /** @param args the folder, and the number of the first import */
    public static void main(String[] args) {
        try (GeoPackageStore store = GeoPackageStore.open(Path.of(args[0]))) {
            for (int n = Integer.parseInt(args[1]); n < 1_000_000; n++) {
                LayerDraft draft = new LayerDraft(
                        layer(n), "", "", "", org.kuznets.geo.Crs.CRS84, "", "", "", false, Integer.toString(n));
                store.put(draft, parcels(n), fraction -> say("batch"));
                say("kept " + n);
            }
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
