package org.kuznets.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.locationtech.jts.io.WKBWriter;

/** Names a result by everything it depends on. */
final class Fingerprint {
    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String of(String analysis, Map<String, String> parameters, List<Inputs.Chosen> chosen) {
        Fingerprint f = new Fingerprint();
        f.add(analysis).add(Version.ENGINE);
        parameters.forEach((name, value) -> f.add(name).add(value));
        for (Inputs.Chosen c : chosen) {
            f.add(c.parameter()).add(c.collection()).add(c.version()).add(c.filterText());
        }
        return f.end();
    }

    /** Of the layer's content. */
    static String of(Layer layer) {
        Fingerprint f = new Fingerprint();
        WKBWriter wkb = new WKBWriter();
        f.add(layer.id()).add(layer.crs().code()).add(layer.quality());
        f.add(layer.columns().toString());
        for (Feature feature : layer.features()) {
            f.add(feature.id());
            for (int i = 0; i < layer.columns().size(); i++) {
                Object value = feature.row().get(i);
                f.add(value == null ? "" : value.getClass().getSimpleName()).add(String.valueOf(value));
            }
            f.add(feature.geometry() == null ? new byte[0] : wkb.write(feature.geometry()));
        }
        return f.end();
    }

    private Fingerprint add(String part) {
        return add(part.getBytes(StandardCharsets.UTF_8));
    }

    /** Each part with its length before it, so that no two lists of parts read alike. */
    private Fingerprint add(byte[] bytes) {
        digest.update((byte) (bytes.length >>> 24));
        digest.update((byte) (bytes.length >>> 16));
        digest.update((byte) (bytes.length >>> 8));
        digest.update((byte) bytes.length);
        digest.update(bytes);
        return this;
    }

    private String end() {
        return HexFormat.of().formatHex(digest.digest()).substring(0, 24);
    }
}
