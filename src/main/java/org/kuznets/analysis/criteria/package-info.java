/** Criteria of a place: what is measured there, and how good that is; on grids and at single places. */
@NullMarked
package org.kuznets.analysis.criteria;

import org.jspecify.annotations.NullMarked;
