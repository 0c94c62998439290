package org.kuznets.portray.style;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files of styles that come with Kuznets, as plain values. */
public final class StyleFile {
    private static final String FOLDER = "/org/kuznets/styles/";
    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]*");

    private StyleFile() {}

    /** The file of a layer or table; empty when it has none. */
    public static Optional<Map<?, ?>> find(String id) {
        return SLUG.matcher(id).matches() && load(id) instanceof Map<?, ?> m ? Optional.of(m) : Optional.empty();
    }

    /** Null when there is no such file. */
    static @org.jspecify.annotations.Nullable Object load(String name) {
        try (InputStream in = StyleFile.class.getResourceAsStream(FOLDER + name + ".yaml")) {
            return in == null ? null : new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
