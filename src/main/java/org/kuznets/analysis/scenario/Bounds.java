package org.kuznets.analysis.scenario;

/** What the columns of a new source may be: its key in a text, its column in a layer, and its bounds. */
enum Bounds {
    HEIGHT("height", "heightMetres", 0, 500),
    DIAMETER("diameter", "diameterMetres", 0, 50),
    VELOCITY("velocity", "velocityMetresPerSecond", 0, 200),
    TEMPERATURE("temperature", "temperatureCelsius", -60, 2000);

    final String key;
    final String column;
    final double least;
    final double most;

    Bounds(String key, String column, double least, double most) {
        this.key = key;
        this.column = column;
        this.least = least;
        this.most = most;
    }
}
