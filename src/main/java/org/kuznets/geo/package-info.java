@NullMarked
package org.kuznets.geo;

import org.jspecify.annotations.NullMarked;
