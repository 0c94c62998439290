/** Which facilities to open: an exact search for p-median, coverage and fixed-charge location, with its own lower bound. */
@NullMarked
package org.kuznets.analysis.facility;

import org.jspecify.annotations.NullMarked;
