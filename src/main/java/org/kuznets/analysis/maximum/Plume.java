package org.kuznets.analysis.maximum;

import org.kuznets.analysis.plume.Edition;
import org.kuznets.analysis.plume.MaximumPlume;
import org.kuznets.analysis.plume.Profile;

/**
 * One source's plume at its place on the sheet, weighted: its field is in whatever unit {@code maximum} has, milligrams
 * per cubic metre or a share of a limit. Plumes in one wind add up; their maxima over winds do not.
 *
 * @param source the id of the source
 * @param x on the sheet, metres
 * @param y on the sheet, metres
 * @param northDegrees the azimuth of true north on the sheet here: what turns a true wind direction into a sheet one
 * @param maximum c_m times the emission, over the limit where shares are wanted
 * @param distanceMetres x_m
 * @param windMetresPerSecond u_m
 * @param heavy whether the profile for quickly settling matter holds
 * @param heightMetres of the source; matters below 10 m
 */
public record Plume(
        String source,
        double x,
        double y,
        double northDegrees,
        double maximum,
        double distanceMetres,
        double windMetresPerSecond,
        boolean heavy,
        double heightMetres) {
    /** @param weight grams a second, divided by the limit in mg/m3 where shares of it are wanted */
    public static Plume of(String source, double x, double y, double northDegrees, MaximumPlume p, double weight) {
        return new Plume(
                source,
                x,
                y,
                northDegrees,
                p.perGram() * weight,
                p.distanceMetres(),
                p.windMetresPerSecond(),
                p.heavy(),
                p.stack().heightMetres());
    }

    /** The same plume, {@code factor} times as strong. */
    public Plume scaled(double factor) {
        return new Plume(
                source, x, y, northDegrees, maximum * factor, distanceMetres, windMetresPerSecond, heavy, heightMetres);
    }

    /**
     * Its part at a place in one wind.
     *
     * @param fromDegrees where the wind blows from, true azimuth
     * @param speed at 10 m height, m/s, 0.5 or more
     */
    public double at(double px, double py, double fromDegrees, double speed, Edition edition) {
        double azimuth = Math.toRadians(fromDegrees + northDegrees);
        double east = -Math.sin(azimuth);
        double north = -Math.cos(azimuth);
        double dx = px - x;
        double dy = py - y;
        double along = dx * east + dy * north;
        if (along <= 0) {
            return 0;
        }
        double across = dy * east - dx * north;
        double q = speed / windMetresPerSecond;
        return maximum
                * Profile.r(q)
                * Profile.s1(along / (Profile.p(q) * distanceMetres), heavy, edition, heightMetres)
                * Profile.s2(Profile.t(along, across, speed));
    }
}
