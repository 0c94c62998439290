/** The regulatory one-time maximum: many plumes in one wind, and the worst of all winds. */
@NullMarked
package org.kuznets.analysis.maximum;

import org.jspecify.annotations.NullMarked;
