/** Normative zones beside calculated ones: their envelope, what one has over the other. Screening only. */
@NullMarked
package org.kuznets.analysis.screening;

import org.jspecify.annotations.NullMarked;
