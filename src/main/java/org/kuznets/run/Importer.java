package org.kuznets.run;

import java.util.List;
import java.util.function.DoubleConsumer;
import org.kuznets.format.rows.Import;
import org.kuznets.layer.CollectionInfo;
import org.kuznets.notice.Finding;
import org.kuznets.store.LayerDraft;
import org.kuznets.store.LayerStore;

/** Brings files into the store: opened, renamed, repaired, moved to longitude and latitude, and visible as a whole. */
public final class Importer {
    private final LayerStore store;

    public Importer(LayerStore store) {
        this.store = store;
    }

    /**
     * What an import did.
     *
     * @param repaired how many geometries were mended; the findings name the rows
     * @param rejected how many rows were left out; the findings name them with the reason
     */
    public record Report(CollectionInfo info, long repaired, long rejected, List<Finding> findings) {}

    /** Whether the store already holds exactly this file, read in exactly this way. */
    public boolean isCurrent(ImportRequest request) {
        return store.findFingerprint(request.id())
                .map(f -> f.equals(FileFingerprint.of(request)))
                .orElse(false);
    }

    /**
     * Imports a file.
     *
     * @param progress told the fraction read, 0 to 1; negative when unknown
     * @throws org.kuznets.notice.Refusal when the file cannot be read as it stands; the store is then as before
     */
    public Report run(ImportRequest request, DoubleConsumer progress) {
        try (Import rows = LayerFile.open(request.file(), request.options(), request.columns())) {
            LayerDraft draft = new LayerDraft(
                    request.id(),
                    request.title(),
                    request.titleRu(),
                    request.description(),
                    rows.sourceCrs(),
                    request.quality(),
                    request.source(),
                    request.licence(),
                    !request.columns().containsKey("id") && !rows.columns().has("id"),
                    FileFingerprint.of(request));
            CollectionInfo info = store.put(draft, rows, progress);
            return new Report(info, rows.repaired(), rows.rejected(), rows.findings());
        }
    }
}
