package org.kuznets.portray.style;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import org.kuznets.portray.style.LayerStyle.Geometry;

/**
 * A legend as a picture: white ground, one line per class. Needs a font with Cyrillic letters on the machine (any
 * sans-serif that Java finds) and no display.
 */
public final class LegendImage {
    private static final Text SYNTHETIC = new Text("synthetic data", "синтетические данные");
    private static final int MARGIN = 8;
    private static final int LINE = 22;
    private static final int SWATCH = 26;
    private static final Font PLAIN = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    private static final Font BOLD = PLAIN.deriveFont(Font.BOLD);

    private LegendImage() {}

    /** @param synthetic whether the layer's figures rest on synthetic data, which the legend then says */
    public static BufferedImage of(LayerStyle style, String language, boolean synthetic) {
        List<StyleClass> classes = style.classes();
        int lines = classes.size() + 1 + (synthetic ? 1 : 0);
        BufferedImage image =
                new BufferedImage(width(style, language), 2 * MARGIN + lines * LINE, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = graphics(image);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.setColor(Color.BLACK);
        g.setFont(BOLD);
        g.drawString(style.title().in(language), MARGIN, MARGIN + 15);
        for (int i = 0; i < classes.size(); i++) {
            line(g, style.geometry(), classes.get(i), language, MARGIN + (i + 1) * LINE);
        }
        if (synthetic) {
            g.setFont(PLAIN.deriveFont(Font.ITALIC));
            g.setColor(new Color(0x8a4b00));
            g.drawString(SYNTHETIC.in(language), MARGIN, MARGIN + (lines - 1) * LINE + 15);
        }
        g.dispose();
        return image;
    }

    private static void line(Graphics2D g, Geometry geometry, StyleClass c, String language, int top) {
        Swatch.draw(g, geometry, c.symbol(), MARGIN, top + 3, SWATCH, LINE - 6);
        g.setFont(PLAIN);
        g.setColor(Color.BLACK);
        g.drawString(c.title().in(language), MARGIN + SWATCH + 8, top + 15);
    }

    private static int width(LayerStyle style, String language) {
        Graphics2D g = graphics(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB));
        FontMetrics plain = g.getFontMetrics(PLAIN);
        int widest = Math.max(
                g.getFontMetrics(BOLD).stringWidth(style.title().in(language)),
                plain.stringWidth(SYNTHETIC.in(language)));
        for (StyleClass c : style.classes()) {
            widest = Math.max(widest, SWATCH + 8 + plain.stringWidth(c.title().in(language)));
        }
        g.dispose();
        return widest + 2 * MARGIN;
    }

    private static Graphics2D graphics(BufferedImage image) {
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        return g;
    }
}
