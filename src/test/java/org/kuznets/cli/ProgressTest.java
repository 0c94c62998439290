package org.kuznets.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.DoubleConsumer;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private long nanoseconds;

    @Test
    void withoutATerminalALineASecondSaysHowFarItIs() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
        DoubleConsumer bar = new Progress(to, false, () -> nanoseconds).bar("step");
        for (int i = 0; i <= 25; i++) {
            nanoseconds = i * 100_000_000L;
            bar.accept(i / 50.0);
        }
        assertEquals(
                "step: 20 %|step: 40 %|", out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "|"));
    }
}
