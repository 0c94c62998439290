package org.kuznets.analysis.accessibility;

/**
 * Straight distance on the metric sheet, times a detour, at one speed. From a place with an area nothing is nearer than
 * the mean distance of a disc's points from its centre, (2/3) sqrt(area / pi), which is also the least mean distance of
 * its points from any place; so a town's own shops are as far away as its people are spread.
 */
final class StraightLine implements TravelTimes {
    private final Places from;
    private final Places to;
    private final double minutesPerMetre;
    private final double leastMinutes;

    StraightLine(Places from, Places to, TravelIn in) {
        this.from = from;
        this.to = to;
        this.minutesPerMetre = in.detour() * 60 / (1000 * in.speedKilometresPerHour());
        this.leastMinutes = in.leastMinutes();
    }

    @Override
    public void from(int i, double[] minutes) {
        for (int j = 0; j < minutes.length; j++) {
            double metres = Math.hypot(to.x()[j] - from.x()[i], to.y()[j] - from.y()[i]);
            minutes[j] = Math.max(leastMinutes, minutesPerMetre * Math.max(metres, from.inner()[i]));
        }
    }
}
