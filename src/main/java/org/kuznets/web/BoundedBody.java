package org.kuznets.web;

import java.io.IOException;
import java.io.InputStream;

/** Reads a request body whole, counting: neither a false length nor none at all makes it larger than the bound. */
final class BoundedBody {
    private BoundedBody() {}

    /** @throws Problems.TooLarge when it is larger than {@link ServerOptions#mostBodyBytes} */
    static byte[] read(Ask ask) throws IOException {
        long most = ask.options().mostBodyBytes();
        if (ask.ctx().req().getContentLengthLong() > most) {
            throw new Problems.TooLarge();
        }
        try (InputStream in = ask.ctx().req().getInputStream()) {
            byte[] body = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, most + 1));
            if (body.length > most) {
                throw new Problems.TooLarge();
            }
            return body;
        }
    }
}
