/** Who is whose neighbour, and how much each counts: spatial weights, packed. */
@NullMarked
package org.kuznets.analysis.weights;

import org.jspecify.annotations.NullMarked;
