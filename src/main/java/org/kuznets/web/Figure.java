package org.kuznets.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.kuznets.layer.Row;
import org.kuznets.notice.Speech;

/** Numbers as a printed page shows them: four figures that count, a decimal comma in Russian. */
final class Figure {
    private static final MathContext FOUR = new MathContext(4, RoundingMode.HALF_EVEN);

    private final Speech speech;

    Figure(Speech speech) {
        this.speech = speech;
    }

    /** Empty for none. */
    String of(@Nullable Double value) {
        if (value == null || !Double.isFinite(value)) {
            return "";
        }
        BigDecimal n = BigDecimal.valueOf(value).round(FOUR);
        if (n.signum() == 0) {
            return "0";
        }
        boolean tiny = Math.abs(value) < 1e-4;
        String text = tiny ? power(n) : n.stripTrailingZeros().toPlainString();
        return speech.language().equals("ru") ? text.replace('.', ',') : text;
    }

    private static String power(BigDecimal n) {
        int exponent = n.precision() - n.scale() - 1;
        return n.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "·10^" + exponent;
    }

    String of(Row row, String column) {
        double v = row.number(column, Double.NaN);
        return of(Double.isNaN(v) ? null : (Double) v);
    }
}
