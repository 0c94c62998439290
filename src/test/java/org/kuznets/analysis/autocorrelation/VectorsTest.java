package org.kuznets.analysis.autocorrelation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuznets.analysis.weights.Style;
import org.kuznets.analysis.weights.Weights;

/** The figures of spdep for a lattice and for Columbus. */
class VectorsTest {
    private static void close(JsonNode vector, String name, @Nullable Double actual) {
        JsonNode e = vector.path("expected").path(name);
        double expected = e.isArray()
                ? e.path(0).isArray() ? e.path(0).path(0).asDouble() : e.path(0).asDouble()
                : e.asDouble();
        double tol = vector.path("tol").asDouble();
        assertEquals(expected, actual == null ? Double.NaN : actual, tol * Math.max(1, Math.abs(expected)), name);
    }

    private static void close(JsonNode vector, String name, int i, @Nullable Double actual) {
        JsonNode e = vector.path("expected").path(name).path(i);
        if (e.isNull()) {
            assertNull(actual, name + " " + i);
            return;
        }
        double tol = vector.path("tol").asDouble() * Math.max(1, Math.abs(e.asDouble()));
        assertEquals(e.asDouble(), actual == null ? Double.NaN : actual, tol, name + " " + i);
    }

    private static Double p(@Nullable Double z) {
        return z == null ? Double.NaN : Normal.twoSided(z);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MORAN-3x3-B", "MORAN-3x3-W"})
    void moranAndGearyOnALattice(String id) {
        JsonNode v = Vectors.get(id);
        Weights w = Vectors.rook(3, 3).styled(id.endsWith("W") ? Style.ROW_STANDARDISED : Style.BINARY);
        Deviations z = Deviations.of(Vectors.numbers(v.path("input").path("y")));
        Moments moran = Moran.moments(w, z);
        close(v, "I", moran.value());
        close(v, "EI", moran.expected());
        close(v, "VI_rand", moran.varianceRandom());
        close(v, "VI_norm", moran.varianceNormal());
        close(v, "z_rand", moran.zRandom());
        close(v, "p_rand", p(moran.zRandom()));
        Moments geary = Geary.moments(w, z);
        close(v, "C", geary.value());
        close(v, "VC_rand", geary.varianceRandom());
        close(v, "VC_norm", geary.varianceNormal());
        // spdep's z is the other way round
        close(v, "zC_rand", -geary.zRandom());
        close(v, "pC", p(geary.zRandom()));
    }

    @Test
    void localStatisticsOnALattice() {
        JsonNode v = Vectors.get("LISA-3x3");
        Weights binary = Vectors.rook(3, 3);
        Weights w = binary.styled(Style.ROW_STANDARDISED);
        Deviations z = Deviations.of(Vectors.numbers(v.path("input").path("y")));
        Local local = new Local(w, z, LocalScale.N);
        Local other = new Local(w, z, LocalScale.N_MINUS_ONE);
        for (int i = 0; i < 9; i++) {
            close(v, "Ii", i, local.moran(i));
            close(v, "E_cond", i, local.expected(i));
            close(v, "Var_cond", i, local.variance(i));
            close(v, "z_cond", i, local.z(i));
            close(v, "Gi_z", i, Getis.gi(binary, z, i));
            close(v, "Gistar_z", i, Getis.giStar(binary.withSelf(1), z, i));
            close(v, "localC", i, local.geary(i));
            assertEquals(local.moran(i) * 8 / 9, other.moran(i), 1e-12);
            if (local.z(i) != null) {
                assertEquals(local.z(i), other.z(i), 1e-12);
            }
        }
        assertEquals(4.0 / 9, other.moran(0), 1e-12, "the scale of esda");
    }

    @Test
    void generalG() {
        JsonNode v = Vectors.get("GLOBALG-3x3");
        double[] y = Vectors.numbers(Vectors.get("LISA-3x3").path("input").path("y"));
        Moments g = GeneralG.moments(Vectors.rook(3, 3), y);
        close(v, "G", g.value());
        close(v, "EG", g.expected());
        close(v, "VG", g.varianceRandom());
        close(v, "z", g.zRandom());
        close(v, "p", p(g.zRandom()));
    }

    @Test
    void joinCounts() {
        JsonNode v = Vectors.get("JC-4x4");
        int[] kinds = Arrays.stream(Vectors.numbers(v.path("input").path("y")))
                .mapToInt(d -> (int) d)
                .toArray();
        Joins joins = new Joins(Vectors.rook(4, 4), kinds);
        int[][] pairs = {{0, 0}, {1, 1}, {1, 0}, {1, 0}};
        for (int k = 0; k < 4; k++) {
            JsonNode row = v.path("expected").path("multi").path(k);
            Moments m = joins.of(pairs[k][0], pairs[k][1], false);
            assertEquals(row.path("Joincount").asDouble(), m.value(), 1e-8);
            assertEquals(row.path("Expected").asDouble(), m.expected(), 1e-8);
            assertEquals(row.path("Variance").asDouble(), m.varianceRandom(), 1e-8);
            assertEquals(row.path("z-value").asDouble(), m.zRandom(), 1e-8);
        }
        close(v, "BB_stat", joins.of(1, 1, false).zRandom());
    }

    @Test
    void columbus() {
        JsonNode v = Vectors.get("MORAN-COL");
        Weights w = Vectors.columbus().styled(Style.ROW_STANDARDISED);
        Deviations z = Deviations.of(Vectors.columbus("CRIME"));
        Moments moran = Moran.moments(w, z);
        close(v, "I", moran.value());
        close(v, "EI", moran.expected());
        close(v, "VI", moran.varianceRandom());
        close(v, "z", moran.zRandom());
        Moments geary = Geary.moments(w, z);
        close(v, "C", geary.value());
        close(v, "VC", geary.varianceRandom());
        close(v, "zC", -geary.zRandom());
    }

    @Test
    void localColumbus() {
        JsonNode v = Vectors.get("LISA-COL");
        Weights binary = Vectors.columbus();
        Deviations z = Deviations.of(Vectors.columbus("CRIME"));
        Local local = new Local(binary.styled(Style.ROW_STANDARDISED), z, LocalScale.N);
        @Nullable
        Double[] p = IntStream.range(0, 49).mapToObj(i -> p(local.z(i))).toArray(Double[]::new);
        @Nullable Double[] adjusted = FalseDiscovery.adjusted(p);
        for (int i = 0; i < 49; i++) {
            close(v, "Ii", i, local.moran(i));
            close(v, "z", i, local.z(i));
            close(v, "p", i, p[i]);
            close(v, "Gistar", i, Getis.giStar(binary.withSelf(1), z, i));
            close(v, "fdr_two_sided", i, adjusted[i]);
        }
        assertEquals(
                v.path("expected").path("n_sig_fdr05").asInt(),
                Arrays.stream(adjusted).filter(a -> a <= 0.05).count());
    }

    @Test
    void twoQuantities() {
        Weights w = Vectors.columbus().styled(Style.ROW_STANDARDISED);
        Deviations income = Deviations.of(Vectors.columbus("INC"));
        Deviations crime = Deviations.of(Vectors.columbus("CRIME"));
        JsonNode v = Vectors.get("BVMORAN-COL");
        close(v, "I_inc_lagcrime", Bivariate.moran(w, income, crime));
        close(v, "I_crime_laginc", Bivariate.moran(w, crime, income));
        close(Vectors.get("LEE-COL"), "L", Bivariate.lee(w, income, crime));
    }
}
