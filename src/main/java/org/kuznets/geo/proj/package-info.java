@NullMarked
package org.kuznets.geo.proj;

import org.jspecify.annotations.NullMarked;
