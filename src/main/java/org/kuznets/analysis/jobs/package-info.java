/** Jobs by municipality, sector and year: the table that the measures of specialisation and concentration read. */
@NullMarked
package org.kuznets.analysis.jobs;

import org.jspecify.annotations.NullMarked;
