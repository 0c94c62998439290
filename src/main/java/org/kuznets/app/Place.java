package org.kuznets.app;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;

/** Where the sample lies: beside the jar, or in the working directory. */
final class Place {
    private static final Message NO_SAMPLE = new Message(
            "app.no-sample",
            "the sample was looked for in {places} and is not there; name a configuration with --config");

    private Place() {}

    /** The sample's configuration file. */
    static Path sampleConfig() {
        List<Path> places = List.of(
                jarFolder().resolve("sample-shapefiles/kuznets.yaml"), Path.of("sample-shapefiles/kuznets.yaml"));
        return places.stream()
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> Refusal.of(NO_SAMPLE, "config", Map.of("places", places)));
    }

    private static Path jarFolder() {
        try {
            Path code = Path.of(Place.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return code.toAbsolutePath().resolveSibling("");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
