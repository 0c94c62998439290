/** Long-term means: a source's plumes in every weather of a joint table of wind and stability, spread across sectors. */
@NullMarked
package org.kuznets.analysis.mean;

import org.jspecify.annotations.NullMarked;
