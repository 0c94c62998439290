/**
 * ESRI Shapefile, both ways, without a library. Source: ESRI Shapefile Technical Description, ESRI White Paper, July
 * 1998; dBASE III table file format.
 */
@NullMarked
package org.kuznets.format.shapefile;

import org.jspecify.annotations.NullMarked;
