package org.kuznets.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class GeoPackageStoreTest extends LayerStoreContract {
    @TempDir
    Path folder;

    @Override
    LayerStore open() {
        return GeoPackageStore.open(folder);
    }
}
