/** What the air holds at given places, who causes it and in which wind: with every step of the formula. */
@NullMarked
package org.kuznets.analysis.receptor;

import org.jspecify.annotations.NullMarked;
