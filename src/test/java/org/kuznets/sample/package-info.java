/** Writes the Kuzbass sample, bit for bit the same every time, from the tables in {@code sample-shapefiles/facts}. */
@NullMarked
package org.kuznets.sample;

import org.jspecify.annotations.NullMarked;
