package org.kuznets.analysis.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kuznets.analysis.health.CancerRisk.Inhalation;

/** The formulas against the vectors of the specification. */
class FormulasTest {
    private static final JsonNode VECTORS = read();
    private static final double TOLERANCE = VECTORS.path("tolerance").asDouble();

    @Test
    void whatPeopleBreathe() {
        JsonNode v = VECTORS.path("populationWeighted");
        Breathed b = new Breathed();
        for (int i = 0; i < v.path("population").size(); i++) {
            b.add(
                    v.path("population").get(i).asDouble(),
                    v.path("milligramsPerCubicMetre").get(i).asDouble());
        }
        close(v.path("meanMilligramsPerCubicMetre").asDouble(), b.mean());
        JsonNode over = v.path("over");
        double persons = b.over(over.path("milligramsPerCubicMetre").asDouble());
        close(over.path("persons").asDouble(), persons);
        close(over.path("share").asDouble(), persons / b.persons());
    }

    @Test
    void aLevelItselfIsNotOverIt() {
        Breathed b = new Breathed();
        b.add(5, 0.1);
        assertEquals(0, b.over(0.1));
        assertTrue(Double.isNaN(new Breathed().mean()));
    }

    @Test
    void theIndexOfAirPollutionInBothEditions() {
        JsonNode v = VECTORS.path("airPollutionIndex");
        for (String edition : List.of("1989", "2005")) {
            List<Double> all = new ArrayList<>();
            for (JsonNode s : v.path("substances")) {
                all.add(AirPollutionIndex.of(
                        s.path("milligramsPerCubicMetre").asDouble(),
                        s.path("dailyMeanMilligramsPerCubicMetre").asDouble(),
                        v.path("exponents")
                                .path(edition)
                                .path(s.path("hazardClass").asText())
                                .asDouble()));
            }
            assertEquals(v.path("ofFive").path(edition).asDouble(), AirPollutionIndex.ofLargest(all), 5e-5, edition);
        }
    }

    @Test
    void harmOtherThanCancer() {
        List<Double> quotients = new ArrayList<>();
        for (JsonNode s : VECTORS.path("hazard").path("substances")) {
            double q = Hazard.quotient(
                    s.path("milligramsPerCubicMetre").asDouble(),
                    s.path("referenceMilligramsPerCubicMetre").asDouble());
            close(s.path("quotient").asDouble(), q);
            quotients.add(q);
        }
        close(VECTORS.path("hazard").path("index").asDouble(), Hazard.index(quotients));
    }

    @Test
    void cancerByBothConventions() {
        JsonNode v = VECTORS.path("cancer");
        JsonNode i = v.path("inhalation");
        Inhalation how = new Inhalation(
                i.path("cubicMetresADay").asDouble(),
                i.path("daysAYear").asDouble(),
                i.path("years").asDouble(),
                i.path("kilograms").asDouble(),
                i.path("averagedYears").asDouble());
        assertEquals(Inhalation.USUAL, how);
        double mean = v.path("milligramsPerCubicMetre").asDouble();
        double slope = v.path("slopeFactor").asDouble();
        double dose = CancerRisk.dailyDose(mean, how);
        double byUnit = CancerRisk.byUnitRisk(CancerRisk.unitRisk(slope), mean);
        close(v.path("dailyDoseMilligramsPerKilogram").asDouble(), dose);
        close(v.path("riskByDose").asDouble(), CancerRisk.byDose(dose, slope));
        close(v.path("riskByUnitRisk").asDouble(), byUnit);
        assertEquals(
                v.path("populationRisk").asDouble(),
                CancerRisk.ofPeople(byUnit, v.path("population").asDouble()),
                5e-5);
        assertEquals(v.path("doseOverUnitRisk").asDouble(), CancerRisk.byDose(dose, slope) / byUnit, 5e-4);
    }

    private static void close(double expected, double actual) {
        assertEquals(expected, actual, TOLERANCE * Math.abs(expected));
    }

    private static JsonNode read() {
        try (var in = FormulasTest.class.getResourceAsStream("/org/kuznets/models/exposure_vectors.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
