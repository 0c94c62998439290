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

    /**
     * The text of the current element, up to {@code most} characters: its own where it is a {@code v}, else that of its
     * {@code t}s, without what says how it is pronounced.
     */
    static String text(XMLStreamReader xml, int most) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        int inText = xml.getLocalName().equals("v") ? 1 : 0;
        int inPronunciation = 0;
        while (depth > 0 && xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT || event == XMLStreamReader.END_ELEMENT) {
                int step = event == XMLStreamReader.START_ELEMENT ? 1 : -1;
                depth += step;
                inText += xml.getLocalName().equals("t") ? step : 0;
                inPronunciation += xml.getLocalName().equals("rPh") ? step : 0;
            } else if (xml.isCharacters() && inText > 0 && inPronunciation == 0 && text.length() < most) {
                text.append(xml.getText(), 0, Math.min(xml.getTextLength(), most - text.length()));
            }
        }
        return text.toString();
    }
}
