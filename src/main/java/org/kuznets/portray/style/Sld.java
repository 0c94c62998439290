package org.kuznets.portray.style;

import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.kuznets.portray.style.LayerStyle.Geometry;
import org.kuznets.portray.style.LayerStyle.Label;

/** A style as an OGC Styled Layer Descriptor 1.0.0, one rule per class, as QGIS and GeoServer read it. */
public final class Sld {
    private final SldWriter xml;
    private final LayerStyle style;
    private final String language;

    private Sld(SldWriter xml, LayerStyle style, String language) {
        this.xml = xml;
        this.style = style;
        this.language = language;
    }

    /** @param language of the titles: {@code en} or {@code ru} */
    public static String of(LayerStyle style, String language) {
        StringWriter out = new StringWriter();
        try (SldWriter xml = new SldWriter(out)) {
            new Sld(xml, style, language).write();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return out + "\n";
    }

    private void write() throws XMLStreamException {
        xml.startDocument();
        xml.start("NamedLayer");
        xml.text("Name", style.layer());
        xml.start("UserStyle");
        xml.text("Name", style.layer());
        xml.text("Title", style.title().in(language));
        xml.text("IsDefault", "1");
        xml.start("FeatureTypeStyle");
        for (StyleClass c : style.classes()) {
            rule(c);
        }
        Label label = style.label();
        if (label != null) {
            labels(label);
        }
        xml.end(3);
        xml.endDocument();
    }

    private void rule(StyleClass c) throws XMLStreamException {
        xml.start("Rule");
        xml.text("Name", c.name());
        xml.text("Title", c.title().in(language));
        if (!c.when().equals(new Condition.All(List.of()))) {
            xml.start("Filter", "ogc");
            new SldFilter(xml).write(c.when());
            xml.end(1);
        }
        scales(style.minZoom(), style.maxZoom());
        symbolizer(c.symbol());
        xml.end(1);
    }

    private void scales(double minZoom, double maxZoom) throws XMLStreamException {
        if (maxZoom < LayerStyle.ANY_ZOOM) {
            xml.text("MinScaleDenominator", SldWriter.number(scale(maxZoom)));
        }
        if (minZoom > 0) {
            xml.text("MaxScaleDenominator", SldWriter.number(scale(minZoom)));
        }
    }

    /** The scale's denominator at a web map zoom: 256-pixel tiles, pixels of 0.28 mm, at the equator. */
    private static double scale(double zoom) {
        return Math.rint(559_082_264.029 / Math.pow(2, zoom));
    }

    private void symbolizer(Symbol s) throws XMLStreamException {
        if (style.geometry() == Geometry.POINT) {
            point(s);
            return;
        }
        boolean area = style.geometry() == Geometry.POLYGON;
        xml.start(area ? "PolygonSymbolizer" : "LineSymbolizer");
        if (area && s.filled()) {
            fill(s);
        }
        if (s.stroked()) {
            stroke(s);
        }
        xml.end(1);
    }

    private void point(Symbol s) throws XMLStreamException {
        xml.start("PointSymbolizer");
        xml.start("Graphic");
        xml.start("Mark");
        // A diamond is a square on its corner: the well-known names of SLD have none.
        boolean diamond = s.shape() == Symbol.Shape.DIAMOND;
        xml.text("WellKnownName", diamond ? "square" : s.shape().id());
        fill(s);
        if (s.stroked()) {
            stroke(s);
        }
        xml.end(1);
        xml.text("Size", SldWriter.number(diamond ? Math.rint(s.size() / Math.sqrt(2) * 10) / 10 : s.size()));
        if (diamond) {
            xml.text("Rotation", "45");
        }
        xml.end(2);
    }

    private void fill(Symbol s) throws XMLStreamException {
        xml.start("Fill");
        xml.css("fill", s.fill());
        xml.css("fill-opacity", SldWriter.number(s.fillOpacity()));
        xml.end(1);
    }

    private void stroke(Symbol s) throws XMLStreamException {
        xml.start("Stroke");
        xml.css("stroke", s.stroke());
        xml.css("stroke-width", SldWriter.number(s.strokeWidth()));
        xml.css("stroke-opacity", SldWriter.number(s.strokeOpacity()));
        if (!s.dash().isEmpty()) {
            xml.css("stroke-dasharray", s.dash().stream().map(SldWriter::number).collect(Collectors.joining(" ")));
        }
        xml.end(1);
    }

    private void labels(Label label) throws XMLStreamException {
        xml.start("Rule");
        xml.text("Name", "labels");
        scales(label.minZoom(), label.maxZoom());
        xml.start("TextSymbolizer");
        xml.start("Label");
        xml.text("PropertyName", label.column().in(language), "ogc");
        xml.end(1);
        xml.start("Font");
        xml.css("font-family", "DejaVu Sans");
        xml.css("font-size", SldWriter.number(label.size()));
        xml.end(1);
        if (!label.halo().isEmpty()) {
            xml.start("Halo");
            xml.text("Radius", "1.5");
            xml.start("Fill");
            xml.css("fill", label.halo());
            xml.end(2);
        }
        xml.start("Fill");
        xml.css("fill", label.colour());
        xml.end(3);
    }
}
