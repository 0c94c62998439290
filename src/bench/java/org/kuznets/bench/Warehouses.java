package org.kuznets.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.StringTokenizer;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.facility.Facilities;
import org.kuznets.analysis.facility.Rules;

/**
 * A warehouse instance of the OR-Library (Beasley 1988), capacities left aside: sites, demands, each site's capacity and
 * fixed cost, then for each demand its size and what serving all of it costs from each site.
 */
record Warehouses(double[] fixed, double[][] cost) {
    static Warehouses read(Path file) throws IOException {
        StringTokenizer t = new StringTokenizer(Files.readString(file));
        int sites = Integer.parseInt(t.nextToken());
        int demands = Integer.parseInt(t.nextToken());
        double[] fixed = new double[sites];
        for (int j = 0; j < sites; j++) {
            t.nextToken();
            fixed[j] = Double.parseDouble(t.nextToken());
        }
        double[][] cost = new double[demands][sites];
        for (int i = 0; i < demands; i++) {
            t.nextToken();
            for (int j = 0; j < sites; j++) {
                cost[i][j] = Double.parseDouble(t.nextToken());
            }
        }
        return new Warehouses(fixed, cost);
    }

    Facilities facilities(Work work) {
        return Facilities.of(
                cost.length,
                (i, row) -> System.arraycopy(cost[i], 0, row, 0, row.length),
                Rules.anyNumber(fixed),
                work);
    }
}
