package org.kuznets.portray.field;

import java.util.ArrayList;
import java.util.List;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Field;
import org.kuznets.layer.Grid;

/**
 * Colours by level: a value has the colour of the highest level that it reaches, and none below the first. Where values
 * are shares of a limit, blue to yellow is below it and orange to purple at or above it.
 *
 * @param levels ascending, in the field's unit
 * @param colours one a level, {@code 0xrrggbb}
 */
public record Ramp(List<Double> levels, List<Integer> colours) {
    private static final List<Double> SHARES = List.of(0.05, 0.1, 0.2, 0.5, 0.8, 1., 2., 5., 10.);
    private static final List<Double> DECIBELS = List.of(35., 40., 45., 50., 55., 60., 65., 70., 75., 80.);
    private static final int[] ANCHORS = {
        0x4393c3, 0x6bbfc4, 0xa6dba0, 0xf7f4a3, 0xfec44f, 0xfe9929, 0xe34a33, 0xb30000, 0x7a0177
    };
    /** Where on the anchors, from 0 to 1, what is under the limit ends and what is over it begins. */
    private static final double UNDER = 0.38;

    private static final double OVER = 0.6;
    /** How many levels a field gets whose unit has no usual ones. */
    private static final int USUAL = 8;

    public Ramp {
        levels = List.copyOf(levels);
        colours = List.copyOf(colours);
        if (levels.isEmpty() || levels.size() != colours.size()) {
            throw new IllegalArgumentException(levels + " " + colours);
        }
    }

    /** The usual levels of the field's unit; where there are none, 1, 2 and 5 times powers of ten up to its maximum. */
    public static Ramp of(Field field) {
        return of(field, levels(field));
    }

    /** @param levels ascending, at least one */
    public static Ramp of(Field field, List<Double> levels) {
        boolean shares = field.unit() == Unit.ONE;
        int under = shares ? (int) levels.stream().filter(l -> l < 1).count() : 0;
        List<Integer> colours = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            double t = !shares
                    ? part(i, levels.size())
                    : i < under ? UNDER * part(i, under) : OVER + (1 - OVER) * part(i - under, levels.size() - under);
            colours.add(colour(t));
        }
        return new Ramp(levels, colours);
    }

    private static double part(int i, int count) {
        return count <= 1 ? 0 : (double) i / (count - 1);
    }

    private static int colour(double t) {
        double at = t * (ANCHORS.length - 1);
        int i = Math.min(ANCHORS.length - 2, (int) at);
        int rgb = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int a = ANCHORS[i] >> shift & 255;
            int b = ANCHORS[i + 1] >> shift & 255;
            rgb |= (int) Math.round(a + (b - a) * (at - i)) << shift;
        }
        return rgb;
    }

    private static List<Double> levels(Field field) {
        return switch (field.unit()) {
            case ONE -> SHARES;
            case DECIBEL_A -> DECIBELS;
            default -> upTo(maximum(field));
        };
    }

    private static double maximum(Field field) {
        Grid g = field.grid();
        double most = 0;
        for (int j = 0; j < g.rows(); j++) {
            for (int i = 0; i < g.columns(); i++) {
                float v = field.at(i, j);
                most = v > most && !Float.isInfinite(v) ? v : most;
            }
        }
        return most;
    }

    private static List<Double> upTo(double most) {
        List<Double> levels = new ArrayList<>();
        int power = most > 0 ? (int) Math.floor(Math.log10(most)) : 0;
        for (int i = 0; levels.size() < USUAL; i++) {
            double level = Double.parseDouble(new int[] {5, 2, 1}[i % 3] + "e" + (power - i / 3));
            if (level <= most || most <= 0) {
                levels.add(0, level);
            }
        }
        return levels;
    }

    /** The colour of {@code value} with full opacity as {@code 0xaarrggbb}; 0 where it has none. */
    public int argb(double value) {
        int i = levels.size() - 1;
        while (i >= 0 && !(value >= levels.get(i))) {
            i--;
        }
        return i < 0 ? 0 : 0xff000000 | colours.get(i);
    }
}
