/** GeoPackage 1.3: an SQLite file of feature tables. The embedded store builds on the same tables and blobs. */
@NullMarked
package org.kuznets.format.geopackage;

import org.jspecify.annotations.NullMarked;
