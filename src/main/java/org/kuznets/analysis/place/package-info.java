/** May it stand here: everything that is known against and for one place. */
@NullMarked
package org.kuznets.analysis.place;

import org.jspecify.annotations.NullMarked;
