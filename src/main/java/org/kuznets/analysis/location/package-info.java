/** Where to put facilities: a few places out of many, the best ones provably or with the gap said. */
@NullMarked
package org.kuznets.analysis.location;

import org.jspecify.annotations.NullMarked;
