package org.kuznets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kuznets.analysis.Work;
import org.kuznets.run.Analyses;

/**
 * Runs every {@link Case} and compares the result with its {@code out.txt}. With {@code -Dbless} the results are written
 * instead: look at the difference before committing it.
 */
class CasesTest {
    @TestFactory
    Stream<DynamicTest> cases() {
        return Case.all().stream().map(c -> DynamicTest.dynamicTest(c.name(), () -> check(c)));
    }

    @Test
    void everyAnalysisHasACase() {
        List<String> without = Analyses.ALL.stream()
                .filter(a -> Case.of(a).isEmpty())
                .map(a -> a.card().id())
                .toList();
        assertEquals(List.of(), without, "draw one in " + Case.ALL);
    }

    private static void check(Case c) throws IOException {
        String actual = ResultText.of(c.run(Work.PLAIN));
        Path expected = c.folder().resolve("out.txt");
        if (System.getProperty("bless") != null) {
            Files.writeString(expected, actual);
        }
        assertTrue(Files.exists(expected), "no out.txt; look at the result and bless it with -Dbless:\n" + actual);
        assertEquals(Files.readString(expected), actual);
    }
}
