package org.kuznets.analysis.weights;

import org.kuznets.schema.Param;
import org.kuznets.schema.RecordSchema;

/** Neighbours and how much each counts: parameters for the input records of analyses. */
public record WeightsIn(
        NeighboursIn neighbours,
        @Param(
                        value = "How the weights of a unit are scaled: binary (B), row-standardised (W),"
                                + " globally-standardised (C), variance-stabilised (S)",
                        or = "row-standardised")
                Style weightStyle) {
    /** What it was, for a reader: {@code queen, row-standardised}. */
    public String convention() {
        return neighbours.convention() + ", " + RecordSchema.word(weightStyle);
    }
}
