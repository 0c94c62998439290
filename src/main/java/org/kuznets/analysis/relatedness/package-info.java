/** Which sectors go together, and what each municipality is close to being able to do. */
@NullMarked
package org.kuznets.analysis.relatedness;

import org.jspecify.annotations.NullMarked;
