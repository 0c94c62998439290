package org.kuznets.run;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kuznets.analysis.Card;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Quality;

/** Writes down where a result comes from. */
final class Provenances {
    private Provenances() {}

    static Provenance of(
            Card card, Map<String, String> parameters, List<Inputs.Chosen> chosen, Map<String, Layer> layers) {
        List<Provenance.Input> inputs = chosen.stream()
                .map(c -> new Provenance.Input(
                        c.parameter(),
                        c.collection(),
                        c.version(),
                        c.filterText(),
                        Objects.requireNonNull(layers.get(c.parameter()))
                                .features()
                                .size()))
                .toList();
        return new Provenance(
                "Kuznets", Version.ENGINE, card.id(), card.source(), inputs, parameters, Quality.of(layers.values()));
    }
}
