/** What the air does to those who breathe it: exposure to long-term means, hazard, cancer risk, the pollution index. */
@NullMarked
package org.kuznets.analysis.health;

import org.jspecify.annotations.NullMarked;
