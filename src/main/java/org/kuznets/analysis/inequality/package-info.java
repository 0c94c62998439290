/** How unevenly something is spread: Lorenz curve, the named Ginis, Theil, Hoover, Herfindahl. Plain numbers only. */
@NullMarked
package org.kuznets.analysis.inequality;

import org.jspecify.annotations.NullMarked;
