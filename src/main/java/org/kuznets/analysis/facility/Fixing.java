package org.kuznets.analysis.facility;

/** What follows from sites already open: their neighbours are kept closed, and so are those the budget has no room for. */
final class Fixing {
    private Fixing() {}

    /** @return false where the open sites break a rule, or too few are left */
    static boolean propagate(Facilities f, byte[] state) {
        Rules r = f.rules;
        int open = 0;
        double load = 0;
        for (int j = 0; j < f.sites; j++) {
            if (state[j] == Rules.OPEN) {
                open++;
                load += r.loadOf(j);
                for (int k : r.near(j)) {
                    if (state[k] == Rules.OPEN) {
                        return false;
                    }
                    state[k] = Rules.CLOSED;
                }
            }
        }
        if (open > r.most() || r.load() != null && load > r.budget()) {
            return false;
        }
        int free = 0;
        for (int j = 0; j < f.sites; j++) {
            if (state[j] == Rules.FREE && (open == r.most() || r.load() != null && load + r.loadOf(j) > r.budget())) {
                state[j] = Rules.CLOSED;
            }
            free += state[j] == Rules.FREE ? 1 : 0;
        }
        return open + free >= Math.max(1, r.least());
    }
}
