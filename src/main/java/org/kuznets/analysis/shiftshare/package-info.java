/** Shift-share: how much of a change of jobs is the nation's, the mix of sectors', the place's own. */
@NullMarked
package org.kuznets.analysis.shiftshare;

import org.jspecify.annotations.NullMarked;
