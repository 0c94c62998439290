@NullMarked
package org.kuznets.format.csv;

import org.jspecify.annotations.NullMarked;
