/** Zones where a field reaches a level, as a layer that every dispersion analysis writes alike. */
@NullMarked
package org.kuznets.analysis.level;

import org.jspecify.annotations.NullMarked;
