package org.kuznets.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.geotools.api.data.Query;
import org.geotools.api.feature.type.Name;
import org.geotools.data.store.ContentDataStore;
import org.geotools.data.store.ContentEntry;
import org.geotools.data.store.ContentFeatureSource;
import org.geotools.feature.NameImpl;
import org.kuznets.layer.Rows;

/**
 * The face that rows of any format show to GeoTools: a read-only DataStore with one layer, on which ECQL, boxes, sorting,
 * paging and reprojection work alike. Every reading goes through the file once; memory does not grow with it, except for
 * sorting, which spills to disk.
 *
 * <p>The shape is the attribute {@code geometry} ({@code the_geom} if a column has that name); dates are
 * {@link java.util.Date}s at midnight UTC.
 */
public final class RowsDataStore extends ContentDataStore {
    private final String typeName;
    private final Source source;

    /** Opens the rows anew each time. */
    @FunctionalInterface
    public interface Source {
        Rows open() throws IOException;
    }

    public RowsDataStore(String typeName, Source source) {
        this.typeName = typeName;
        this.source = source;
    }

    /** A file, under its name without ending. */
    public static RowsDataStore of(Format format, Path file, ReadOptions options) {
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
        return new RowsDataStore(name, () -> format.read(file, options));
    }

    /** The name of its one layer. */
    public String typeName() {
        return typeName;
    }

    Rows open() throws IOException {
        return source.open();
    }

    @Override
    protected List<Name> createTypeNames() {
        return List.of(new NameImpl(typeName));
    }

    @Override
    protected ContentFeatureSource createFeatureSource(ContentEntry entry) {
        return new RowsFeatureSource(entry, Query.ALL, this);
    }
}
