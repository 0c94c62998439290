package org.kuznets.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kuznets.layer.CollectionInfo;
import org.kuznets.notice.NotFound;

/** Which version of each layer is current, and which versions are still being read. Thread-safe. */
final class Shelf {
    private final Map<String, StoredLayer> current = new TreeMap<>();
    private final Map<Long, Integer> readers = new HashMap<>();

    synchronized void replaceAll(List<StoredLayer> layers) {
        current.clear();
        layers.forEach(l -> current.put(l.info().id(), l));
    }

    synchronized List<CollectionInfo> infos() {
        return current.values().stream().map(StoredLayer::info).toList();
    }

    synchronized Optional<StoredLayer> find(String id) {
        return Optional.ofNullable(current.get(id));
    }

    /**
     * The current version, kept from being swept away until {@link #release}.
     *
     * @throws NotFound when there is no such layer
     */
    synchronized StoredLayer take(String id) {
        StoredLayer layer = current.get(id);
        if (layer == null) {
            throw new NotFound("collection", id);
        }
        readers.merge(layer.generation(), 1, Integer::sum);
        return layer;
    }

    /** Keeps a version that is already taken once more. */
    synchronized void takeAgain(StoredLayer layer) {
        readers.merge(layer.generation(), 1, Integer::sum);
    }

    /** Whether that was the last reader of a version that is no longer current. */
    synchronized boolean release(StoredLayer layer) {
        boolean last = readers.merge(layer.generation(), -1, Integer::sum) == 0;
        if (last) {
            readers.remove(layer.generation());
        }
        StoredLayer now = current.get(layer.info().id());
        return last && (now == null || now.generation() != layer.generation());
    }

    synchronized boolean isRead(long generation) {
        return readers.containsKey(generation);
    }
}
