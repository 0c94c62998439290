package org.kuznets;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Analysis;
import org.kuznets.analysis.Result;
import org.kuznets.analysis.Work;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Layer;
import org.kuznets.run.Analyses;
import org.kuznets.schema.RecordSchema;
import org.kuznets.schema.RecordSchema.Field;

/**
 * One folder {@code src/test/cases/<analysis>/<case>}: parameters as {@code in.json}, each input layer as {@code
 * <collection>.sketch} (see {@link Sketch#read}) or {@code <collection>.csv} (a table), or else a table shipped with
 * Kuznets. The layers are on the sketches' sheet, so results are in plain metres.
 */
record Case(Path folder) {
    static final Path ALL = Path.of("src/test/cases");
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<Case> all() {
        try (Stream<Path> files = Files.walk(ALL)) {
            return files.filter(p -> p.endsWith("in.json"))
                    .map(p -> new Case(p.getParent()))
                    .sorted(java.util.Comparator.comparing(Case::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cases of one analysis. */
    static List<Case> of(Analysis<?> analysis) {
        String id = analysis.card().id();
        return all().stream().filter(c -> c.analysis().card().id().equals(id)).toList();
    }

    String name() {
        return ALL.relativize(folder).toString().replace('\\', '/');
    }

    Analysis<?> analysis() {
        return Analyses.get(folder.getParent().getFileName().toString());
    }

    Result run(Work work) {
        return run(analysis(), work, false);
    }

    /** Runs with every layer replaced by one that has its columns and no features. */
    Result runEmpty() {
        return run(analysis(), Work.PLAIN, true);
    }

    private <I extends Record> Result run(Analysis<I> analysis, Work work, boolean empty) {
        return analysis.run(in(analysis, empty), work);
    }

    <I extends Record> I in(Analysis<I> analysis, boolean empty) {
        Map<String, Object> values = read(
                () -> JSON.readValue(folder.resolve("in.json").toFile(), new TypeReference<Map<String, Object>>() {}));
        return RecordSchema.of(analysis.input())
                .bind(values, (field, raw, given) -> layer(field, raw.toString(), empty));
    }

    private @Nullable Layer layer(Field field, String id, boolean empty) {
        Path sketch = folder.resolve(id + ".sketch");
        Path csv = folder.resolve(id + ".csv");
        if (empty) {
            return empty(field, id);
        }
        if (Files.exists(sketch)) {
            return Sketch.read(id, read(() -> Files.readString(sketch)));
        }
        if (Files.exists(csv)) {
            return Tables.parse(id, read(() -> Files.readString(csv)), Sketch.CRS);
        }
        if (Tables.has(id)) {
            return Tables.get(id, Sketch.CRS);
        }
        if (field.about().optional()) {
            return null;
        }
        throw new AssertionError(folder + " lacks " + id + ".sketch");
    }

    private static Layer empty(Field field, String id) {
        List<Column> columns = Stream.of(field.about().needs())
                .map(n -> n.endsWith("?") ? n.substring(0, n.length() - 1) : n)
                .map(n -> new Column(n, Column.Type.TEXT, Unit.NONE, ""))
                .toList();
        return new Layer(id, id, Sketch.CRS, new Columns(columns), "", List.of());
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
