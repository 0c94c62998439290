@NullMarked
package org.kuznets.store;

import org.jspecify.annotations.NullMarked;
