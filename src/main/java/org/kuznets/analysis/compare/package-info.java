/** Two runs beside each other: what was gained, lost and kept. */
@NullMarked
package org.kuznets.analysis.compare;

import org.jspecify.annotations.NullMarked;
