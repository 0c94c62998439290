package org.kuznets.analysis.accessibility;

/**
 * What one origin has of all supply by floating catchments: supply per head of those who share it.
 *
 * @param two 2SFCA: all within the catchment alike
 * @param enhanced E2SFCA: by the decay weight in both steps
 * @param three 3SFCA: by the decay weight and by which objects compete for the origin, in both steps; as in PySAL
 *     access all objects compete, not only those within the catchment (so Wan and others, recalled)
 * @param modified M2SFCA: the second step by the weight squared, so that supply out of the way is not used up
 */
record Access(double two, double enhanced, double three, double modified) {

    /** The supply an object has for each who shares it; 0 where nobody does, which {@link #of} then cannot meet. */
    static double perHead(double supply, double demand) {
        return demand > 0 ? supply / demand : 0;
    }

    /** The mean over an origin's parts. */
    static Access of(
            int i,
            Places origins,
            Places objects,
            TravelTimes toObjects,
            Demand demand,
            Rules rules,
            double[] minutes) {
        double two = 0;
        double enhanced = 0;
        double three = 0;
        double modified = 0;
        int from = origins.first()[i];
        int to = origins.first()[i + 1];
        for (int p = from; p < to; p++) {
            Access a = ofPart(p, objects, toObjects, demand, rules, minutes);
            two += a.two();
            enhanced += a.enhanced();
            three += a.three();
            modified += a.modified();
        }
        int parts = to - from;
        return new Access(two / parts, enhanced / parts, three / parts, modified / parts);
    }

    private static Access ofPart(
            int p, Places objects, TravelTimes toObjects, Demand demand, Rules rules, double[] minutes) {
        toObjects.from(p, minutes);
        double weights = 0;
        for (double c : minutes) {
            weights += rules.decay().at(c);
        }
        double two = 0;
        double enhanced = 0;
        double three = 0;
        double modified = 0;
        for (int j = 0; j < minutes.length; j++) {
            if (minutes[j] <= rules.catchmentMinutes()) {
                double w = rules.decay().at(minutes[j]);
                double supply = objects.amount()[j];
                double shared = perHead(supply, demand.weighted[j]);
                two += perHead(supply, demand.within[j]);
                enhanced += shared * w;
                modified += shared * w * w;
                three += weights > 0 ? perHead(supply, demand.selective[j]) * w * (w / weights) : 0;
            }
        }
        return new Access(two, enhanced, three, modified);
    }
}
