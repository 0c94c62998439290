package org.kuznets.portray.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SldTest {
    private static final StyleBook BOOK = StyleBook.shipped();

    /** {@code -Dbless=true} writes the files. */
    @TestFactory
    List<DynamicTest> theFilesSayWhatTheDefinitionsSay() {
        return BOOK.all().stream()
                .map(style -> DynamicTest.dynamicTest(style.layer(), () -> {
                    same(Path.of("styles", "sld", style.layer() + ".sld"), Sld.of(style, "en"));
                    same(Path.of("styles", "sld", "ru", style.layer() + ".sld"), Sld.of(style, "ru"));
                }))
                .toList();
    }

    private static void same(Path file, String sld) throws Exception {
        if (Boolean.getBoolean("bless")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, sld);
        }
        assertEquals(sld, Files.readString(file), () -> file + " is old; write it with -Dtest=SldTest -Dbless=true");
    }

    @Test
    void isWellFormedWithOneRulePerClass() throws Exception {
        for (LayerStyle style : BOOK.all()) {
            var builder = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder();
            var document =
                    builder.parse(new ByteArrayInputStream(Sld.of(style, "ru").getBytes(StandardCharsets.UTF_8)));
            int rules = document.getElementsByTagNameNS("http://www.opengis.net/sld", "Rule")
                    .getLength();
            assertEquals(style.classes().size() + (style.label() == null ? 0 : 1), rules, style.layer());
        }
    }

    @Test
    void anEmptyColumnIsNotTheOppositeOfAValue() {
        String sld = Sld.of(BOOK.find("impact-zones").orElseThrow(), "en");
        assertTrue(sld.contains("<ogc:PropertyIsNull>"), sld);
    }
}
