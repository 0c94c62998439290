package org.kuznets.analysis.field;

import java.util.List;
import java.util.Map;
import org.kuznets.analysis.Work;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * How a field is looked at so that no zone is lost and no work done where there is none: squares that are small where
 * the field needs it, and none where it cannot reach the lowest level.
 *
 * <p>Where the bound stays below the lowest level nothing is evaluated and the value counts as 0. Elsewhere squares are
 * no larger than {@code coarse} and than the scale asks for. Then, round by round, the squares about a local maximum that
 * falls short of a level by little are halved, and those about a witness that reaches a level which no corner of its
 * square does. A witness that reaches a level even the finest corners miss becomes a corner of its own: a zone that a
 * witness stands in is never lost. A maximum without a witness may be, where the field reaches the level only within
 * less than the finest cell.
 *
 * @param region on the sheet; the mesh begins at its south-west corner and covers it with whole coarse squares
 * @param coarseMetres the side of the largest evaluated square
 * @param finestMetres squares are {@code coarse} halved until this or less, at the finest
 * @param levels ascending, above 0: what zones will be asked for
 * @param witnesses places likely to be the highest, such as x_m downwind of each source
 * @param mostCells above so many squares the work is refused
 */
public record Refinement(
        Envelope region,
        double coarseMetres,
        double finestMetres,
        Values values,
        Bound bound,
        Scale scale,
        List<Double> levels,
        List<Coordinate> witnesses,
        long mostCells) {
    private static final Message TOO_MANY = new Message(
            "field.too-many-cells",
            "the field needs more than {most} cells of {finest} to {coarse} m; choose fewer sources, a smaller area,"
                    + " larger cells or a higher lowest level");

    public Refinement {
        levels = List.copyOf(levels);
        witnesses = List.copyOf(witnesses);
        if (levels.isEmpty() || !(levels.get(0) > 0) || !(finestMetres > 0) || !(coarseMetres >= finestMetres)) {
            throw new IllegalArgumentException("levels " + levels + ", cells " + coarseMetres + " to " + finestMetres);
        }
    }

    /**
     * Evaluates the field where it matters.
     *
     * @throws Refusal when it would take too many squares; before any value is asked for, or when refining the maxima
     *     takes it over the limit
     */
    public Mesh mesh(Work work) {
        return new Growth(this, new Planting(this).leaves(work)).mesh(work);
    }

    /** How many squares there are at the least, those not evaluated included. Evaluates nothing. */
    public long cells(Work work) {
        return new Planting(this).leaves(work).living();
    }

    /** A value that stays below this cannot count as the lowest level, rounded to a float. */
    boolean matters(double highest, double level) {
        return highest >= level * (1 - 1e-6);
    }

    boolean matters(Leaves leaves, int x, int y, int side) {
        return matters(bound.over(leaves.box(x, y, side)), levels.get(0));
    }

    Refusal tooMany() {
        return Refusal.of(TOO_MANY, null, Map.of("most", mostCells, "finest", finestMetres, "coarse", coarseMetres));
    }
}
