/** One source's plume after MRR-2017 and OND-86: from a stack to a concentration at a place in a wind. */
@NullMarked
package org.kuznets.analysis.plume;

import org.jspecify.annotations.NullMarked;
