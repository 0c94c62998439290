package org.kuznets.format.csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a CSV file's bytes are to be read: its encoding and what stands between its fields, found out from its first bytes.
 * Comma, semicolon, tab and bar are known; quotes are double quotes.
 */
record CsvText(Path file, Charset charset, int bom, char separator) {
    private static final int HEAD = 1 << 20;
    private static final String SEPARATORS = ";\t,|";

    static CsvText of(Path file, @Nullable Charset said) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        boolean utf8Bom = head.length > 2 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF;
        boolean little = head.length > 1 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE;
        boolean big = head.length > 1 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF;
        Charset found = utf8Bom
                ? StandardCharsets.UTF_8
                : little ? StandardCharsets.UTF_16LE : big ? StandardCharsets.UTF_16BE : guess(head);
        boolean marked = utf8Bom || little || big;
        Charset charset = said != null && !marked ? said : found;
        int bom = utf8Bom ? 3 : marked ? 2 : 0;
        String text = new String(head, bom, head.length - bom, charset);
        return new CsvText(file, charset, bom, separator(text));
    }

    /** Whatever is not UTF-8 is taken for the code page of Russian Windows. */
    private static Charset guess(byte[] head) {
        CharsetDecoder strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        // a character cut in two by the end of the sample is left over, not malformed
        boolean utf8 = !strict.decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length + 1), false)
                .isError();
        return utf8 ? StandardCharsets.UTF_8 : Charset.forName("windows-1251");
    }

    /** The known separator that stands most often outside quotes in the first line. */
    private static char separator(String text) {
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (!quoted && (c == '\n' || c == '\r') && i > 0) {
                break;
            }
            int known = quoted ? -1 : SEPARATORS.indexOf(c);
            if (known >= 0) {
                counts[known]++;
            }
        }
        int best = 2;
        for (int i = 0; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS.charAt(best);
    }

    /** Whether numbers may have a decimal comma: not where the comma parts the fields. */
    boolean decimalComma() {
        return separator != ',';
    }

    /** The records from the start. Fields beyond 16 million characters and records beyond 64 million are refused. */
    CsvReader<CsvRecord> open(Counted in) throws IOException {
        in.skipNBytes(bom);
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .ignoreDifferentFieldCount(true)
                .ofCsvRecord(new InputStreamReader(in, charset));
    }

    Counted bytes() throws IOException {
        return new Counted(Files.newInputStream(file));
    }

    /** Counts what has been read, for the progress bar. */
    static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        long count() {
            return count;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] b, int off, int len) throws IOException {
            int n = super.read(b, off, len);
            count += Math.max(0, n);
            return n;
        }
    }
}
