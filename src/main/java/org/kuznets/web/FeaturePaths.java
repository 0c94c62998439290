package org.kuznets.web;

import java.util.List;
import org.kuznets.layer.CollectionInfo;

final class FeaturePaths {
    private FeaturePaths() {}

    static void collections(OpenApi document, List<CollectionInfo> infos) {}

    static void items(OpenApi document, List<CollectionInfo> infos, ServerOptions options) {}
}
