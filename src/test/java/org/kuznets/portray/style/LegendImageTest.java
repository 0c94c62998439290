package org.kuznets.portray.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class LegendImageTest {
    private static final StyleBook BOOK = StyleBook.shipped();

    @Test
    void showsEveryColourOfTheDefinition() {
        LayerStyle style = BOOK.find("land-use").orElseThrow();
        BufferedImage image = LegendImage.of(style, "en", false);
        for (int i = 0; i < style.classes().size(); i++) {
            int rgb = image.getRGB(8 + 13, 8 + (i + 1) * 22 + 11) & 0xffffff;
            assertEquals(style.classes().get(i).symbol().fill(), String.format("#%06x", rgb));
        }
    }

    @Test
    void saysThatDataAreSyntheticAndGrowsWithTheText() {
        LayerStyle style = BOOK.find("impact-zones").orElseThrow();
        BufferedImage plain = LegendImage.of(style, "en", false);
        BufferedImage marked = LegendImage.of(style, "ru", true);
        assertEquals(plain.getHeight() + 22, marked.getHeight());
        assertTrue(marked.getWidth() > 100);
        assertEquals(-1, new Font(Font.SANS_SERIF, Font.PLAIN, 12).canDisplayUpTo("Санитарно-защитные зоны ЁёЪъ"));
    }
}
