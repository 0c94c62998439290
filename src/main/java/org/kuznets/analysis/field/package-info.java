/** From values over an area to zones: grids, contours, refinement. */
@NullMarked
package org.kuznets.analysis.field;

import org.jspecify.annotations.NullMarked;
