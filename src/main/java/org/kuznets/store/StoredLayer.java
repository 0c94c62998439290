package org.kuznets.store;

import org.kuznets.format.geopackage.FeatureTable;
import org.kuznets.layer.CollectionInfo;

/**
 * One version of a layer in the file.
 *
 * @param generation counts the versions of all layers; never given twice, even after a layer was removed
 * @param table where it lies while it is the current version
 */
record StoredLayer(long generation, FeatureTable table, CollectionInfo info, String fingerprint) {}
