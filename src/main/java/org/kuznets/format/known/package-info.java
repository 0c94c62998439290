@NullMarked
package org.kuznets.format.known;

import org.jspecify.annotations.NullMarked;
