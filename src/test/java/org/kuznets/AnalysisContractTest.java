package org.kuznets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.kuznets.analysis.Analysis;
import org.kuznets.analysis.Cost;
import org.kuznets.analysis.Result;
import org.kuznets.analysis.Work;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.run.Analyses;
import org.kuznets.schema.RecordSchema;

/** What every analysis promises, tried on each of its cases. A new analysis is tested here without a line of test code. */
class AnalysisContractTest {
    @TestFactory
    Stream<DynamicNode> contract() {
        return Analyses.ALL.stream().map(a -> {
            List<DynamicNode> tests = new ArrayList<>();
            tests.add(dynamicTest("has a complete card", () -> card(a)));
            tests.add(dynamicTest("describes every input", () -> described(a)));
            Case.of(a).forEach(c -> tests.add(dynamicContainer(c.name(), promises(c))));
            return dynamicContainer(a.card().id(), tests);
        });
    }

    private static List<DynamicNode> promises(Case c) {
        return List.of(
                dynamicTest("same answer twice", () -> assertEquals(c.run(Work.PLAIN), c.run(Work.PLAIN))),
                dynamicTest("same answer on one thread and on four", () -> threads(c)),
                dynamicTest("survives empty layers", c::runEmpty),
                dynamicTest("leaves its input alone", () -> untouched(c, c.analysis())),
                dynamicTest("gives only finite numbers", () -> finite(c.run(Work.PLAIN))),
                dynamicTest("has columns of the declared types and unique ids", () -> wellFormed(c.run(Work.PLAIN))),
                dynamicTest("knows its cost", () -> cost(c, c.analysis())),
                dynamicTest("stops when cancelled", () -> {
                    try (Threads work = Threads.cancelled()) {
                        assertThrows(CancellationException.class, () -> c.run(work));
                    }
                }));
    }

    private static void card(Analysis<?> a) {
        assertTrue(a.card().id().matches("[a-z][a-z0-9-]*"));
        assertFalse(a.card().title().isBlank());
        assertTrue(a.card().question().endsWith("?"));
        assertFalse(a.card().source().isBlank());
    }

    private static void described(Analysis<?> a) {
        RecordSchema<?> schema = RecordSchema.of(a.input());
        assertFalse(schema.fields().isEmpty());
        schema.fields().forEach(f -> assertFalse(f.about().value().isBlank(), f.name()));
    }

    private static void threads(Case c) {
        try (Threads one = Threads.of(1);
                Threads four = Threads.of(4)) {
            Result plain = c.run(Work.PLAIN);
            assertEquals(plain, c.run(one));
            assertEquals(plain, c.run(four));
        }
    }

    private static <I extends Record> void untouched(Case c, Analysis<I> a) {
        I in = c.in(a, false);
        String before = in.toString();
        a.run(in, Work.PLAIN);
        assertEquals(before, in.toString());
    }

    private static <I extends Record> void cost(Case c, Analysis<I> a) {
        Cost cost = a.cost(c.in(a, false));
        assertTrue(cost.steps() > 0 && cost.bytes() >= 0, cost.toString());
        assertTrue(a.cost(c.in(a, true)).steps() >= 0);
    }

    private static void finite(Result r) {
        r.metrics().forEach(m -> assertTrue(m.value() == null || Double.isFinite(m.value()), m.name()));
        for (Layer l : r.layers()) {
            for (Feature f : l.features()) {
                for (int i = 0; i < l.columns().size(); i++) {
                    if (f.row().get(i) instanceof Double d) {
                        assertTrue(Double.isFinite(d), l.id() + " " + f);
                    }
                }
            }
        }
    }

    private static void wellFormed(Result r) {
        for (Layer l : r.layers()) {
            assertEquals(
                    l.features().size(),
                    l.features().stream().map(Feature::id).distinct().count(),
                    l.id());
            for (Feature f : l.features()) {
                assertEquals(l.columns(), f.row().columns(), l.id());
                assertTrue(f.geometry() == null || f.geometry().isValid(), l.id() + " " + f.id());
                for (int i = 0; i < l.columns().size(); i++) {
                    Object v = f.row().get(i);
                    Class<?> type = l.columns().all().get(i).type().java();
                    assertTrue(
                            v == null || type.isInstance(v),
                            l.id() + "." + l.columns().all().get(i).name());
                }
            }
        }
    }
}
