package org.kuznets.analysis.field;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * The scale of a field made by point sources: a share of the distance to the nearest of them, though not less than that
 * share of the distance at which a source is felt most. So the cells grow with the distance, and the ring of highest
 * values round each source is seen.
 */
public final class NearSources implements Scale {
    private final STRtree sources = new STRtree();
    private final double share;

    private record Source(Coordinate at, double reachMetres) {}

    /**
     * @param places of the sources, on the sheet
     * @param reachMetres of each, such as x_m
     * @param share of the distance that a cell may have; a tenth shows the ring at x_m within a few per cent
     */
    public NearSources(List<Coordinate> places, List<Double> reachMetres, double share) {
        if (!(share > 0)) {
            throw new IllegalArgumentException("share " + share);
        }
        for (int i = 0; i < places.size(); i++) {
            sources.insert(new Envelope(places.get(i)), new Source(places.get(i), reachMetres.get(i)));
        }
        sources.build();
        this.share = share;
    }

    @Override
    public double metres(Envelope box, double most) {
        Envelope round = new Envelope(box);
        round.expandBy(most / share);
        double[] least = {most};
        sources.query(round, found -> {
            Source s = (Source) found;
            double away = new Envelope(s.at()).distance(box);
            least[0] = Math.min(least[0], share * Math.max(away, s.reachMetres()));
        });
        return least[0];
    }
}
