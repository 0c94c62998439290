package org.kuznets.analysis.noise;

import java.util.ArrayList;
import java.util.List;
import org.kuznets.analysis.emission.Parts;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Sheet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * A point that sounds: a source, or one of the equal parts of a line or area source. Distances are true on the ground:
 * the sheet's stretch at the point is taken back.
 */
final class NoisePoint {
    /** Parts of a source are no wider than half of this, metres. */
    private static final double PART_SCALE_METRES = 100;
    /**
     * A pit of 3 km2 then has parts of 350 m: ISO 9613-2, 4, lets a part be a point from twice its size on. Against 200
     * parts the zones of two pits with their dumps were smaller by 1.1 and 4.7 % at 45 dBA; at 55 dBA, which is reached on
     * the pits themselves, by half.
     */
    static final int MOST_PARTS = 25;

    private static final int FEW_PARTS = 4;

    private final int source;
    private final double x;
    private final double y;
    private final double[] toGround;
    private final double shortest;
    private final Sound sound;
    private final double[] shares;
    private final boolean alone;
    /** The sound of one of many parts is spread over its width: no place is nearer to it than this. */
    private final double least;

    private NoisePoint(int source, Coordinate at, Sheet.Local local, Sound sound, double[] shares, double least) {
        this.alone = least == 0;
        this.least = least;
        double det = local.xEast() * local.yNorth() - local.xNorth() * local.yEast();
        this.source = source;
        this.x = at.x;
        this.y = at.y;
        this.toGround =
                new double[] {local.yNorth() / det, -local.xNorth() / det, -local.yEast() / det, local.xEast() / det};
        // the least singular value: no step on the sheet is shorter on the ground
        double sum = 0;
        for (double v : toGround) {
            sum += v * v;
        }
        double turn = toGround[0] * toGround[3] - toGround[1] * toGround[2];
        this.shortest = Math.sqrt((sum - Math.sqrt(Math.max(0, sum * sum - 4 * turn * turn))) / 2);
        this.sound = sound;
        this.shares = shares;
    }

    /** All points of all sources; {@link #source} is the place in the list. */
    static List<NoisePoint> of(List<NoiseSource> sources, NoiseRules rules, Crs sheet) {
        Sheet on = Sheet.parse(sheet.code());
        double[] absorption = rules.air().bands();
        List<NoisePoint> all = new ArrayList<>(sources.size());
        for (int i = 0; i < sources.size(); i++) {
            NoiseSource s = sources.get(i);
            Propagation way = new Propagation(
                    s.heightMetres(), rules.earHeightMetres(), absorption, rules.ground(), rules.meteorologyDecibels());
            List<Coordinate> parts = Parts.of(s.shape(), PART_SCALE_METRES, MOST_PARTS);
            SoundPower each = s.power().louder(-Decibels.level(parts.size()));
            Sound sound = new Sound(each, way, rules.groundMethod());
            Sheet.Local local = on.localAt(parts.get(0).x, parts.get(0).y);
            double least = parts.size() <= FEW_PARTS ? 0 : partMetres(s.shape()) / 2;
            for (Coordinate at : parts) {
                all.add(new NoisePoint(i, at, local, sound, new double[] {s.dayShare(), s.nightShare()}, least));
            }
        }
        return all;
    }

    /** How wide the parts of a shape are, metres; 0 for a point. */
    static double partMetres(Geometry shape) {
        return Parts.widthMetres(shape, PART_SCALE_METRES, MOST_PARTS);
    }

    /**
     * Whether its own zone counts. Round one of many parts of an area it is but the dot that stands for spread sound, and
     * no reason to look closer there.
     */
    boolean isAlone() {
        return alone;
    }

    int source() {
        return source;
    }

    double x() {
        return x;
    }

    double y() {
        return y;
    }

    Sound sound() {
        return sound;
    }

    /** The part of a period that it works. */
    double share(Period period) {
        return shares[period.ordinal()];
    }

    /** How far a place on the sheet is, metres on the ground. */
    double metres(double px, double py) {
        double dx = px - x;
        double dy = py - y;
        double east = toGround[0] * dx + toGround[1] * dy;
        double north = toGround[2] * dx + toGround[3] * dy;
        return Math.max(least, Math.sqrt(east * east + north * north));
    }

    /** The energy that reaches a place while it works. */
    double energy(double px, double py) {
        return Decibels.energy(sound.dba(metres(px, py)));
    }

    /** No place in the box gets more energy. */
    double mostEnergy(double west, double south, double side) {
        double dx = Math.max(0, Math.max(west - x, x - west - side));
        double dy = Math.max(0, Math.max(south - y, y - south - side));
        return Decibels.energy(sound.dba(shortest * Math.sqrt(dx * dx + dy * dy)));
    }

    /** How far its equivalent level reaches on the ground, metres; 0 where it is nowhere that loud. */
    double radius(double level, Period period) {
        return share(period) > 0 ? sound.radius(level - Decibels.level(share(period))) : 0;
    }
}
