package org.kuznets.run;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Expensive parts of analyses within a byte bound, the least recently used going first. Who wants a part that is being
 * made waits for it. Thread-safe.
 */
final class Remembered {
    private final long mostBytes;
    private final Map<Object, Part> parts = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    private static final class Part {
        final ReentrantLock making = new ReentrantLock();
        final long bytes;
        private volatile Object value = Part.class;

        Part(long bytes) {
            this.bytes = bytes;
        }

        boolean made() {
            return value != Part.class;
        }
    }

    Remembered(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    @SuppressWarnings("unchecked")
    <T> T get(Object key, long size, Supplier<T> make) {
        if (size > mostBytes) {
            return make.get();
        }
        Part part = part(key, size);
        if (!part.made()) {
            part.making.lock();
            try {
                if (!part.made()) {
                    part.value = make.get();
                }
            } catch (RuntimeException | Error e) {
                forget(key, part);
                throw e;
            } finally {
                part.making.unlock();
            }
        }
        return (T) part.value;
    }

    /** Room is made before the part is. */
    private synchronized Part part(Object key, long size) {
        Part found = parts.get(key);
        if (found != null) {
            return found;
        }
        Part mine = new Part(size);
        parts.put(key, mine);
        bytes += size;
        Iterator<Part> oldest = parts.values().iterator();
        while (bytes > mostBytes && oldest.hasNext()) {
            Part p = oldest.next();
            if (p != mine) {
                bytes -= p.bytes;
                oldest.remove();
            }
        }
        return mine;
    }

    private synchronized void forget(Object key, Part part) {
        if (parts.remove(key, part)) {
            bytes -= part.bytes;
        }
    }
}
