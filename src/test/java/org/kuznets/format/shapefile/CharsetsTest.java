package org.kuznets.format.shapefile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharsetsTest {
    @ParameterizedTest
    @CsvSource({
        "1251,windows-1251",
        "CP1251,windows-1251",
        "cp-1251,windows-1251",
        "windows-1251,windows-1251",
        "Windows 1251,windows-1251",
        "ANSI 1251,windows-1251",
        "ANSI_1251,windows-1251",
        "WIN1251,windows-1251",
        "LDID/201,windows-1251",
        "866,IBM866",
        "OEM 866,IBM866",
        "CP866,IBM866",
        "DOS-866,IBM866",
        "UTF-8,UTF-8",
        "utf8,UTF-8",
        "65001,UTF-8",
        "CP65001,UTF-8",
        "KOI8-R,KOI8-R",
        "20866,KOI8-R",
        "ISO-8859-5,ISO-8859-5",
        "ISO 88595,ISO-8859-5",
        "88595,ISO-8859-5",
        "8859_5,ISO-8859-5",
        "28595,ISO-8859-5",
        "ISO8859_1,ISO-8859-1",
        "UTF-16,",
        "IBM037,",
        "37,",
        "nonsense,",
        "'',"
    })
    void spellings(String text, String expected) {
        assertEquals(
                expected == null ? "" : expected,
                Charsets.cpg(text).map(Charset::name).orElse(""));
    }

    @ParameterizedTest
    @CsvSource({"windows-1251", "IBM866", "UTF-8"})
    void guesses(Charset charset) {
        for (String s : List.of("Кемерово", "КЕМЕРОВО", "ул. Ёлочная, 5", "Шахта «Распадская»", "р. Томь", "ООО")) {
            byte[] bytes = s.replaceAll(charset.name().equals("IBM866") ? "[«»]" : "$^", "\"")
                    .getBytes(charset);
            assertEquals(charset, TextGuess.guess(List.of(bytes)), s);
        }
    }
}
