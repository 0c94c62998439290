package org.kuznets.analysis.mean;

import java.util.List;

/**
 * How often the wind blows from each sector in each weather at one station: a joint table whose frequencies sum to 1.
 *
 * @param sectors how many, evenly round the compass
 * @param firstDegrees the middle of the first, true azimuth the wind blows from, 0 or more and less than the width
 * @param frequencies by sector and weather: sector {@code k}, weather {@code w} at {@code k weathers.size() + w}
 */
public record WindTable(
        String station, int sectors, double firstDegrees, List<Weather> weathers, List<Double> frequencies) {
    public WindTable {
        weathers = List.copyOf(weathers);
        frequencies = List.copyOf(frequencies);
        if (sectors < 1 || frequencies.size() != sectors * weathers.size()) {
            throw new IllegalArgumentException(sectors + " sectors, " + frequencies.size() + " frequencies");
        }
    }

    /** How wide a sector is, degrees. */
    public double widthDegrees() {
        return 360.0 / sectors;
    }

    public double widthRadians() {
        return 2 * Math.PI / sectors;
    }

    public double frequency(int sector, int weather) {
        return frequencies.get(sector * weathers.size() + weather);
    }
}
