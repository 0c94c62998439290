package org.kuznets.portray.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** A straight scale with ticks at round numbers. */
final class Axis {
    final double from;
    final double to;
    final double step;

    private Axis(double from, double to, double step) {
        this.from = from;
        this.to = to;
        this.step = step;
    }

    /** One that holds {@code least} and {@code most} and ends at ticks, a little wider where both are equal; about so many {@code ticks}. */
    static Axis of(double least, double most, int ticks) {
        double low = least;
        double high = most;
        if (!(high > low)) {
            double half = Math.max(Math.abs(low) / 10, 1e-9);
            low -= half;
            high += half;
        }
        double rough = (high - low) / ticks;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step =
                rough <= power ? power : rough <= 2 * power ? 2 * power : rough <= 5 * power ? 5 * power : 10 * power;
        return new Axis(Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step, step);
    }

    List<Double> ticks() {
        List<Double> all = new ArrayList<>();
        for (long i = Math.round(from / step); i <= Math.round(to / step); i++) {
            all.add(i * step);
        }
        return all;
    }

    /** 0 at the beginning, 1 at the end. */
    double share(double value) {
        return (value - from) / (to - from);
    }

    /** A tick with as many decimals as ticks need, thousands apart from 10 000 on. */
    String label(double tick, String language) {
        int decimals = Math.max(0, -(int) Math.floor(Math.log10(step) + 1e-9));
        if (decimals > 6 || Math.abs(tick) >= 1e9) {
            return comma(String.format(java.util.Locale.ROOT, "%.3g", tick), language);
        }
        BigDecimal n = BigDecimal.valueOf(tick).setScale(decimals, RoundingMode.HALF_EVEN);
        String text = n.signum() == 0 ? "0" : n.toPlainString();
        return comma(Math.abs(tick) < 10_000 ? text : apart(text), language);
    }

    private static String apart(String digits) {
        int end = digits.indexOf('.') < 0 ? digits.length() : digits.indexOf('.');
        StringBuilder s = new StringBuilder(digits);
        for (int i = end - 3; i > (digits.charAt(0) == '-' ? 1 : 0); i -= 3) {
            s.insert(i, '\u00a0');
        }
        return s.toString().replace('-', '−');
    }

    private static String comma(String text, String language) {
        String minus = text.replace('-', '−');
        return language.equals("ru") ? minus.replace('.', ',') : minus;
    }
}
