package org.kuznets.web;

import io.javalin.http.Context;
import io.javalin.http.UnauthorizedResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets in who has a key: in the header {@code X-Api-Key}, as {@code Authorization: Bearer}, or as the password of HTTP
 * Basic with any user name, which browsers ask for and QGIS can keep; or, for programs that can do none of these, as the
 * parameter {@value #PARAMETER}, which the links to further pages then carry too.
 */
final class Keys {
    static final String PARAMETER = "key";

    private final List<byte[]> keys;

    Keys(Set<String> keys) {
        this.keys = keys.stream().map(k -> k.getBytes(StandardCharsets.UTF_8)).toList();
    }

    /** @throws UnauthorizedResponse without a good key */
    void check(Context ctx) {
        if (keys.isEmpty() || ctx.method().name().equals("OPTIONS")) {
            return;
        }
        if (!known(ctx.header("X-Api-Key"))
                && !known(authorization(ctx.header("Authorization")))
                && !known(Params.loosely(ctx.queryString()).get(PARAMETER))) {
            ctx.header("WWW-Authenticate", "Basic realm=\"Kuznets\", charset=\"UTF-8\"");
            throw new UnauthorizedResponse();
        }
    }

    /** Compares with every key in the same time, whichever fits. */
    private boolean known(@Nullable String given) {
        if (given == null) {
            return false;
        }
        byte[] bytes = given.getBytes(StandardCharsets.UTF_8);
        boolean found = false;
        for (byte[] key : keys) {
            found |= MessageDigest.isEqual(key, bytes);
        }
        return found;
    }

    private static @Nullable String authorization(@Nullable String header) {
        if (header == null) {
            return null;
        }
        if (header.startsWith("Bearer ")) {
            return header.substring("Bearer ".length()).strip();
        }
        if (!header.startsWith("Basic ")) {
            return null;
        }
        try {
            String pair = new String(
                    Base64.getDecoder()
                            .decode(header.substring("Basic ".length()).strip()),
                    StandardCharsets.UTF_8);
            return pair.substring(pair.indexOf(':') + 1);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
