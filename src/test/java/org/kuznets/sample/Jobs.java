package org.kuznets.sample;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Synthetic jobs by municipality, sector and year, from the jobs of enterprises and the population. */
final class Jobs {
    private static final List<String> YEARS = List.of("2019", "2023");
    private static final Map<String, Double> PER_PERSON = new TreeMap<>(Map.of(
            "education and health",
            0.062,
            "trade and services",
            0.11,
            "transport",
            0.03,
            "public administration",
            0.024));

    private Jobs() {}

    static Table all() {
        Table t = new Table("jobs-by-sector", List.of("municipality", "sector", "year", "jobs", "quality"));
        for (Fact m : Facts.read("municipalities").rows()) {
            Map<String, Double> sectors = new TreeMap<>();
            for (Plant p : Plant.all()) {
                if (p.working() && p.fact().text("municipality").equals(m.text("nameEn"))) {
                    sectors.merge(p.kind(), p.fact().number("jobs", 250 + 0.03 * p.siteArea() / 100), Double::sum);
                }
            }
            double people = m.number("population", 20_000);
            PER_PERSON.forEach((sector, share) -> sectors.put(sector, share * people));
            sectors.put("agriculture", (m.text("kind").contains("urban") ? 0.002 : 0.05) * people);
            sectors.forEach((sector, jobs) -> years(t, m, sector, jobs));
        }
        return t;
    }

    private static void years(Table t, Fact m, String sector, double jobs) {
        for (int k = 0; k < YEARS.size(); k++) {
            double change = k == 0
                    ? 1
                    : 0.88 + 0.2 * Noise.at(950, sector.hashCode(), m.text("id").hashCode());
            t.add(m.text("nameEn"), sector, YEARS.get(k), String.valueOf(StrictMath.round(jobs * change)), "synthetic");
        }
    }
}
