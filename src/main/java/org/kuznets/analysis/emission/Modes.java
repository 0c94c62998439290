package org.kuznets.analysis.emission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;

/**
 * Modes of operation. Sources in one mode run together, so one-time maxima are of one mode; masses of a year add up over
 * modes. A rate without a mode holds in all of them.
 */
final class Modes {
    /** The word for the mode with the highest total, each substance its own. */
    static final String HIGHEST = "highest";

    private static final Message NO_MODE =
            new Message("emission.no-mode", "no emission is of the mode '{was}'; the modes are {known}");
    private static final Message CHOSEN = new Message(
            "emission.mode-chosen",
            "the one-time emission of {substance} is that of the mode {mode}, in which the total of all sources is"
                    + " highest ({grams} g/s); the parameter mode chooses another");
    private static final Message TOO_LONG = new Message(
            "emission.mode-hours",
            "source {source}, {substance}: its modes take {hours} hours, more than a year has; check hoursPerYear");
    private static final Message NO_HOURS = new Message(
            "emission.modes-without-hours",
            "emissions by mode with neither t/yr nor hoursPerYear: {count}; their yearly mass is that of the highest of"
                    + " their modes held all year");
    private static final double LEAP_YEAR_HOURS = 8784;

    private final Map<String, String> chosen = new HashMap<>();

    Modes(List<Rate> rates, String wanted, InventoryFaults faults, Findings findings) {
        TreeSet<String> known = new TreeSet<>();
        rates.stream().map(Rate::mode).filter(m -> !m.isEmpty()).forEach(known::add);
        Map<Substance, TreeMap<String, Double>> totals = totals(rates);
        if (!wanted.equals(HIGHEST) && !known.contains(wanted)) {
            String all = known.isEmpty() ? "none" : String.join(", ", known);
            faults.add(NO_MODE, "mode", Map.of("was", wanted, "known", all));
        }
        totals.forEach((substance, byMode) -> {
            String mode = wanted;
            if (wanted.equals(HIGHEST)) {
                mode = byMode.entrySet().stream()
                        .max((a, b) -> Double.compare(a.getValue(), b.getValue()))
                        .map(Map.Entry::getKey)
                        .orElse("");
                double grams = Math.rint(byMode.getOrDefault(mode, 0.0) * 1e6) / 1e6;
                findings.add(Finding.note(
                        CHOSEN, substance.code(), Map.of("substance", substance.id(), "mode", mode, "grams", grams)));
            }
            chosen.put(substance.code(), mode);
        });
    }

    /** By substance and named mode; rates without a mode, which count in each, change no order. */
    private static Map<Substance, TreeMap<String, Double>> totals(List<Rate> rates) {
        Map<Substance, TreeMap<String, Double>> totals = new java.util.LinkedHashMap<>();
        for (Rate r : rates) {
            if (!r.mode().isEmpty()) {
                totals.computeIfAbsent(r.substance(), s -> new TreeMap<>()).merge(r.mode(), r.grams(), Double::sum);
            }
        }
        return totals;
    }

    /** One emission from the rates of one source and substance. */
    Emission emission(List<Rate> rates, InventoryFaults faults) {
        Substance s = rates.get(0).substance();
        String mode = chosen.getOrDefault(s.code(), "");
        double grams = 0;
        double tonnes = 0;
        double unsure = 0;
        double hours = 0;
        double settling = 0;
        Basis basis = Basis.GIVEN;
        for (Rate r : rates) {
            grams += r.mode().isEmpty() || r.mode().equals(mode) ? r.grams() : 0;
            if (isUnsure(r)) {
                unsure = Math.max(unsure, r.tonnes());
            } else {
                tonnes += r.tonnes();
            }
            hours += r.mode().isEmpty() || Double.isNaN(r.hoursPerYear()) ? 0 : r.hoursPerYear();
            settling = Math.max(settling, r.settling());
            basis = r.basis().compareTo(basis) > 0 ? r.basis() : basis;
        }
        if (hours > LEAP_YEAR_HOURS) {
            String source = rates.get(0).source();
            faults.add(TOO_LONG, source, Map.of("source", source, "substance", s.id(), "hours", hours));
        }
        return new Emission(s.code(), grams, tonnes + unsure, settling, basis);
    }

    private static boolean isUnsure(Rate r) {
        return !r.mode().isEmpty() && Double.isNaN(r.tonnesPerYear()) && Double.isNaN(r.hoursPerYear());
    }

    /** What is said of modes whose share of the year nobody knows. */
    static List<Finding> remarks(List<Rate> rates) {
        List<Finding> said = new ArrayList<>();
        long unsure = rates.stream().filter(Modes::isUnsure).count();
        if (unsure > 0) {
            said.add(Finding.note(NO_HOURS, null, Map.of("count", unsure)));
        }
        return said;
    }
}
