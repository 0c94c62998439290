/** Plants of enterprises, and how concentrated they are for the number and size of them. */
@NullMarked
package org.kuznets.analysis.plants;

import org.jspecify.annotations.NullMarked;
