package org.kuznets.format.xlsx;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Streams of XML without document types or outside entities. */
final class Xml {
    private static final XMLInputFactory FACTORY = factory();

    private Xml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory f = XMLInputFactory.newDefaultFactory();
        f.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        f.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        f.setProperty(XMLInputFactory.IS_COALESCING, true);
        return f;
    }

    static XMLStreamReader open(InputStream in) throws XMLStreamException {
        synchronized (FACTORY) {
            return FACTORY.createXMLStreamReader(in);
        }
    }

    /** An attribute by its local name; empty when it is not there. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** The text of the current element and of what is in it, up to {@code most} characters. */
    static String text(XMLStreamReader xml, int most) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        int skipped = 0;
        while (depth > 0 && xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                depth++;
                // how a word is pronounced is no part of it
                skipped += xml.getLocalName().equals("rPh") ? 1 : 0;
            } else if (event == XMLStreamReader.END_ELEMENT) {
                depth--;
                skipped -= xml.getLocalName().equals("rPh") ? 1 : 0;
            } else if (xml.isCharacters() && skipped == 0 && text.length() < most) {
                text.append(xml.getText(), 0, Math.min(xml.getTextLength(), most - text.length()));
            }
        }
        return text.toString();
    }
}
