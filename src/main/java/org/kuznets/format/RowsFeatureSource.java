package org.kuznets.format;

import java.io.IOException;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.data.Query;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.feature.type.GeometryDescriptor;
import org.geotools.api.filter.sort.SortBy;
import org.geotools.data.store.ContentEntry;
import org.geotools.data.store.ContentFeatureSource;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.jspecify.annotations.Nullable;
import org.kuznets.geo.Projections;
import org.kuznets.layer.Column;
import org.kuznets.layer.Rows;
import org.locationtech.jts.geom.Geometry;

/** The one layer of a {@link RowsDataStore}. Filters, sorting and the rest are GeoTools' own, above the plain reading. */
final class RowsFeatureSource extends ContentFeatureSource {
    private final RowsDataStore rows;

    RowsFeatureSource(ContentEntry entry, Query query, RowsDataStore rows) {
        super(entry, query);
        this.rows = rows;
    }

    @Override
    protected SimpleFeatureType buildFeatureType() throws IOException {
        try (Rows open = rows.open()) {
            SimpleFeatureTypeBuilder type = new SimpleFeatureTypeBuilder();
            type.setName(entry.getName());
            String shape = open.columns().has("geometry") ? "the_geom" : "geometry";
            type.add(shape, Geometry.class, Projections.decode(open.crs()));
            for (Column c : open.columns().all()) {
                type.add(c.name(), RowsReader.classOf(c));
            }
            type.setDefaultGeometry(shape);
            return type.buildFeatureType();
        }
    }

    @Override
    protected FeatureReader<SimpleFeatureType, SimpleFeature> getReaderInternal(Query query) throws IOException {
        return new RowsReader(getSchema(), rows.open());
    }

    /** Counted by reading: a file does not say how many of its rows match. GeoTools takes the page out of it by itself. */
    @Override
    protected int getCountInternal(Query query) throws IOException {
        int count = 0;
        try (FeatureReader<SimpleFeatureType, SimpleFeature> reader = getReader(whole(query))) {
            while (reader.hasNext()) {
                reader.next();
                count++;
            }
        }
        return count;
    }

    @Override
    protected ReferencedEnvelope getBoundsInternal(Query query) throws IOException {
        Query whole = whole(query);
        whole.setPropertyNames(Query.ALL_NAMES);
        try (FeatureReader<SimpleFeatureType, SimpleFeature> reader = getReader(whole)) {
            @Nullable GeometryDescriptor shape = reader.getFeatureType().getGeometryDescriptor();
            ReferencedEnvelope all =
                    new ReferencedEnvelope(shape == null ? null : shape.getCoordinateReferenceSystem());
            while (reader.hasNext()) {
                if (reader.next().getDefaultGeometry() instanceof Geometry g) {
                    all.expandToInclude(g.getEnvelopeInternal());
                }
            }
            return all;
        }
    }

    /** All that the filter lets through, in any order. */
    private static Query whole(Query query) {
        Query copy = new Query(query);
        copy.setSortBy(new SortBy[0]);
        copy.setStartIndex(null);
        copy.setMaxFeatures(Query.DEFAULT_MAX);
        return copy;
    }
}
