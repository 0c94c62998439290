package org.kuznets.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kuznets.format.ReadOptions;
import org.kuznets.run.ImportRequest;

/** The reference tables that ship with the product: data with evidence, kept in the store like any other layer. */
final class Tables {
    private record Table(String id, String title, String titleRu, String source) {}

    private static final List<Table> ALL = List.of(
            new Table(
                    "cluster-star-rules",
                    "Rules for cluster stars",
                    "Правила «звёзд» кластеров",
                    "European Cluster Observatory; each row names its evidence"),
            new Table(
                    "emission-fee-rates",
                    "Rates of the fee for emissions",
                    "Ставки платы за выбросы",
                    "acts of the Government of Russia; each row names its act and evidence"),
            new Table(
                    "industry-classes",
                    "Hazard classes of industries",
                    "Классы опасности производств",
                    "SanPiN 2.2.1/2.1.1.1200-03 and related lists; each row names its evidence"),
            new Table(
                    "iza-exponents",
                    "Exponents of the air-pollution index",
                    "Показатели степени ИЗА",
                    "RD 52.04.186-89 and RD 52.04.667-2005; each row names its evidence"),
            new Table("noise-norms", "Norms of noise", "Нормы шума", "SanPiN 1.2.3685-21; each row names its evidence"),
            new Table(
                    "reference-concentrations",
                    "Reference concentrations and slope factors",
                    "Референтные концентрации и факторы наклона",
                    "R 2.1.10.3968-23; each row names its evidence"),
            new Table(
                    "risk-scales",
                    "Levels of the air-pollution index and of risks",
                    "Уровни ИЗА и рисков",
                    "RD 52.04.667-2005, R 2.1.10.3968-23; each row names its evidence"),
            new Table(
                    "sector-stages",
                    "Raw material and processing",
                    "Сырьевые и перерабатывающие отрасли",
                    "OKVED 2 (OK 029-2014); each row names its evidence"),
            new Table(
                    "siting-criteria",
                    "Criteria of a place: a preset",
                    "Критерии размещения: предустановка",
                    "assumed; to be replaced by your own; each row names its evidence"),
            new Table(
                    "siting-rules",
                    "Rules for the choice of a place",
                    "Правила выбора площадки",
                    "acts of the Russian Federation; each row names its act and evidence"),
            new Table(
                    "substances",
                    "Pollutants and their limits",
                    "Загрязняющие вещества и их ПДК",
                    "SanPiN 1.2.3685-21; each row names its evidence"),
            new Table(
                    "summation-groups",
                    "Groups of summation",
                    "Группы суммации",
                    "recalled; none is applied unless chosen; each row names its evidence"));

    private Tables() {}

    /** Requests to import every table, copied from the class path into {@code folder}. */
    static List<ImportRequest> requests(Path folder) {
        return ALL.stream().map(t -> request(t, folder)).toList();
    }

    private static ImportRequest request(Table t, Path folder) {
        String name = t.id() + ".csv";
        try (InputStream in = Objects.requireNonNull(Tables.class.getResourceAsStream("/org/kuznets/tables/" + name))) {
            Files.createDirectories(folder);
            Path file = folder.resolve(name);
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            return new ImportRequest(
                    t.id(),
                    file,
                    new ReadOptions(null, StandardCharsets.UTF_8, null),
                    Map.of(),
                    t.title(),
                    t.titleRu(),
                    "",
                    "recalled or read; see the evidence column",
                    t.source(),
                    "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
