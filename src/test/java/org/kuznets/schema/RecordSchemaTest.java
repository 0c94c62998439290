package org.kuznets.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kuznets.geo.Unit;
import org.kuznets.notice.Refusal;

class RecordSchemaTest {
    enum Way {
        ONE_SIDED,
        BOTH
    }

    record In(
            @Param(value = "How far", unit = Unit.METRE, min = 0, or = "5") double metres,
            @Param(value = "How many", unit = Unit.COUNT, or = "1") int count,
            @Param(value = "How", or = "one-sided") Way way,
            @Param(value = "Whether", or = "false") boolean whether,
            @Param(value = "A name", optional = true) @Nullable String name) {}

    record Strict(@Param("What") String needed) {
        Strict {
            if (needed.isBlank()) {
                throw new IllegalArgumentException("needed is blank");
            }
        }
    }

    record Bare(double metres, @Param("No unit") double speed) {}

    private static In bind(Map<String, ?> values) {
        return RecordSchema.of(In.class).bind(values, (field, raw, given) -> null);
    }

    private static List<String> refused(Map<String, ?> values) {
        Refusal r = assertThrows(Refusal.class, () -> bind(values));
        return r.reasons().stream()
                .map(reason -> reason.message().code() + " " + reason.where())
                .toList();
    }

    @Test
    void whatIsNotGivenHasItsDefault() {
        In in = bind(Map.of());
        assertEquals(new In(5, 1, Way.ONE_SIDED, false, null), in);
        assertNull(in.name());
    }

    @Test
    void textNumbersAndBooleansAreRead() {
        Map<String, Object> values = Map.of("metres", "7.5", "count", 3, "way", "both", "whether", true, "name", "n");
        assertEquals(new In(7.5, 3, Way.BOTH, true, "n"), bind(values));
    }

    @Test
    void limitsAreToldAsPeopleWriteThem() {
        assertEquals(Map.of("min", "1", "max", "1000000"), Bound.of(1, 1e6, Unit.COUNT));
        assertEquals(Map.of("min", "0", "max", "0.5"), Bound.of(0, 0.5, Unit.ONE));
        assertEquals(Map.of("min", "0", "max", "100000 ha"), Bound.of(0, 1e5, Unit.HECTARE));
        assertEquals(Map.of("min", "-90", "max", "90 \u00b0"), Bound.of(-90, 90, Unit.DEGREE));
    }

    @Test
    void whatIsNoUsableNumberIsRefused() {
        for (String metres : List.of("NaN", "Infinity", "-Infinity", "-1", "1e400")) {
            assertEquals(List.of("input.range metres"), refused(Map.of("metres", metres)));
        }
        assertEquals(List.of("input.not-a-number metres"), refused(Map.of("metres", "")));
        for (String count : List.of("1.5", "3000000000", "-2147483649")) {
            assertEquals(List.of("input.not-whole count"), refused(Map.of("count", count)));
        }
    }

    @Test
    void everyFaultIsSaidAtOnce() {
        Map<String, String> wrong = new HashMap<>();
        wrong.put("metres", "far");
        wrong.put("way", "BOTH");
        wrong.put("whether", "yes");
        wrong.put("colour", "red");
        assertEquals(
                List.of(
                        "input.not-a-number metres",
                        "input.choice way",
                        "input.not-boolean whether",
                        "input.unknown colour"),
                refused(wrong));
    }

    @Test
    void hugeTextIsNotSaidBackWhole() {
        Map<String, String> wrong = Map.of("way", "x".repeat(1_000_000), "y".repeat(1_000_000), "1");
        Refusal r = assertThrows(Refusal.class, () -> bind(wrong));
        assertTrue(r.getMessage().length() < 1000, "said " + r.getMessage().length() + " letters");
    }

    @Test
    void aRecordMayRefuseForItself() {
        RecordSchema<Strict> schema = RecordSchema.of(Strict.class);
        assertThrows(Refusal.class, () -> schema.bind(Map.of(), (field, raw, given) -> null));
        Refusal r = assertThrows(Refusal.class, () -> schema.bind(Map.of("needed", " "), (field, raw, given) -> null));
        assertEquals("needed is blank", r.getMessage());
    }

    @Test
    void aRecordThatSaysTooLittleOfItselfIsAFault() {
        String said = assertThrows(IllegalArgumentException.class, () -> RecordSchema.of(Bare.class))
                .getMessage();
        assertTrue(said.contains("metres has no @Param") && said.contains("speed is a number without a unit"), said);
    }
}
