package org.kuznets.analysis.health;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kuznets.layer.Feature;

/**
 * A settlement, a municipality or everybody, and what they breathe. Its concentration of a pollutant is the mean weighted
 * by population, and every figure follows from that, so the figures of a whole need no adding up of parts. Not
 * thread-safe while people are added.
 */
final class Group {
    /** All substances with a reference concentration, whatever they harm: never less than the index of an organ. */
    static final String EVERY_ORGAN = "all";

    final String id;
    final String kind;
    final @Nullable Feature feature;
    final String municipality;
    /** By pollutant. */
    final List<Breathed> breathed = new ArrayList<>();

    private final List<JudgedPollutant> pollutants;
    /** People whose place is known. */
    double population;
    /** Those of them for whom any concentration is known. */
    double counted;
    /** Those of them for whom at least one pollutant is over its limit. */
    double overLimit;

    /** @param kind settlement, municipality or total */
    Group(String id, String kind, @Nullable Feature feature, String municipality, List<JudgedPollutant> pollutants) {
        this.id = id;
        this.kind = kind;
        this.feature = feature;
        this.municipality = municipality;
        this.pollutants = pollutants;
        pollutants.forEach(p -> breathed.add(new Breathed()));
    }

    /** @param milligrams by pollutant, mg/m3; NaN where there is none */
    void add(double persons, double[] milligrams) {
        boolean any = false;
        boolean over = false;
        for (int i = 0; i < milligrams.length; i++) {
            if (!Double.isNaN(milligrams[i])) {
                any = true;
                Double limit = pollutants.get(i).limit();
                over |= limit != null && milligrams[i] > limit;
                breathed.get(i).add(persons, milligrams[i]);
            }
        }
        counted += any ? persons : 0;
        overLimit += over ? persons : 0;
    }

    void addAll(Group other) {
        population += other.population;
        counted += other.counted;
        overLimit += other.overLimit;
        for (int i = 0; i < breathed.size(); i++) {
            breathed.get(i).addAll(other.breathed.get(i));
        }
    }

    List<JudgedPollutant> pollutants() {
        return pollutants;
    }

    /** Weighted by population, mg/m3; empty where nobody breathes a known concentration. */
    Optional<Double> mean(int pollutant) {
        double mean = breathed.get(pollutant).mean();
        return Double.isNaN(mean) ? Optional.empty() : Optional.of(mean);
    }

    /** Empty without a daily limit or a hazard class. */
    Optional<Double> izaOf(int pollutant) {
        JudgedPollutant p = pollutants.get(pollutant);
        Double limit = p.dailyMean();
        Double k = p.exponent();
        return limit == null || k == null
                ? Optional.empty()
                : mean(pollutant).map(c -> AirPollutionIndex.of(c, limit, k));
    }

    List<Double> izas() {
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < pollutants.size(); i++) {
            izaOf(i).ifPresent(all::add);
        }
        return all;
    }

    /** Empty where no pollutant has an index. */
    Optional<Double> iza() {
        List<Double> all = izas();
        return all.isEmpty() ? Optional.empty() : Optional.of(AirPollutionIndex.ofLargest(all));
    }

    /** Empty without a reference concentration. */
    Optional<Double> hazardOf(int pollutant) {
        Double reference = pollutants.get(pollutant).reference();
        return reference == null ? Optional.empty() : mean(pollutant).map(c -> Hazard.quotient(c, reference));
    }

    /** The pollutants that have a quotient, by organ: first those of all organs. */
    Map<String, List<Integer>> byOrgan() {
        List<Integer> every = new ArrayList<>();
        TreeSet<String> organs = new TreeSet<>();
        for (int i = 0; i < pollutants.size(); i++) {
            if (hazardOf(i).isPresent()) {
                every.add(i);
                organs.addAll(pollutants.get(i).organs());
            }
        }
        Map<String, List<Integer>> all = new LinkedHashMap<>();
        if (!every.isEmpty()) {
            all.put(EVERY_ORGAN, every);
        }
        for (String organ : organs) {
            all.put(
                    organ,
                    every.stream()
                            .filter(i -> pollutants.get(i).organs().contains(organ))
                            .toList());
        }
        return all;
    }

    double hazard(List<Integer> of) {
        return Hazard.index(of.stream().map(i -> hazardOf(i).orElse(0.0)).toList());
    }

    /** Over all organs; empty where no pollutant has a quotient. */
    Optional<Double> hazard() {
        return Optional.ofNullable(byOrgan().get(EVERY_ORGAN)).map(this::hazard);
    }

    /** In a lifetime, by unit risk; empty without a unit risk. */
    Optional<Double> cancerOf(int pollutant) {
        Double unitRisk = pollutants.get(pollutant).unitRisk();
        return unitRisk == null ? Optional.empty() : mean(pollutant).map(c -> CancerRisk.byUnitRisk(unitRisk, c));
    }

    Optional<Double> cancer() {
        Optional<Double> sum = Optional.empty();
        for (int i = 0; i < pollutants.size(); i++) {
            Optional<Double> one = cancerOf(i);
            if (one.isPresent()) {
                sum = Optional.of(sum.orElse(0.0) + one.get());
            }
        }
        return sum;
    }

    /** People whom it will strike in a lifetime: of those who breathe a known concentration. */
    Optional<Double> struckBy(int pollutant) {
        return cancerOf(pollutant)
                .map(r -> CancerRisk.ofPeople(r, breathed.get(pollutant).persons()));
    }

    Optional<Double> struck() {
        Optional<Double> sum = Optional.empty();
        for (int i = 0; i < pollutants.size(); i++) {
            Optional<Double> one = struckBy(i);
            if (one.isPresent()) {
                sum = Optional.of(sum.orElse(0.0) + one.get());
            }
        }
        return sum;
    }
}
