package org.kuznets.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.StringTokenizer;

/**
 * A p-median instance of the OR-Library (Beasley 1990): nodes, edges, p, then the edges; one that is given again takes
 * the place of the earlier. All shortest ways, by Floyd and Warshall.
 */
record OrLibrary(String name, int p, double[][] metres) {
    static OrLibrary read(Path file) throws IOException {
        StringTokenizer t = new StringTokenizer(Files.readString(file));
        int n = Integer.parseInt(t.nextToken());
        int edges = Integer.parseInt(t.nextToken());
        int p = Integer.parseInt(t.nextToken());
        double[][] d = new double[n][n];
        for (int i = 0; i < n; i++) {
            Arrays.fill(d[i], Double.POSITIVE_INFINITY);
            d[i][i] = 0;
        }
        for (int e = 0; e < edges; e++) {
            int a = Integer.parseInt(t.nextToken()) - 1;
            int b = Integer.parseInt(t.nextToken()) - 1;
            d[a][b] = Double.parseDouble(t.nextToken());
            d[b][a] = d[a][b];
        }
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    d[i][j] = Math.min(d[i][j], d[i][k] + d[k][j]);
                }
            }
        }
        return new OrLibrary(file.getFileName().toString().replace(".txt", ""), p, d);
    }

    int nodes() {
        return metres.length;
    }
}
