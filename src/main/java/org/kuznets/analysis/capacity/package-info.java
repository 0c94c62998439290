/** The p-median with capacities: each demand is served by one site, and no site serves more than it can hold. */
@NullMarked
package org.kuznets.analysis.capacity;

import org.jspecify.annotations.NullMarked;
