package org.kuznets.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuznets.geo.Unit;
import org.kuznets.notice.Speech;

/** Values and units as people read them on pages. */
final class Shown {
    private static final Map<String, String> SIGNS = Map.of(
            "m2",
            "m²",
            "har",
            "ha",
            "deg",
            "°",
            "Cel",
            "°C",
            "t/a",
            "t/year",
            "a",
            "",
            "1",
            "",
            "{count}",
            "",
            "{person}",
            "");
    private static final Map<String, String> RUSSIAN = Map.of(
            "m", "м", "km", "км", "m²", "м²", "ha", "га", "m/s", "м/с", "g/s", "г/с", "t/year", "т/год", "dB(A)",
            "дБА");

    /** Decimals that a page shows; the data has them all. */
    private static final int DECIMALS = 6;

    private Shown() {}

    /** Empty where the name of the column says enough. */
    static String unit(Unit unit, Speech speech) {
        String sign = SIGNS.getOrDefault(unit.symbol(), unit.symbol());
        return speech.language().equals("ru") ? RUSSIAN.getOrDefault(sign, sign) : sign;
    }

    /** Numbers without an exponent. */
    static String value(@Nullable Object value) {
        if (value instanceof Double d && Double.isFinite(d)) {
            BigDecimal rounded = BigDecimal.valueOf(d).setScale(DECIMALS, RoundingMode.HALF_EVEN);
            return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
        }
        return value == null ? "" : value.toString();
    }
}
