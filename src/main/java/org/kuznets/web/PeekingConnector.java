package org.kuznets.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Listens like any connector, but can tell during a request whether its client is still there. Jetty does not read a
 * connection while its request is being answered, so it learns of the end only when it writes; here one byte is read
 * ahead, and given back if it is the beginning of the next request.
 */
final class PeekingConnector extends ServerConnector {
    PeekingConnector(Server server, HttpConfiguration http, String host, int port) {
        super(server, new HttpConnectionFactory(http));
        setHost(host);
        setPort(port);
    }

    @Override
    protected SocketChannelEndPoint newEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key)
            throws IOException {
        Line line = new Line(channel, selector, key, getScheduler());
        line.setIdleTimeout(getIdleTimeout());
        return line;
    }

    /**
     * Whether the client of a request that is being answered has closed its end. One that has sent its next request
     * already counts as there.
     */
    static boolean hasLeft(Context ctx) {
        var end = ServletContextRequest.getServletContextRequest(ctx.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint();
        return end instanceof Line line && line.hasLeft();
    }

    private static final class Line extends SocketChannelEndPoint {
        private @Nullable ByteBuffer ahead;

        Line(SocketChannel channel, ManagedSelector selector, SelectionKey key, Scheduler scheduler) {
            super(channel, selector, key, scheduler);
        }

        synchronized boolean hasLeft() {
            if (ahead != null) {
                return false;
            }
            try {
                ByteBuffer one = ByteBuffer.allocate(1);
                int read = getChannel().read(one);
                ahead = read > 0 ? one.flip() : null;
                return read < 0;
            } catch (IOException e) {
                return true;
            }
        }

        @Override
        public synchronized int fill(ByteBuffer buffer) throws IOException {
            ByteBuffer byteAhead = ahead;
            if (byteAhead == null) {
                return super.fill(buffer);
            }
            int at = BufferUtil.flipToFill(buffer);
            buffer.put(byteAhead);
            BufferUtil.flipToFlush(buffer, at);
            ahead = null;
            return 1 + Math.max(0, super.fill(buffer));
        }
    }
}
