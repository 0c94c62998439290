package org.kuznets.format.shapefile;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Which encoding a text of unknown origin is in: UTF-8 when it is valid as such, else of windows-1251 and cp866 the one
 * in which it looks more like Russian.
 */
final class TextGuess {
    /** Russian letters from the most to the least frequent. Source: the Russian National Corpus. */
    private static final String FREQUENT = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё";

    private static final Charset WINDOWS = Charset.forName("windows-1251");
    private static final Charset DOS = Charset.forName("IBM866");

    private TextGuess() {}

    /** @param texts the bytes of some fields, each of which may end amid a character */
    static Charset guess(List<byte[]> texts) {
        if (texts.stream().allMatch(TextGuess::utf8)) {
            return StandardCharsets.UTF_8;
        }
        return score(texts, WINDOWS) >= score(texts, DOS) ? WINDOWS : DOS;
    }

    /** Whether the bytes are UTF-8, but for a last character cut short. */
    static boolean utf8(byte[] text) {
        CharBuffer out = CharBuffer.allocate(text.length);
        CoderResult r = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text), out, false);
        return r.isUnderflow();
    }

    private static long score(List<byte[]> texts, Charset charset) {
        long score = 0;
        for (byte[] text : texts) {
            for (char c : new String(text, charset).toCharArray()) {
                if (c > 0x7f) {
                    int place = FREQUENT.indexOf(Character.toLowerCase(c));
                    score += place < 0 ? -20 : 2 * (33 - place) + (Character.isLowerCase(c) ? 20 : 0);
                }
            }
        }
        return score;
    }
}
