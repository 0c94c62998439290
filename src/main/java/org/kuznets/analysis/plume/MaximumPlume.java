package org.kuznets.analysis.plume;

/**
 * The highest one-time (20 to 30 minutes) ground concentration that one stack can cause, where and at which wind, with
 * every step. Source: OND-86, section 2, carried into MRR-2017 (order No. 273 of 6 June 2017). The hot branch reproduces
 * the worked examples of OND-86; the cold and low-wind branches agree with two independent public implementations and
 * are continuous at their borders. Validity: up to 100 km, flat ground unless {@code relief} says otherwise.
 *
 * @param stratification A of the region, s^(2/3) mg K^(1/3) / g; 200 for Siberia (recalled)
 * @param settling F, 1 for gases and fine aerosol
 * @param relief eta, 1 for flat ground
 * @param flow V1, m3/s
 * @param f OND-86's f; infinite without excess temperature
 * @param fe OND-86's f_e
 * @param vm v_m, of the hot formulas, m/s
 * @param vmCold v'_m, of the cold formulas, m/s
 * @param cold whether the cold formulas hold: f of 100 or more, an excess of 0.5 K or less, or no flow
 * @param perGram c_m for an emission of 1 g/s, mg/m3
 * @param distanceMetres x_m, where it is reached
 * @param windMetresPerSecond u_m, at which it is reached
 */
public record MaximumPlume(
        Stack stack,
        double stratification,
        double settling,
        double relief,
        double flow,
        double f,
        double fe,
        double vm,
        double vmCold,
        boolean cold,
        double m,
        double n,
        double d,
        double perGram,
        double distanceMetres,
        double windMetresPerSecond) {
    /** Below this excess temperature the source counts as cold, kelvin. */
    private static final double COLD_KELVIN = 0.5;

    public static MaximumPlume of(Stack stack, double stratification, double settling, double relief) {
        double h = stack.formulaHeight();
        double w = stack.velocityMetresPerSecond();
        double dm = stack.diameterMetres();
        double excess = stack.excessKelvin();
        double flow = stack.flow();
        double f = excess > 0 ? 1000 * w * w * dm / (h * h * excess) : Double.POSITIVE_INFINITY;
        double vmCold = 1.3 * w * dm / h;
        double fe = 800 * vmCold * vmCold * vmCold;
        double vm = excess > 0 ? 0.65 * Math.cbrt(flow * excess / h) : 0;
        boolean cold = f >= 100 || excess <= COLD_KELVIN || flow <= 0;
        double v = cold ? vmCold : vm;
        double m = m(f, fe);
        double n = n(v);
        double d = cold ? coldDistance(vmCold) : hotDistance(vm, f, fe);
        double emission = stratification * settling * relief;
        double perGram =
                cold ? coldMaximum(emission, n, v, h, dm, flow) : hotMaximum(emission, m, n, v, h, flow * excess);
        return new MaximumPlume(
                stack,
                stratification,
                settling,
                relief,
                flow,
                f,
                fe,
                vm,
                vmCold,
                cold,
                m,
                n,
                d,
                perGram,
                (5 - settling) / 4 * d * h,
                wind(v, f, cold));
    }

    /** Where f_e is below f, m is taken at f_e. */
    private static double m(double f, double fe) {
        if (f >= 100) {
            return Double.isInfinite(f) ? 0 : 1.47 / Math.cbrt(f);
        }
        double used = Math.min(f, fe);
        return 1 / (0.67 + 0.1 * Math.sqrt(used) + 0.34 * Math.cbrt(used));
    }

    private static double n(double v) {
        if (v >= 2) {
            return 1;
        }
        return v >= 0.5 ? 0.532 * v * v - 2.13 * v + 3.13 : 4.4 * v;
    }

    private static double hotMaximum(double emission, double m, double n, double vm, double h, double heat) {
        return vm < 0.5 ? emission * 2.86 * m / Math.pow(h, 7.0 / 3) : emission * m * n / (h * h * Math.cbrt(heat));
    }

    private static double coldMaximum(double emission, double n, double v, double h, double d, double flow) {
        return v < 0.5 ? emission * 0.9 / Math.pow(h, 7.0 / 3) : emission * n / Math.pow(h, 4.0 / 3) * (d / (8 * flow));
    }

    private static double hotDistance(double vm, double f, double fe) {
        if (vm <= 0.5) {
            return 2.48 * (1 + 0.28 * Math.cbrt(fe));
        }
        double rise = 1 + 0.28 * Math.cbrt(f);
        return vm <= 2 ? 4.95 * vm * rise : 7 * Math.sqrt(vm) * rise;
    }

    private static double coldDistance(double v) {
        if (v <= 0.5) {
            return 5.7;
        }
        return v <= 2 ? 11.4 * v : 16 * Math.sqrt(v);
    }

    private static double wind(double v, double f, boolean cold) {
        if (v <= 0.5) {
            return 0.5;
        }
        return v <= 2 ? v : cold ? 2.2 * v : v * (1 + 0.12 * Math.sqrt(f));
    }

    /** Whether the profile for quickly settling matter holds. */
    public boolean heavy() {
        return settling > 1.5;
    }

    /**
     * The concentration for an emission of 1 g/s, mg/m3.
     *
     * @param x metres downwind; 0 and below give 0
     * @param y metres off the axis
     * @param u wind at 10 m height, m/s, 0.5 or more
     */
    public double concentration(double x, double y, double u, Edition edition) {
        if (x <= 0) {
            return 0;
        }
        double q = u / windMetresPerSecond;
        double rho = x / (Profile.p(q) * distanceMetres);
        return Profile.r(q)
                * perGram
                * Profile.s1(rho, heavy(), edition, stack.heightMetres())
                * Profile.s2(Profile.t(x, y, u));
    }
}
