package org.kuznets.web;

import java.util.Optional;
import org.kuznets.layer.CollectionInfo;
import org.kuznets.notice.NotFound;
import org.kuznets.portray.field.FieldStyle;
import org.kuznets.portray.field.Ramp;
import org.kuznets.portray.style.LayerStyle;
import org.kuznets.portray.style.StyleBook;
import org.kuznets.portray.style.Text;
import org.kuznets.run.Engine;

/**
 * The style of each collection: its own, else that of the output it shows (a result kept under any name looks like what
 * it is), else colours by level for a field, else a plain one.
 */
final class Looks {
    private final Engine engine;
    private final StyleBook book = StyleBook.shipped();

    Looks(Engine engine) {
        this.engine = engine;
    }

    LayerStyle of(CollectionInfo info) {
        Text title = new Text(info.title(), info.titleRu());
        return book.find(info.id())
                .or(() -> output(info.id()).map(s -> s.of(info.id(), title)))
                .or(() -> engine.field(info.id()).map(f -> FieldStyle.of(info.id(), title, f.unit(), Ramp.of(f))))
                .orElseGet(() -> book.of(info));
    }

    /** @throws NotFound when no style of this name ships */
    LayerStyle shipped(String name) {
        return book.find(name).orElseThrow(() -> new NotFound("style", name));
    }

    private Optional<LayerStyle> output(String collection) {
        return engine.output(collection).flatMap(book::find);
    }
}
