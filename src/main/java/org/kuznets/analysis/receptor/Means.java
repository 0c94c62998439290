package org.kuznets.analysis.receptor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.emission.Emitter;
import org.kuznets.analysis.emission.Inventory;
import org.kuznets.analysis.emission.Substance;
import org.kuznets.analysis.mean.MeanSource;
import org.kuznets.analysis.mean.MeanSources;
import org.kuznets.geo.Crs;
import org.kuznets.layer.Layer;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;

/** The means of the year at places: every source's part, and what the sum is compared with. */
final class Means {
    private static final Message NO_WINDS = new Message(
            "receptor.no-winds", "there is no joint table of wind and stability; means of the year are not reckoned");
    private static final Message SCREENING = new Message(
            "receptor.mean-screening",
            "means of the year are a screening estimate by ISC3's Gaussian plume over flat ground, without background");

    private final List<MeanSource> sources;

    private Means(List<MeanSource> sources) {
        this.sources = sources;
    }

    /**
     * One substance's mean at one place.
     *
     * @param milligrams a cubic metre
     * @param limit the annual limit, else that for the mean of a day; null where neither is set
     * @param limitKind {@code annual-mean}, {@code daily-mean}, or empty
     * @param parts that are not zero, the greatest first
     */
    record Mean(double milligrams, @Nullable Double limit, String limitKind, List<Part> parts, int listed) {
        @Nullable
        Double share(double part) {
            Double of = limit;
            return of == null ? null : (Double) (part / of);
        }

        List<Part> told() {
            return parts.subList(0, listed);
        }

        double rest() {
            return sum(parts.subList(listed, parts.size()));
        }
    }

    /** One source's part, mg/m3. */
    record Part(Emitter emitter, double milligrams) {}

    /** None where there is no wind table. */
    static Means of(Inventory inventory, MeansIn in, Crs sheet, Findings findings, Work work) {
        Layer table = in.windStability();
        if (table == null || table.features().isEmpty()) {
            findings.add(Finding.note(NO_WINDS, null, Map.of()));
            return new Means(List.of());
        }
        if (!inventory.emitters().isEmpty()) {
            findings.add(Finding.note(SCREENING, null, Map.of()));
        }
        return new Means(MeanSources.of(inventory, in.rules(table), sheet, findings, work));
    }

    boolean none() {
        return sources.isEmpty();
    }

    /** One for each of {@code substances}, in their order; empty when there are no means. */
    List<Mean> at(double x, double y, List<Substance> substances, int most) {
        if (none()) {
            return List.of();
        }
        double[] units = sources.stream().mapToDouble(s -> s.unitAt(x, y)).toArray();
        return substances.stream().map(s -> one(s, units, most)).toList();
    }

    private Mean one(Substance s, double[] units, int most) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < units.length; i++) {
            double part = units[i] * sources.get(i).gramsPerSecond(s.code());
            if (part > 0) {
                parts.add(new Part(sources.get(i).emitter(), part));
            }
        }
        parts.sort(Comparator.comparingDouble(Part::milligrams).reversed());
        int listed = Math.min(most, parts.size());
        double all = sum(parts.subList(0, listed)) + sum(parts.subList(listed, parts.size()));
        Double limit = s.annualMean() != null ? s.annualMean() : s.dailyMean();
        String kind = s.annualMean() != null ? "annual-mean" : limit == null ? "" : "daily-mean";
        return new Mean(all, limit, kind, List.copyOf(parts), listed);
    }

    private static double sum(List<Part> parts) {
        double sum = 0;
        for (Part p : parts) {
            sum += p.milligrams();
        }
        return sum;
    }
}
