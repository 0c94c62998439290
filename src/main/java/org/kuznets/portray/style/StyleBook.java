package org.kuznets.portray.style;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kuznets.layer.CollectionInfo;

/** The styles that come with Kuznets, in draw order. Immutable. */
public final class StyleBook {
    private final Map<String, LayerStyle> styles = new LinkedHashMap<>();

    private StyleBook() {
        List<?> ids = (List<?>) load("index");
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i).toString();
            Map<?, ?> file = (Map<?, ?>) load(id);
            Object from = file.get("classesOf");
            Map<?, ?> source = from == null ? file : (Map<?, ?>) load(from.toString());
            if (!(source.get("classes") instanceof List<?> classes)) {
                throw new IllegalArgumentException("the style of " + id + " has no list of classes");
            }
            styles.put(id, StyleReader.read(id, i, file, classes));
        }
    }

    /** @throws IllegalArgumentException when one of the shipped files is wrong */
    public static StyleBook shipped() {
        return new StyleBook();
    }

    private static Object load(String name) {
        Object file = StyleFile.load(name);
        if (file == null) {
            throw new IllegalArgumentException("there is no style file " + name + ".yaml");
        }
        return file;
    }

    /** From the bottom of the map to its top. */
    public List<LayerStyle> all() {
        return List.copyOf(styles.values());
    }

    public Optional<LayerStyle> find(String collection) {
        return Optional.ofNullable(styles.get(collection));
    }

    /** The collection's own style, or a plain one that suits its geometry. */
    public LayerStyle of(CollectionInfo collection) {
        return find(collection.id()).orElseGet(() -> PlainStyle.of(collection, styles.size()));
    }
}
