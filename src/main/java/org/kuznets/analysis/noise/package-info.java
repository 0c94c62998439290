/** Noise of industrial sources outdoors: how loud it is at a place, by day and by night, and where it is too loud. */
@NullMarked
package org.kuznets.analysis.noise;

import org.jspecify.annotations.NullMarked;
