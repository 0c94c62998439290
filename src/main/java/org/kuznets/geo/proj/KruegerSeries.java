package org.kuznets.geo.proj;

/** The coefficients of Krueger's series in the third flattening n, to its sixth power. Source: Karney (2011), eqs 35, 36. */
final class KruegerSeries {
    /** Row j holds the coefficients of n^j, n^(j+1) ... n^6 in the j-th term. */
    private static final double[][] ALPHA = {
        {1. / 2, -2. / 3, 5. / 16, 41. / 180, -127. / 288, 7891. / 37800},
        {13. / 48, -3. / 5, 557. / 1440, 281. / 630, -1983433. / 1935360},
        {61. / 240, -103. / 140, 15061. / 26880, 167603. / 181440},
        {49561. / 161280, -179. / 168, 6601661. / 7257600},
        {34729. / 80640, -3418889. / 1995840},
        {212378941. / 319334400}
    };

    private static final double[][] BETA = {
        {1. / 2, -2. / 3, 37. / 96, -1. / 360, -81. / 512, 96199. / 604800},
        {1. / 48, 1. / 15, -437. / 1440, 46. / 105, -1118711. / 3870720},
        {17. / 480, -37. / 840, -209. / 4480, 5569. / 90720},
        {4397. / 161280, -11. / 504, -830251. / 7257600},
        {4583. / 161280, -108847. / 3991680},
        {20648693. / 638668800}
    };

    private KruegerSeries() {}

    static double[] alpha(double n) {
        return sums(ALPHA, n);
    }

    static double[] beta(double n) {
        return sums(BETA, n);
    }

    private static double[] sums(double[][] table, double n) {
        double[] sums = new double[table.length];
        for (int j = 0; j < table.length; j++) {
            double power = Math.pow(n, j + 1);
            for (double c : table[j]) {
                sums[j] += c * power;
                power *= n;
            }
        }
        return sums;
    }
}
