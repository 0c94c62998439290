package org.kuznets.analysis.noise;

import org.locationtech.jts.geom.Geometry;

/**
 * One source of noise.
 *
 * @param enterpriseId empty when unknown
 * @param shape on the sheet: a point; a line or polygon for a line or area source
 * @param dayShare the part of the day's 16 hours that it works, 0 to 1
 * @param nightShare the part of the night's 8 hours that it works, 0 to 1
 */
public record NoiseSource(
        String id,
        String enterpriseId,
        Geometry shape,
        double heightMetres,
        SoundPower power,
        double dayShare,
        double nightShare,
        String quality) {
    public double share(Period period) {
        return period == Period.DAY ? dayShare : nightShare;
    }
}
