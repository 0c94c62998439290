package org.kuznets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kuznets.analysis.Analysis;
import org.kuznets.layer.Layer;
import org.kuznets.run.Analyses;
import org.kuznets.schema.RecordSchema;
import org.kuznets.schema.RecordSchema.Field;

/** Writes the manual of the analyses from what they say of themselves ({@code -Dbless}), and fails when it is old. */
class ManualTest {
    private static final Path MANUAL = Path.of("docs/analyses.md");

    @Test
    void theManualSaysWhatTheAnalysesSay() throws IOException {
        StringBuilder text = new StringBuilder(
                "# Analyses\n\nThis page is written by a test from the analyses' own"
                        + " descriptions: `mvn test -Dtest=ManualTest -Dbless`.\nOver HTTP each is"
                        + " `/processes/<id>/execution?<input>=<value>`, on the command line `kuznets run <id> --<input> <value>`.\n");
        Analyses.ALL.forEach(a -> chapter(a, text));
        if (System.getProperty("bless") != null) {
            Files.writeString(MANUAL, text);
        }
        assertEquals(text.toString(), Files.readString(MANUAL), "docs/analyses.md is old; look and bless it");
    }

    private static void chapter(Analysis<?> a, StringBuilder text) {
        text.append("\n## ").append(a.card().id()).append("\n\n");
        text.append("**")
                .append(a.card().title())
                .append(".** ")
                .append(a.card().question())
                .append("\n\n");
        text.append("Source: ").append(a.card().source()).append(".\n\n");
        text.append("| input | meaning | values | default |\n|---|---|---|---|\n");
        RecordSchema.of(a.input()).fields().forEach(f -> text.append(line(f)));
        text.append("\nResult layers, the first being the main one: ");
        text.append(String.join(
                        ", ", a.outputs().stream().map(o -> "`" + o + "`").toList()))
                .append(".\n");
        if (!a.fields().isEmpty()) {
            String star = a.fields().stream().anyMatch(f -> f.endsWith("*")) ? " (a star stands for a pollutant)" : "";
            text.append("\nFields: ")
                    .append(String.join(", ", code(a.fields())))
                    .append(star)
                    .append("; as GeoTIFF, as a picture, or cell by cell.\n");
        }
    }

    private static String line(Field f) {
        String otherwise = f.about().or().isEmpty() ? "" : "`" + f.about().or() + "`";
        String need = f.required() ? "required" : f.about().optional() ? otherwise + " if there is one" : otherwise;
        return "| `" + f.name() + "` | " + f.about().value() + " | " + values(f) + " | " + need.strip() + " |\n";
    }

    private static String values(Field f) {
        if (f.type() == Layer.class) {
            return "layer with " + String.join(", ", code(List.of(f.about().needs())));
        }
        if (f.type().isEnum()) {
            return String.join(", ", code(RecordSchema.words(f.type())));
        }
        if (f.numeric()) {
            return f.about().min() + " to " + f.about().max() + " "
                    + f.about().unit().symbol();
        }
        return f.type().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }

    private static List<String> code(List<String> words) {
        return words.stream()
                .map(w -> w.endsWith("?") ? "[`" + w.substring(0, w.length() - 1) + "`]" : "`" + w + "`")
                .toList();
    }
}
