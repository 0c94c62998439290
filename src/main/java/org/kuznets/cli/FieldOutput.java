package org.kuznets.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.kuznets.geo.Crs;
import org.kuznets.layer.Field;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.kuznets.run.CellShape;
import org.kuznets.run.Cells;
import org.kuznets.run.FileWriter;
import org.kuznets.run.Outcome;
import picocli.CommandLine.ParseResult;

/** A field of a result on its way into a file. */
final class FieldOutput {
    private static final Message NO_FIELD = new Message(
            "cli.no-field", "{file}: a GeoTIFF holds a field, and {output} is none; the fields are {fields}");
    private static final Message CELLS = new Message("cli.cells", "--cells must be square or hexagon, was '{was}'");
    private static final Message LEAST = new Message("cli.least", "--least must be a number, was '{was}'");

    private FieldOutput() {}

    /**
     * Whether {@code output} is a field; where nothing is named, the ending of {@code out} decides.
     *
     * @throws Refusal when a layer is to become a GeoTIFF
     */
    static boolean is(Outcome outcome, String output, String out) {
        boolean raster = !out.isEmpty() && FileWriter.isRaster(Path.of(out));
        boolean named = outcome.result().fields().stream().anyMatch(f -> f.id().equals(output));
        if (named || raster && output.isEmpty() && !outcome.result().fields().isEmpty()) {
            return true;
        }
        if (raster) {
            String fields = String.join(
                    ", ", outcome.result().fields().stream().map(Field::id).toList());
            throw Refusal.of(NO_FIELD, "out", Map.of("file", out, "output", "'" + output + "'", "fields", fields));
        }
        return false;
    }

    /** Writes it and says so. */
    static String write(Outcome outcome, ParseResult parsed, String output, Crs crs, Path file) {
        Field field = outcome.field(output);
        String least = parsed.matchedOptionValue("--least", "");
        Cells cells = Cells.of(field, shape(parsed.matchedOptionValue("--cells", "")));
        if (!least.isEmpty()) {
            cells = cells.least(number(least));
        }
        long written = FileWriter.write(field, cells, crs, file);
        return written + " cells of " + field.id() + " written to " + file;
    }

    private static CellShape shape(String text) {
        try {
            return text.isEmpty() ? CellShape.SQUARE : CellShape.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Refusal.of(CELLS, "cells", Map.of("was", text));
        }
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw Refusal.of(LEAST, "least", Map.of("was", text));
        }
    }
}
