package org.kuznets.app.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.kuznets.run.ImportRequest;
import org.kuznets.run.Recipe;

/**
 * What {@code kuznets.yaml} says.
 *
 * @param file where it was read from
 * @param server how to serve; every value may be overruled on the command line
 * @param layers files to import at the start, in this order
 * @param recipes computed collections
 * @param systems local coordinate systems by name: WKT or PROJ-like parameters
 */
public record Config(
        Path file, Server server, List<ImportRequest> layers, List<Recipe> recipes, Map<String, String> systems) {
    public Config {
        layers = List.copyOf(layers);
        recipes = List.copyOf(recipes);
        systems = Map.copyOf(systems);
    }

    /**
     * How to serve.
     *
     * @param baseUrl the public address in front of the server; empty for the one it listens on
     * @param data the data folder, relative to the working directory
     * @param baseMapOrigin a site from which the map page may load an online base map, such as {@code
     *     https://tile.openstreetmap.org}; empty for none
     * @param mostRunSeconds how long one run may take; 0 for any time
     */
    public record Server(
            String host, int port, String baseUrl, String title, Path data, String baseMapOrigin, int mostRunSeconds) {}
}
