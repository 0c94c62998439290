package org.kuznets.app.config;

import java.util.Map;
import org.kuznets.geo.Crs;
import org.kuznets.geo.CrsReader;

/** Coordinate systems by what people call them: a name of the configuration, an EPSG code, WKT or a PROJ string. */
public final class SystemNames {
    private SystemNames() {}

    /**
     * @param systems the configuration's own, by name
     * @throws org.kuznets.notice.Refusal when it cannot be read
     */
    public static Crs crs(String text, Map<String, String> systems) {
        String definition = systems.get(text);
        return definition == null ? CrsReader.read(text, "") : CrsReader.read(definition, text);
    }
}
