@NullMarked
package org.kuznets.format.rows;

import org.jspecify.annotations.NullMarked;
