package org.kuznets.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.kuznets.geo.Unit;

/** What one component of an input record means. Said once, here; everything else is derived from it. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Param {
    /** What the value means, as one sentence for a reader of the API. */
    String value();

    Unit unit() default Unit.NONE;

    double min() default Double.NEGATIVE_INFINITY;

    double max() default Double.POSITIVE_INFINITY;

    /**
     * The default, as it would be written in a query string; for a layer, the id of the collection to use. A parameter
     * without one is required, unless it is {@link #optional}.
     */
    String or() default "";

    /** Whether the value may be missing: the component is then null, and must be marked {@code @Nullable}. */
    boolean optional() default false;

    /** For a layer: the columns it must have; a name ending in {@code ?} may be missing. */
    String[] needs() default {};
}
