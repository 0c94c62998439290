@NullMarked
package org.kuznets.format.face;

import org.jspecify.annotations.NullMarked;
