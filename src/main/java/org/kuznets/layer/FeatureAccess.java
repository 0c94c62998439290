package org.kuznets.layer;

import org.geotools.filter.expression.PropertyAccessor;
import org.geotools.filter.expression.PropertyAccessorFactory;
import org.geotools.util.factory.Hints;
import org.jspecify.annotations.Nullable;

/**
 * Lets GeoTools filters look into a {@link Feature}: its columns by name, its shape as {@code geometry} or the empty
 * name, its id as {@code @id}. Found by GeoTools through {@code META-INF/services}.
 */
public final class FeatureAccess implements PropertyAccessorFactory, PropertyAccessor {
    @Override
    public @Nullable PropertyAccessor createPropertyAccessor(
            Class<?> type, @Nullable String path, @Nullable Class<?> target, @Nullable Hints hints) {
        return Feature.class.isAssignableFrom(type) ? this : null;
    }

    @Override
    public boolean canHandle(Object object, String path, @Nullable Class<?> target) {
        return object instanceof Feature f
                && (shape(path) || path.equals("@id") || f.row().columns().has(path));
    }

    @Override
    public <T> @Nullable T get(Object object, String path, @Nullable Class<T> target) {
        Feature f = (Feature) object;
        Object value = shape(path)
                ? f.geometry()
                : path.equals("@id") ? f.id() : f.row().find(path).orElse(null);
        return target == null ? cast(value) : org.geotools.util.Converters.convert(value, target);
    }

    @SuppressWarnings("unchecked")
    private static <T> @Nullable T cast(@Nullable Object value) {
        return (T) value;
    }

    private static boolean shape(@Nullable String path) {
        return path == null || path.isEmpty() || path.equals("geometry");
    }

    @Override
    public <T> void set(Object object, String path, @Nullable T value, @Nullable Class<T> target) {
        throw new IllegalArgumentException("features never change");
    }
}
