package org.kuznets.web;

import java.util.ArrayList;
import java.util.List;
import org.kuznets.layer.Row;
import org.kuznets.notice.Speech;

/**
 * The formulas of OND-86 and MRR-2017 for one source at one place, with the numbers put in. Each line takes the branch
 * that the source takes.
 */
final class ReportSteps {
    private final Row row;
    private final Figure figure;
    private final boolean hot;

    private ReportSteps(Row row, Speech speech) {
        this.row = row;
        this.figure = new Figure(speech);
        this.hot = row.text("branch", "").equals("hot");
    }

    /** Each a formula, then the same with its numbers, then the result with its unit. */
    static List<List<String>> of(Row row, Speech speech) {
        return new ReportSteps(row, speech).lines(speech.language().equals("ru"));
    }

    private String n(String column) {
        return figure.of(row, column);
    }

    private double v(String column) {
        return row.number(column, 0);
    }

    private List<List<String>> lines(boolean russian) {
        String metres = russian ? "м" : "m";
        String speed = russian ? "м/с" : "m/s";
        String milligrams = russian ? "мг/м³" : "mg/m³";
        String height = n("heightMetres");
        String width = n("diameterMetres");
        String velocity = n("velocityMetresPerSecond");
        String flow = n("flowCubicMetresPerSecond");
        String excess = n("excessKelvin");
        List<List<String>> all = new ArrayList<>();
        all.add(line("V₁ = π·D²/4·w₀", "π·" + width + "²/4·" + velocity, flow + (russian ? " м³/с" : " m³/s")));
        if (!n("f").isEmpty()) {
            String put = "1000·" + velocity + "²·" + width + "/(" + height + "²·" + excess + ")";
            all.add(line("f = 1000·w₀²·D/(H²·ΔT)", put, n("f")));
            String root = "0.65·∛(" + flow + "·" + excess + "/" + height + ")";
            all.add(line("vₘ = 0.65·∛(V₁·ΔT/H)", root, n("vmMetresPerSecond") + " " + speed));
        }
        all.add(line(
                "v′ₘ = 1.3·w₀·D/H",
                "1.3·" + velocity + "·" + width + "/" + height,
                n("vmColdMetresPerSecond") + " " + speed));
        all.add(line("fₑ = 800·v′ₘ³", "800·" + n("vmColdMetresPerSecond") + "³", n("fe")));
        if (hot) {
            String used = v("fe") < v("f") ? n("fe") : n("f");
            String sign = v("fe") < v("f") ? "fₑ" : "f";
            all.add(line(
                    "m = 1/(0.67 + 0.1·√" + sign + " + 0.34·∛" + sign + ")",
                    "1/(0.67 + 0.1·√" + used + " + 0.34·∛" + used + ")",
                    n("mFactor")));
        }
        all.add(factor());
        all.add(distance());
        all.add(maximum(height, flow, excess, width, milligrams));
        all.add(line(
                "xₘ = (5 − F)/4·d·H",
                "(5 − " + n("settling") + ")/4·" + n("dFactor") + "·" + height,
                n("maximumDistanceMetres") + " " + metres));
        all.add(wind(speed));
        all.add(line("q = u/uₘ", n("speedMetresPerSecond") + "/" + n("dangerousWindMetresPerSecond"), n("q")));
        all.add(strength());
        all.add(line(
                v("q") <= 0.25 ? "p = 3" : v("q") <= 1 ? "p = 8.43·(1 − q)⁵ + 1" : "p = 0.32·q + 0.68", "", n("p")));
        all.add(line(
                "ρ = x/(p·xₘ)",
                n("downwindMetres") + "/(" + n("p") + "·" + n("maximumDistanceMetres") + ")",
                figure.of(rho())));
        all.add(along());
        all.add(line(
                "t = min(u; 5)·y²/x²",
                "min(" + n("speedMetresPerSecond") + "; 5)·" + n("acrossMetres") + "²/" + n("downwindMetres") + "²",
                n("t")));
        all.add(line("s₂ = 1/(1 + 5·t + 12.8·t² + 17·t³ + 45.1·t⁴)²", "", n("s2")));
        all.add(line(
                "c = cₘ·r·s₁·s₂",
                n("maximumMilligramsPerCubicMetre") + "·" + n("r") + "·" + n("s1") + "·" + n("s2"),
                n("milligramsPerCubicMetre") + " " + milligrams));
        return all;
    }

    private List<String> factor() {
        String sign = hot ? "vₘ" : "v′ₘ";
        double v = v(hot ? "vmMetresPerSecond" : "vmColdMetresPerSecond");
        String put = n(hot ? "vmMetresPerSecond" : "vmColdMetresPerSecond");
        if (v >= 2) {
            return line("n = 1 (" + sign + " ≥ 2)", "", n("nFactor"));
        }
        return v >= 0.5
                ? line(
                        "n = 0.532·" + sign + "² − 2.13·" + sign + " + 3.13",
                        "0.532·" + put + "² − 2.13·" + put + " + 3.13",
                        n("nFactor"))
                : line("n = 4.4·" + sign, "4.4·" + put, n("nFactor"));
    }

