package org.kuznets.run;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** What columns are called for people, English and Russian: those of imported layers and those of computed ones. */
public final class ColumnTitles {
    private static final List<String> FILES =
            List.of("/org/kuznets/tables/standard-columns.csv", "/org/kuznets/tables/computed-columns.csv");

    /** Both titles by column name: {@code en} and {@code ru}. */
    public static final Map<String, Map<String, String>> ALL = read();

    private ColumnTitles() {}

    /** Empty for a column that only its owner knows. */
    public static Optional<String> find(String column, String language) {
        return Optional.ofNullable(ALL.get(column)).map(t -> t.get(language));
    }

    private static Map<String, Map<String, String>> read() {
        Map<String, Map<String, String>> all = new TreeMap<>();
        for (String file : FILES) {
            try (Reader text = new InputStreamReader(
                            Objects.requireNonNull(ColumnTitles.class.getResourceAsStream(file)),
                            StandardCharsets.UTF_8);
                    CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
                for (NamedCsvRecord row : rows) {
                    all.put(row.getField("name"), Map.of("en", row.getField("titleEn"), "ru", row.getField("titleRu")));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Collections.unmodifiableMap(all);
    }
}
