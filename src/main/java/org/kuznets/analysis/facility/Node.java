package org.kuznets.analysis.facility;

/**
 * A part of all plans still to be searched: those that agree with {@code state}.
 *
 * @param offer where its parent's ascent ended
 * @param bound nothing in it costs less
 * @param number in the order of making, so that equal bounds have one order
 */
record Node(byte[] state, float[] offer, double price, double bound, long number) implements Comparable<Node> {
    @Override
    public int compareTo(Node other) {
        int c = Double.compare(bound, other.bound);
        return c != 0 ? c : Long.compare(other.number, number);
    }

    double[] offers() {
        double[] all = new double[offer.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = offer[i];
        }
        return all;
    }
}
