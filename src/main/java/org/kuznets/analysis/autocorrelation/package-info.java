/** Whether like lies near like: statistics of spatial autocorrelation, global and local, with their inference. */
@NullMarked
package org.kuznets.analysis.autocorrelation;

import org.jspecify.annotations.NullMarked;