    private List<String> distance() {
        double v = v(hot ? "vmMetresPerSecond" : "vmColdMetresPerSecond");
        String put = n(hot ? "vmMetresPerSecond" : "vmColdMetresPerSecond");
        if (!hot) {
            return v <= 0.5
                    ? line("d = 5.7", "", n("dFactor"))
                    : v <= 2
                            ? line("d = 11.4·v′ₘ", "11.4·" + put, n("dFactor"))
                            : line("d = 16·√v′ₘ", "16·√" + put, n("dFactor"));
        }
        if (v <= 0.5) {
            return line("d = 2.48·(1 + 0.28·∛fₑ)", "2.48·(1 + 0.28·∛" + n("fe") + ")", n("dFactor"));
        }
        return v <= 2
                ? line("d = 4.95·vₘ·(1 + 0.28·∛f)", "4.95·" + put + "·(1 + 0.28·∛" + n("f") + ")", n("dFactor"))
                : line("d = 7·√vₘ·(1 + 0.28·∛f)", "7·√" + put + "·(1 + 0.28·∛" + n("f") + ")", n("dFactor"));
    }

    private List<String> maximum(String height, String flow, String excess, String width, String milligrams) {
        String result = n("maximumMilligramsPerCubicMetre") + " " + milligrams;
        String given = n("stratification") + "·" + n("gramsPerSecond") + "·" + n("settling");
        double v = v(hot ? "vmMetresPerSecond" : "vmColdMetresPerSecond");
        if (hot && v >= 0.5) {
            return line(
                    "cₘ = A·M·F·m·n·η/(H²·∛(V₁·ΔT))",
                    given + "·" + n("mFactor") + "·" + n("nFactor") + "·" + n("relief") + "/(" + height + "²·∛(" + flow
                            + "·" + excess + "))",
                    result);
        }
        if (hot) {
            String put = given + "·2.86·" + n("mFactor") + "·" + n("relief") + "/" + height + "^(7/3)";
            return line("cₘ = A·M·F·2.86·m·η/H^(7/3)", put, result);
        }
        if (v >= 0.5) {
            String put = given + "·" + n("nFactor") + "·" + n("relief") + "/" + height + "^(4/3)·" + width + "/(8·"
                    + flow + ")";
            return line("cₘ = A·M·F·n·η/H^(4/3)·D/(8·V₁)", put, result);
        }
        return line("cₘ = A·M·F·0.9·η/H^(7/3)", given + "·0.9·" + n("relief") + "/" + height + "^(7/3)", result);
    }

    private List<String> wind(String speed) {
        String result = n("dangerousWindMetresPerSecond") + " " + speed;
        double v = v(hot ? "vmMetresPerSecond" : "vmColdMetresPerSecond");
        String put = n(hot ? "vmMetresPerSecond" : "vmColdMetresPerSecond");
        if (v <= 0.5) {
            return line("uₘ = 0.5", "", result);
        }
        if (v <= 2) {
            return line(hot ? "uₘ = vₘ" : "uₘ = v′ₘ", "", result);
        }
        return hot
                ? line("uₘ = vₘ·(1 + 0.12·√f)", put + "·(1 + 0.12·√" + n("f") + ")", result)
                : line("uₘ = 2.2·v′ₘ", "2.2·" + put, result);
    }

    private double rho() {
        return v("downwindMetres") / (v("p") * v("maximumDistanceMetres"));
    }

    /** The fall along the axis, MRR-2017. */
    private List<String> along() {
        double rho = rho();
        boolean heavy = v("settling") > 1.5;
        String formula;
        if (rho < 1 && v("heightMetres") < 10) {
            formula = "s₁ = 0.125·(10 − H) + 0.125·(H − 2)·(3·ρ⁴ − 8·ρ³ + 6·ρ²)";
        } else if (rho <= 1) {
            formula = "s₁ = 3·ρ⁴ − 8·ρ³ + 6·ρ²";
        } else if (rho <= 8) {
            formula = "s₁ = 1.13/(0.13·ρ² + 1)";
        } else if (rho <= 100) {
            formula = heavy ? "s₁ = 1/(0.1·ρ² + 2.456·ρ − 17.8)" : "s₁ = ρ/(3.556·ρ² − 35.2·ρ + 120)";
        } else {
            formula = heavy ? "s₁ = 37.76·ρ^(−7/3)" : "s₁ = 144.3·ρ^(−7/3)";
        }
        return line(formula, "", n("s1"));
    }

    private List<String> strength() {
        String q = n("q");
        return v("q") <= 1
                ? line("r = 0.67·q + 1.67·q² − 1.34·q³", "0.67·" + q + " + 1.67·" + q + "² − 1.34·" + q + "³", n("r"))
                : line("r = 3·q/(2·q² − q + 2)", "3·" + q + "/(2·" + q + "² − " + q + " + 2)", n("r"));
    }

    private static List<String> line(String formula, String put, String result) {
        return List.of(formula, put, result);
    }
}
