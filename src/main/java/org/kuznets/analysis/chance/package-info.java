/** Random numbers of analyses: seeded, and the same on one thread and on many. */
@NullMarked
package org.kuznets.analysis.chance;

import org.jspecify.annotations.NullMarked;
