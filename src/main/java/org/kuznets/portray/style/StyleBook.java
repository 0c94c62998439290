package org.kuznets.portray.style;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.kuznets.layer.CollectionInfo;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The styles that come with Kuznets, in draw order. Immutable. */
public final class StyleBook {
    private static final String FOLDER = "/org/kuznets/styles/";

    private final Map<String, LayerStyle> styles = new LinkedHashMap<>();

    private StyleBook() {
        List<?> ids = (List<?>) load("index");
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i).toString();
            Map<?, ?> file = (Map<?, ?>) load(id);
            Object from = file.get("classesOf");
            Map<?, ?> source = from == null ? file : (Map<?, ?>) load(from.toString());
            styles.put(id, StyleReader.read(id, i, file, (List<?>) Objects.requireNonNull(source.get("classes"), id)));
        }
    }

    /** @throws IllegalArgumentException when one of the shipped files is wrong */
    public static StyleBook shipped() {
        return new StyleBook();
    }

    private static Object load(String name) {
        try (InputStream in = StyleBook.class.getResourceAsStream(FOLDER + name + ".yaml")) {
            if (in == null) {
                throw new IllegalArgumentException("there is no style file " + name + ".yaml");
            }
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
