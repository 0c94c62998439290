/** Covering: as few sites as reach everybody, and the smallest reach with a given number of sites. */
@NullMarked
package org.kuznets.analysis.cover;

import org.jspecify.annotations.NullMarked;
