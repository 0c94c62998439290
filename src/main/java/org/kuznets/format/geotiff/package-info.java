/** GeoTIFF: fields as rasters that a GIS puts at the right place. */
@NullMarked
package org.kuznets.format.geotiff;

import org.jspecify.annotations.NullMarked;
