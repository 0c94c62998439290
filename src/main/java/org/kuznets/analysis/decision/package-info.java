/** Rules for weighing criteria: weights, combinations, rankings, and how far they hold when weights change. */
@NullMarked
package org.kuznets.analysis.decision;

import org.jspecify.annotations.NullMarked;
