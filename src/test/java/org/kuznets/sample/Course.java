package org.kuznets.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;

/** Lines through hand-set vertices. */
final class Course {
    private Course() {}

    /** A smooth line (Catmull-Rom, with a little meander) through {@code vertices}, a point each {@code step} metres. */
    static List<Coordinate> smooth(List<Coordinate> vertices, double step, long seed) {
        List<Coordinate> fine = new ArrayList<>();
        for (int i = 0; i + 1 < vertices.size(); i++) {
            Coordinate a = vertices.get(Math.max(0, i - 1));
            Coordinate b = vertices.get(i);
            Coordinate c = vertices.get(i + 1);
            Coordinate d = vertices.get(Math.min(vertices.size() - 1, i + 2));
            for (int k = 0; k < 200; k++) {
                fine.add(meander(catmull(a, b, c, d, k / 200.0), seed));
            }
        }
        fine.add(meander(vertices.get(vertices.size() - 1), seed));
        return stations(fine, step);
    }

    /** A closed line roughened by moving the middle of each side, until sides are shorter than {@code longest} metres. */
    static List<Coordinate> rough(List<Coordinate> ring, double longest, long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        List<Coordinate> now = ring;
        boolean again = true;
        while (again) {
            again = false;
            List<Coordinate> next = new ArrayList<>();
            for (int i = 0; i < now.size(); i++) {
                Coordinate a = now.get(i);
                Coordinate b = now.get((i + 1) % now.size());
                next.add(a);
                if (a.distance(b) > longest) {
                    double off = (chance.nextDouble() - 0.5) * 0.24;
                    next.add(new Coordinate((a.x + b.x) / 2 - off * (b.y - a.y), (a.y + b.y) / 2 + off * (b.x - a.x)));
                    again = true;
                }
            }
            now = next;
        }
        return now;
    }

    /** {@code line} moved to its left by {@code metres} (to the right when negative), point by point. */
    static List<Coordinate> beside(List<Coordinate> line, double metres) {
        List<Coordinate> moved = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            Coordinate a = line.get(Math.max(0, i - 1));
            Coordinate b = line.get(Math.min(line.size() - 1, i + 1));
            double length = a.distance(b);
            Coordinate p = line.get(i);
            moved.add(new Coordinate(
                    Utm.centimetres(p.x - (b.y - a.y) / length * metres),
                    Utm.centimetres(p.y + (b.x - a.x) / length * metres)));
        }
        return moved;
    }

    private static Coordinate meander(Coordinate p, long seed) {
        double dx = (Noise.rough(seed, p.x, p.y, 14_000) - 0.5) * 9000;
        double dy = (Noise.rough(seed + 9, p.x, p.y, 14_000) - 0.5) * 9000;
        return new Coordinate(p.x + dx, p.y + dy);
    }

    private static List<Coordinate> stations(List<Coordinate> fine, double step) {
        List<Coordinate> out = new ArrayList<>();
        out.add(fine.get(0));
        double left = step;
        for (int i = 1; i < fine.size(); i++) {
            Coordinate a = fine.get(i - 1);
            Coordinate b = fine.get(i);
            double length = a.distance(b);
            double at = left;
            while (at <= length) {
                double t = at / length;
                out.add(new Coordinate(a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)));
                at += step;
            }
            left = at - length;
        }
        return out;
    }

    private static Coordinate catmull(Coordinate a, Coordinate b, Coordinate c, Coordinate d, double t) {
        return new Coordinate(spline(a.x, b.x, c.x, d.x, t), spline(a.y, b.y, c.y, d.y, t));
    }

    private static double spline(double a, double b, double c, double d, double t) {
        return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t);
    }
}
