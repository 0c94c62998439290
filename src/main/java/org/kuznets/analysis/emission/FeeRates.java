package org.kuznets.analysis.emission;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;

/** The rates of the fee for emissions that hold in one year, by substance code. A rate that is not there is unknown. */
public final class FeeRates {
    private final Map<String, FeeRate> byCode = new HashMap<>();

    private FeeRates() {}

    /** @param table null for no rates at all */
    public static FeeRates of(@Nullable Layer table, int year) {
        FeeRates rates = new FeeRates();
        if (table != null) {
            for (Feature f : table.features()) {
                double rate = f.row().number("roublesPerTonne", Double.NaN);
                if (f.row().number("year", 0) == year && rate >= 0) {
                    rates.byCode.putIfAbsent(
                            Substances.code(f.row().text("code", "")),
                            new FeeRate(
                                    rate,
                                    f.row().number("coefficient", 1),
                                    f.row().text("act", ""),
                                    f.row().text("evidence", "")));
                }
            }
        }
        return rates;
    }

    public Optional<FeeRate> find(String substanceCode) {
        return Optional.ofNullable(byCode.get(substanceCode));
    }
}
