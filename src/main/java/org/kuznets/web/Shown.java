package org.kuznets.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuznets.geo.Unit;
import org.kuznets.notice.Speech;

/** Values and units as people read them on pages. */
final class Shown {
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("m2", "m²"),
            Map.entry("har", "ha"),
            Map.entry("deg", "°"),
            Map.entry("Cel", "°C"),
            Map.entry("t/a", "t/year"),
            Map.entry("mg/m3", "mg/m³"),
            Map.entry("{RUB}", "RUB"),
            Map.entry("{RUB}/t", "RUB/t"),
            Map.entry("a", ""),
            Map.entry("1", ""),
            Map.entry("{count}", ""),
            Map.entry("{person}", ""));
    private static final Map<String, String> RUSSIAN = Map.ofEntries(
            Map.entry("m", "м"),
            Map.entry("km", "км"),
            Map.entry("m²", "м²"),
            Map.entry("ha", "га"),
            Map.entry("m/s", "м/с"),
            Map.entry("g/s", "г/с"),
            Map.entry("t/year", "т/год"),
            Map.entry("mg/m³", "мг/м³"),
            Map.entry("K", "К"),
            Map.entry("h", "ч"),
            Map.entry("kPa", "кПа"),
            Map.entry("RUB", "руб."),
            Map.entry("RUB/t", "руб./т"),
            Map.entry("dB", "дБ"),
            Map.entry("dB(A)", "дБА"));

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
