@NullMarked
package org.kuznets.portray;

import org.jspecify.annotations.NullMarked;
