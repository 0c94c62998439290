package org.kuznets.portray.style;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** A condition as an OGC Filter 1.0. */
final class SldFilter {
    private final SldWriter xml;

    SldFilter(SldWriter xml) {
        this.xml = xml;
    }

    void write(Condition condition) throws XMLStreamException {
        if (condition instanceof Condition.All all) {
            many("And", all.parts());
        } else if (condition instanceof Condition.Among among) {
            many(
                    "Or",
                    among.values().stream()
                            .<Condition>map(v -> new Condition.Among(among.column(), List.of(v)))
                            .toList());
        } else if (condition instanceof Condition.Between b) {
            many("And", ends(b));
        } else if (condition instanceof Condition.Not not) {
            not(not.part());
        }
    }

    private void many(String operator, List<? extends Condition> parts) throws XMLStreamException {
        if (parts.size() == 1) {
            single(parts.get(0));
            return;
        }
        xml.start(operator, "ogc");
        for (Condition p : parts) {
            write(p);
        }
        xml.end(1);
    }

    private void single(Condition c) throws XMLStreamException {
        if (c instanceof Condition.Among a) {
            compare("PropertyIsEqualTo", a.column(), text(a.values().get(0)));
        } else if (c instanceof Condition.Between b) {
            boolean from = b.below() == Double.POSITIVE_INFINITY;
            compare(
                    from ? "PropertyIsGreaterThanOrEqualTo" : "PropertyIsLessThan",
                    b.column(),
                    SldWriter.number(from ? b.from() : b.below()));
        } else {
            write(c);
        }
    }

    /** A range as its one or two ends, each a range that is open on one side. */
    private static List<Condition> ends(Condition.Between b) {
        List<Condition> ends = new ArrayList<>();
        if (b.from() > Double.NEGATIVE_INFINITY) {
            ends.add(new Condition.Between(b.column(), b.from(), Double.POSITIVE_INFINITY));
        }
        if (b.below() < Double.POSITIVE_INFINITY) {
            ends.add(new Condition.Between(b.column(), Double.NEGATIVE_INFINITY, b.below()));
        }
        return ends;
    }

    /** In SQL and in QGIS the opposite of an unknown is unknown, so the empty column is named beside it. */
    private void not(Condition part) throws XMLStreamException {
        xml.start("Or", "ogc");
        for (String column : columns(part)) {
            xml.start("PropertyIsNull", "ogc");
            xml.text("PropertyName", column, "ogc");
            xml.end(1);
        }
        xml.start("Not", "ogc");
        write(part);
        xml.end(2);
    }

    private static List<String> columns(Condition c) {
        if (c instanceof Condition.All all) {
            return all.parts().stream()
                    .flatMap(p -> columns(p).stream())
                    .distinct()
                    .toList();
        }
        if (c instanceof Condition.Not not) {
            return columns(not.part());
        }
        return List.of(c instanceof Condition.Among a ? a.column() : ((Condition.Between) c).column());
    }

    private void compare(String operator, String column, String value) throws XMLStreamException {
        xml.start(operator, "ogc");
        xml.text("PropertyName", column, "ogc");
        xml.text("Literal", value, "ogc");
        xml.end(1);
    }

    private static String text(Object value) {
        return value instanceof Number n ? SldWriter.number(n.doubleValue()) : value.toString();
    }
}
