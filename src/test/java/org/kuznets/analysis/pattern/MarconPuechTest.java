package org.kuznets.analysis.pattern;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.kuznets.Chance;
import org.kuznets.analysis.points.Points;
import org.kuznets.analysis.points.Vectors;

/** Against the sums written out, dbmss on 2,426 trees where the data are at hand, and laws. */
class MarconPuechTest {
    @Test
    void equalsTheSumsWrittenOut() {
        Chance.tries(20, chance -> {
            int n = 2 + chance.nextInt(30);
            double[] x = new double[n];
            double[] y = new double[n];
            double[] w = new double[n];
            String[] type = new String[n];
            for (int i = 0; i < n; i++) {
                x[i] = chance.nextInt(20);
                y[i] = chance.nextInt(20);
                w[i] = 1 + chance.nextInt(100);
                type[i] = chance.nextBoolean() ? "A" : "B";
            }
            Points p = new Points(x, y);
            Steps steps = new Steps(new double[] {0, 1, 3, 5, 9});
            for (String counted : List.of("A", "B")) {
                double[] m = new MarconPuech(p, steps).of(VectorsTest.marks(w, type, "A", counted));
                for (int k = 0; k < steps.size(); k++) {
                    double plain = plain(p, w, type, counted, steps.metres(k));
                    assertEquals(plain, m[k], Double.isNaN(plain) ? 1 : 1e-12 * Math.max(1, plain));
                }
            }
        });
    }

    private static double plain(Points p, double[] w, String[] type, String counted, double r) {
        double all = 0;
        double some = 0;
        for (int i = 0; i < w.length; i++) {
            all += w[i];
            some += type[i].equals(counted) ? w[i] : 0;
        }
        double found = 0;
        double even = 0;
        for (int i = 0; i < w.length; i++) {
            double near = 0;
            double nearCounted = 0;
            for (int j = 0; j < w.length; j++) {
                if (j != i && p.distance(i, j) <= r) {
                    near += w[j];
                    nearCounted += type[j].equals(counted) ? w[j] : 0;
                }
            }
            if (type[i].equals("A") && near > 0) {
                found += nearCounted / near;
                even += (some - (type[i].equals(counted) ? w[i] : 0)) / (all - w[i]);
            }
        }
        return even > 0 ? found / even : Double.NaN;
    }

    @Test
    void isOneWhereAllAreOfOneGroup() {
        Points p = new Points(new double[] {0, 3, 10}, new double[] {0, 4, 0});
        String[] type = {"A", "A", "A"};
        double[] m = new MarconPuech(p, new Steps(new double[] {1, 5, 20}))
                .of(VectorsTest.marks(new double[] {1, 2, 3}, type, "A", "A"));
        assertTrue(Double.isNaN(m[0]), "nobody has a neighbour");
        assertArrayEquals(new double[] {1, 1}, new double[] {m[1], m[2]}, 1e-15);
    }

    /** Seen with -Dbench.data: paracou16.csv of dbmss, which is not part of this project. */
    @Test
    void equalsDbmssOnTrees() throws IOException {
        Path file = Path.of(System.getProperty("bench.data", "none"), "paracou16.csv");
        Assumptions.assumeTrue(Files.exists(file), "-Dbench.data names no folder with paracou16.csv");
        List<String[]> rows = Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.replace("\"", "").split(","))
                .toList();
        Points p = new Points(column(rows, 0), column(rows, 1));
        String[] type = rows.stream().map(r -> r[3]).toArray(String[]::new);
        Vectors vectors = Vectors.r();
        MarconPuech m =
                new MarconPuech(p, new Steps(Vectors.numbers(vectors.in("M-PAR").get("r"))));
        double[] w = column(rows, 2);
        Vectors.same(
                vectors.expected("M-PAR").get("intra"),
                m.of(VectorsTest.marks(w, type, "V. Americana", "V. Americana")),
                1e-8,
                "intra");
        Vectors.same(
                vectors.expected("M-PAR").get("inter"),
                m.of(VectorsTest.marks(w, type, "V. Americana", "Q. Rosea")),
                1e-8,
                "inter");
    }

    private static double[] column(List<String[]> rows, int k) {
        return rows.stream().mapToDouble(r -> Double.parseDouble(r[k])).toArray();
    }
}
