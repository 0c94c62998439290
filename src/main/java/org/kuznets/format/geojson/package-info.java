@NullMarked
package org.kuznets.format.geojson;

import org.jspecify.annotations.NullMarked;
