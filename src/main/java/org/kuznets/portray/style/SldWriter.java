package org.kuznets.portray.style;

import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Indented XML in the namespaces of SLD 1.0.0. */
final class SldWriter implements AutoCloseable {
    private static final String SLD = "http://www.opengis.net/sld";
    private static final String OGC = "http://www.opengis.net/ogc";

    private final XMLStreamWriter xml;
    private int depth;

    SldWriter(Writer out) throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
    }

    void startDocument() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        indent();
        xml.writeStartElement("", "StyledLayerDescriptor", SLD);
        xml.writeDefaultNamespace(SLD);
        xml.writeNamespace("ogc", OGC);
        xml.writeNamespace("xsi", "http://www.w3.org/2001/XMLSchema-instance");
        xml.writeAttribute("version", "1.0.0");
        xml.writeAttribute(
                "xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "schemaLocation",
                SLD + " http://schemas.opengis.net/sld/1.0.0/StyledLayerDescriptor.xsd");
        depth++;
    }

    void endDocument() throws XMLStreamException {
        end(1);
        xml.writeEndDocument();
    }

    void start(String name) throws XMLStreamException {
        start(name, "");
    }

    void start(String name, String prefix) throws XMLStreamException {
        indent();
        open(name, prefix);
        depth++;
    }

    void end(int elements) throws XMLStreamException {
        for (int i = 0; i < elements; i++) {
            depth--;
            indent();
            xml.writeEndElement();
        }
    }

    void text(String name, String text) throws XMLStreamException {
        text(name, text, "");
    }

    void text(String name, String text, String prefix) throws XMLStreamException {
        indent();
        open(name, prefix);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    void css(String name, String value) throws XMLStreamException {
        indent();
        open("CssParameter", "");
        xml.writeAttribute("name", name);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    private void open(String name, String prefix) throws XMLStreamException {
        xml.writeStartElement(prefix, name, prefix.isEmpty() ? SLD : OGC);
    }

    private void indent() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    /** Without a point where it is whole. */
    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    @Override
    public void close() throws XMLStreamException {
        xml.close();
    }
}
