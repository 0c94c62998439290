package org.kuznets.format;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import org.kuznets.geo.Crs;

/**
 * What the user says about a file that the file itself may not.
 *
 * @param crs overrides what the file says; null to believe the file
 * @param charset overrides what the file says; null to believe the file or to look at its text
 * @param layer which layer of a file that holds several; null for the only or first one
 */
public record ReadOptions(@Nullable Crs crs, @Nullable Charset charset, @Nullable String layer) {
    public static final ReadOptions NONE = new ReadOptions(null, null, null);
}
