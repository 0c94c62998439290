/** One source's Gaussian plume as ISC3 reckons it: spread, wind aloft, rise, reflections, and the same for many places at once. */
@NullMarked
package org.kuznets.analysis.gauss;

import org.jspecify.annotations.NullMarked;
