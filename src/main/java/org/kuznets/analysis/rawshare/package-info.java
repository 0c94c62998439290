/** The share of raw materials, and how fast processing must grow to bring it down. */
@NullMarked
package org.kuznets.analysis.rawshare;

import org.jspecify.annotations.NullMarked;
