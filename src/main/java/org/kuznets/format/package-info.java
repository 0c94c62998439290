@NullMarked
package org.kuznets.format;

import org.jspecify.annotations.NullMarked;
