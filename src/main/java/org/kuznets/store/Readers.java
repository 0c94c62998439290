package org.kuznets.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.kuznets.format.geopackage.SpatialFunctions;
import org.kuznets.format.geopackage.Sql;
import org.kuznets.format.geopackage.Sqlite;

/** A few read-only connections, opened as they are needed and lent for one short transaction at a time. */
final class Readers implements AutoCloseable {
    private final Path file;
    private final int most;
    private final Semaphore places;
    private final BlockingQueue<Connection> idle;
    private volatile boolean closed;

    Readers(Path file, int most) {
        this.file = file;
        this.most = most;
        this.places = new Semaphore(most, true);
        this.idle = new ArrayBlockingQueue<>(most);
    }

    /** Something read within one transaction. */
    interface Reading<T> {
        T read(Connection c) throws SQLException;
    }

    /** Reads one consistent state of the file. Waits while all connections are lent. */
    <T> T read(Reading<T> reading) {
        places.acquireUninterruptibly();
        Connection c = null;
        boolean sound = false;
        try {
            c = borrow();
            Sql.run(c, "BEGIN");
            T answer;
            try {
                answer = reading.read(c);
            } finally {
                Sql.run(c, "ROLLBACK");
            }
            sound = true;
            return answer;
        } catch (SQLException e) {
            throw Sql.broken(e);
        } finally {
            giveBack(c, sound);
            places.release();
        }
    }

    private Connection borrow() throws SQLException {
        if (closed) {
            throw new IllegalStateException("the store is closed");
        }
        Connection c = idle.poll();
        if (c == null) {
            c = Sqlite.read(file);
            SpatialFunctions.register(c);
        }
        return c;
    }

    private void giveBack(@Nullable Connection c, boolean sound) {
        if (c != null && (!sound || closed || !idle.offer(c))) {
            close(c);
        }
    }

    private static void close(Connection c) {
        try {
            c.close();
        } catch (SQLException e) {
            // a connection that only read has nothing to lose
        }
    }

    /** Waits for readings that are under way. */
    @Override
    public void close() {
        closed = true;
        places.acquireUninterruptibly(most);
        for (Connection c = idle.poll(); c != null; c = idle.poll()) {
            close(c);
        }
        places.release(most);
    }
}
