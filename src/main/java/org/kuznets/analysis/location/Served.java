package org.kuznets.analysis.location;

/** Whom one site serves. */
record Served(long demands, double persons, double meanMetres, double farthestMetres) {
    static Served by(int site, Question q, Answer a) {
        long demands = 0;
        double persons = 0;
        double metres = 0;
        double farthest = 0;
        for (int i = 0; i < a.servedBy().length; i++) {
            if (a.servedBy()[i] == site) {
                double d = q.metres(site, i);
                demands++;
                persons += q.demands().get(i).weight();
                metres += q.demands().get(i).weight() * d;
                farthest = Math.max(farthest, d);
            }
        }
        return new Served(demands, persons, persons > 0 ? metres / persons : 0, farthest);
    }

    /** Over all sites. */
    static Served all(Question q, Answer a) {
        long demands = 0;
        double persons = 0;
        double metres = 0;
        double farthest = 0;
        for (int j : a.open()) {
            Served s = by(j, q, a);
            demands += s.demands();
            persons += s.persons();
            metres += s.persons() * s.meanMetres();
            farthest = Math.max(farthest, s.farthestMetres());
        }
        return new Served(demands, persons, persons > 0 ? metres / persons : 0, farthest);
    }
}
