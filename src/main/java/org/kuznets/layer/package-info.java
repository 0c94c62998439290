@NullMarked
package org.kuznets.layer;

import org.jspecify.annotations.NullMarked;
