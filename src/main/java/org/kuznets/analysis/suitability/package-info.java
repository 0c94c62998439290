/** How suitable places are for an activity: hard rules, preferences and criteria from tables. */
@NullMarked
package org.kuznets.analysis.suitability;

import org.jspecify.annotations.NullMarked;
