package org.kuznets.analysis.facility;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Raises the bound of a {@link Relaxation} by subgradient steps, and fixes sites by their reduced costs on the way.
 * Source: Held, Wolfe and Crowder (1974), with a direction that remembers the last one (Camerini, Fratta and Maffioli
 * 1975) (recalled).
 */
final class Ascent {
    private static final double MEMORY = 0.4;
    private static final double FORGET = 0.05;
    private static final double LEAST_STEP = 1e-4;

    private final Facilities f;
    private final Runnable tick;
    final Relaxation relaxation;
    final double[] bestOffer;
    double bestPrice;
    double best = Double.NEGATIVE_INFINITY;
    /** How often each site was chosen of late, 0 to 1. */
    final double[] often;

    private final double[] direction;
    private final int[] surplus;
    private double priceDirection;
    private double step;
    private int idle;
    private final double loadScale;

    /** @param tick called at every step: throws when the run is no longer wanted */
    Ascent(Facilities f, Runnable tick) {
        this.f = f;
        this.tick = tick;
        this.relaxation = new Relaxation(f);
        this.bestOffer = new double[f.demands];
        this.often = new double[f.sites];
        this.direction = new double[f.demands];
        this.surplus = new int[f.demands];
        double sum = 0;
        for (int j = 0; j < f.sites; j++) {
            sum += f.rules.loadOf(j);
        }
        loadScale = sum > 0 ? f.sites / sum : 1;
    }

    void start(double[] offer, double price, double length) {
        step = length;
        idle = 0;
        System.arraycopy(offer, 0, relaxation.offer, 0, offer.length);
        System.arraycopy(offer, 0, bestOffer, 0, offer.length);
        relaxation.price = price;
        bestPrice = price;
        best = Double.NEGATIVE_INFINITY;
        Arrays.fill(direction, 0);
        priceDirection = 0;
        Arrays.fill(often, 0.5);
    }

    /**
     * @param state changed where a site is fixed
     * @param upper the cost of the best plan known, or infinity
     * @param patience steps without a better bound after which steps are halved
     * @param look called now and then with the sites chosen
     * @return false where no plan cheaper than {@code upper} is left
     */
    boolean climb(byte[] state, double upper, int steps, int patience, Consumer<int[]> look) {
        for (int s = 0; s < steps && step > LEAST_STEP; s++) {
            tick.run();
            if (!Fixing.propagate(f, state) || !relaxation.evaluate(state)) {
                best = Double.POSITIVE_INFINITY;
                return false;
            }
            idle++;
            if (relaxation.bound > best) {
                idle = relaxation.bound > best + 1e-7 * Math.abs(best) || s == 0 ? 0 : idle;
                best = relaxation.bound;
                System.arraycopy(relaxation.offer, 0, bestOffer, 0, bestOffer.length);
                bestPrice = relaxation.price;
            }
            if (f.closes(best, upper)) {
                return false;
            }
            if (upper < Double.POSITIVE_INFINITY) {
                relaxation.fix(state, upper);
            }
            look.accept(relaxation.chosenSites());
            if (idle >= patience) {
                step /= 2;
                idle = 0;
            }
            if (!move(upper)) {
                return true;
            }
        }
        return true;
    }

    private boolean move(double upper) {
        relaxation.surplus(surplus);
        double norm = 0;
        for (int i = 0; i < surplus.length; i++) {
            direction[i] = -surplus[i] + MEMORY * direction[i];
            norm += direction[i] * direction[i];
        }
        boolean budget = f.rules.load() != null;
        if (budget) {
            priceDirection = relaxation.overdraft() * loadScale + MEMORY * priceDirection;
            norm += priceDirection * priceDirection;
        }
        for (int j = 0; j < often.length; j++) {
            often[j] += FORGET * ((relaxation.chosen[j] ? 1 : 0) - often[j]);
        }
        if (norm == 0) {
            return false;
        }
        double target = upper < Double.POSITIVE_INFINITY ? upper : best + 0.05 * Math.abs(best) + 1;
        double t = step * Math.max(target - relaxation.bound, 1e-9 * Math.abs(target)) / norm;
        for (int i = 0; i < surplus.length; i++) {
            relaxation.offer[i] = Math.max(0, relaxation.offer[i] + t * direction[i]);
        }
        if (budget) {
            relaxation.price = Math.max(0, relaxation.price + t * priceDirection * loadScale);
        }
        return true;
    }
}
