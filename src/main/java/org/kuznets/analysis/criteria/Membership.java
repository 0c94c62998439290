package org.kuznets.analysis.criteria;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How good a value is, from 0 to 1. What a goalpost is was declared beforehand, so that a score does not depend on which
 * other places are looked at. NaN stays NaN: an unknown value is never a score of 0.
 *
 * <p>The formulas of IDRISI ({@link Kind#SIGMOID}) and of ArcGIS' fuzzy membership ({@link Kind#SMALL}, {@link
 * Kind#LARGE}, {@link Kind#GAUSSIAN}, {@link Kind#NEAR}) are recalled; they reproduce vector FUZ-1, which was computed
 * from the same recollection.
 *
 * @param low the value that scores 0; above {@code high} where less is better
 * @param high the value that scores 1
 * @param middle the value that scores one half, or 1 for {@code GAUSSIAN} and {@code NEAR}
 * @param spread the exponent, or the factor before the squared difference
 * @param points of {@code PIECEWISE}: values and their scores, ascending
 * @param categories of {@code CATEGORIES}: words and their scores; {@code *} is any other word
 */
public record Membership(
        Kind kind,
        double low,
        double high,
        double middle,
        double spread,
        TreeMap<Double, Double> points,
        Map<String, Double> categories) {

    /** The shapes of membership functions. */
    public enum Kind {
        /** From 0 at {@code low} to 1 at {@code high}, the same beyond. */
        LINEAR,
        /** sin2 (pi/2 t), where t is linear. */
        SIGMOID,
        /** 1 / (1 + (x / middle) ^ spread). */
        SMALL,
        /** 1 / (1 + (x / middle) ^ -spread). */
        LARGE,
        /** exp(-spread (x - middle)2). */
        GAUSSIAN,
        /** 1 / (1 + spread (x - middle)2). */
        NEAR,
        /** Straight between points, the same beyond the first and the last. */
        PIECEWISE,
        /** A score for each word. */
        CATEGORIES
    }

    /** 0 at {@code low}, 1 at {@code high}, straight between, the same beyond. */
    public static Membership linear(double low, double high) {
        return new Membership(Kind.LINEAR, low, high, Double.NaN, Double.NaN, new TreeMap<>(), Map.of());
    }

    /** One that gives {@code atLow} where this linear one gives 0 and {@code atHigh} where it gives 1. */
    public Membership between(double atLow, double atHigh) {
        TreeMap<Double, Double> two = new TreeMap<>();
        two.put(low, atLow);
        two.put(high, atHigh);
        return new Membership(Kind.PIECEWISE, low, high, middle, spread, two, categories);
    }

    /** The score of a word; NaN where it has none. */
    public double of(String word) {
        Double score = categories.get(word);
        return score != null ? score : categories.getOrDefault("*", Double.NaN);
    }

    /** The score of a value; NaN for NaN. */
    public double of(double x) {
        if (Double.isNaN(x)) {
            return Double.NaN;
        }
        return switch (kind) {
            case LINEAR -> share(x);
            case SIGMOID -> {
                double sin = Math.sin(Math.PI / 2 * share(x));
                yield sin * sin;
            }
            case SMALL -> 1 / (1 + Math.pow(x / middle, spread));
            case LARGE -> 1 / (1 + Math.pow(x / middle, -spread));
            case GAUSSIAN -> Math.exp(-spread * (x - middle) * (x - middle));
            case NEAR -> 1 / (1 + spread * (x - middle) * (x - middle));
            case PIECEWISE -> between(x);
            // a categorical value has been looked up already
            case CATEGORIES -> x;
        };
    }

    private double share(double x) {
        double t = (x - low) / (high - low);
        return t <= 0 ? 0 : t >= 1 ? 1 : t;
    }

    private double between(double x) {
        Map.Entry<Double, Double> below = points.floorEntry(x);
        Map.Entry<Double, Double> above = points.ceilingEntry(x);
        if (below == null || above == null) {
            return (below == null ? points.firstEntry() : below).getValue();
        }
        double width = above.getKey() - below.getKey();
        return width == 0
                ? below.getValue()
                : below.getValue() + (x - below.getKey()) / width * (above.getValue() - below.getValue());
    }

    /** The scores of many values. */
    public float[] of(float[] values) {
        float[] scores = new float[values.length];
        if (kind == Kind.LINEAR) {
            // by far the commonest, and this way it is vectorised
            float from = (float) low;
            float scale = (float) (1 / (high - low));
            for (int i = 0; i < values.length; i++) {
                scores[i] = Math.max(0f, Math.min(1f, (values[i] - from) * scale));
            }
            return scores;
        }
        for (int i = 0; i < values.length; i++) {
            scores[i] = (float) of(values[i]);
        }
        return scores;
    }

    /** As a person writes it. */
    @Override
    public String toString() {
        String word = kind.name().toLowerCase(Locale.ROOT);
        return switch (kind) {
            case LINEAR, SIGMOID -> word + ": 0 at " + low + ", 1 at " + high;
            case SMALL, LARGE, GAUSSIAN, NEAR -> word + ": middle " + middle + ", spread " + spread;
            case PIECEWISE -> word + ": " + points;
            case CATEGORIES -> word + ": " + new TreeMap<>(categories);
        };
    }
}
