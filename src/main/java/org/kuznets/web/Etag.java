package org.kuznets.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.kuznets.run.Version;

/** Entity tags: weak, because the same content is sent packed and unpacked and with another time stamp. */
final class Etag {
    private Etag() {}

    /** The tag of what {@code parts} determine. */
    static String of(String... parts) {
        MessageDigest digest = sha();
        for (String p : parts) {
            digest.update(p.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        digest.update(Version.ENGINE.getBytes(StandardCharsets.UTF_8));
        return quoted(digest.digest());
    }

    /** The tag of a whole body. */
    static String of(byte[] body) {
        return quoted(sha().digest(body));
    }

    /** Whether {@code header}, an {@code If-None-Match}, holds {@code tag}. */
    static boolean matches(@Nullable String header, String tag) {
        if (header == null) {
            return false;
        }
        for (String given : header.split(",")) {
            String g = given.strip();
            if (g.equals("*") || opaque(g).equals(opaque(tag))) {
                return true;
            }
        }
        return false;
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    private static String quoted(byte[] hash) {
        return "W/\"" + HexFormat.of().formatHex(hash, 0, 12) + "\"";
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
