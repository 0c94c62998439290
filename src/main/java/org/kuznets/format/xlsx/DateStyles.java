package org.kuznets.format.xlsx;

import java.io.InputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Which cell styles show a number as a date or time. Source: ECMA-376, part 1, 18.8.30 (number formats) and 18.17.4
 * (dates: day 1 is 1 January 1900, and 1900 counts as a leap year).
 */
final class DateStyles {
    static final DateStyles NONE = new DateStyles(new boolean[0], false);

    private static final double SECONDS_A_DAY = 86_400;
    /** The last day of 9999. */
    private static final double LAST = 2_958_466;

    private final boolean[] date;
    private final boolean from1904;

    private DateStyles(boolean[] date, boolean from1904) {
        this.date = date;
        this.from1904 = from1904;
    }

    static DateStyles read(InputStream styles, boolean any, boolean from1904) throws XMLStreamException {
        Map<Integer, String> codes = new HashMap<>();
        List<Boolean> all = new ArrayList<>();
        XMLStreamReader xml = any ? Xml.open(styles) : null;
        boolean cells = false;
        while (xml != null && xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
                cells = false;
            }
            if (event != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "numFmt" -> codes.put(number(xml, "numFmtId"), Xml.attribute(xml, "formatCode"));
                case "cellXfs" -> cells = true;
                case "xf" -> {
                    if (cells && all.size() < 100_000) {
                        int id = number(xml, "numFmtId");
                        all.add(codes.containsKey(id) ? isDate(codes.getOrDefault(id, "")) : isDate(id));
                    }
                }
                default -> {}
            }
        }
        boolean[] date = new boolean[all.size()];
        for (int i = 0; i < date.length; i++) {
            date[i] = all.get(i);
        }
        return new DateStyles(date, from1904);
    }

    private static int number(XMLStreamReader xml, String attribute) {
        String text = Xml.attribute(xml, attribute);
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    private static boolean isDate(int format) {
        return format >= 14 && format <= 22
                || format >= 27 && format <= 36
                || format >= 45 && format <= 47
                || format >= 50 && format <= 58;
    }

    /** Whether a number format has a day, month, year, hour or second outside quotes, brackets and escapes. */
    private static boolean isDate(String code) {
        String bare = code.split(";", 2)[0]
                .replaceAll("\"[^\"]*\"", "")
                .replaceAll("\\\\.|_.|\\*.", "")
                .replaceAll("(?i)\\[(?![hms]+])[^]]*]", "");
        return !bare.equalsIgnoreCase("general") && bare.matches("(?is).*[dmyhs].*");
    }

    boolean isDate(String style, double value) {
        int s = style.matches("\\d{1,6}") ? Integer.parseInt(style) : -1;
        return s >= 0 && s < date.length && date[s] && value >= 0 && value < LAST;
    }

    /** A date such as 2026-01-31; with its time where it has one, and the time alone on day 0. */
    String text(double value) {
        long seconds = Math.round((value - Math.floor(value)) * SECONDS_A_DAY);
        long days = (long) Math.floor(value) + seconds / (long) SECONDS_A_DAY;
        LocalTime time = LocalTime.ofSecondOfDay(seconds % (long) SECONDS_A_DAY);
        if (days == 0 && seconds > 0 && !from1904) {
            return time.toString();
        }
        LocalDate start = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, days < 60 ? 31 : 30);
        LocalDate day = start.plusDays(days);
        return seconds == 0 ? day.toString() : LocalDateTime.of(day, time).toString();
    }
}
