package org.kuznets.format.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;

/** A workbook's parts: which sheets it has, its shared texts, which styles are dates. */
final class Workbook implements AutoCloseable {
    /** What a sheet may unpack to; it is streamed. */
    private static final long MOST_SHEET = 4L << 30;

    /** What any other part may unpack to; shared texts are held. */
    private static final long MOST_PART = 256L << 20;

    private static final int MOST_ENTRIES = 10_000;
    private static final int MOST_TEXTS = 5_000_000;
    private static final long MOST_CHARACTERS = 40_000_000;
    /** As many as Excel puts into a cell. */
    static final int MOST_TEXT = 32_767;

    private static final Message NOT_A_WORKBOOK = new Message(
            "xlsx.not-a-workbook",
            "{file} is no XLSX workbook ({problem}); an old .xls, or one with a password, must be saved as .xlsx first");
    private static final Message NO_SHEET =
            new Message("xlsx.no-sheet", "{file} has no sheet '{was}'; its sheets are {known}");
    private static final Message TOO_MANY_TEXTS = new Message(
            "xlsx.too-many-texts", "{file} has more text than is read from a workbook; save the sheet as CSV");

    /** One sheet. */
    record Sheet(String name, String part, boolean visible) {}

    private final String file;
    private final ZipFile zip;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private DateStyles dates = DateStyles.NONE;

    private Workbook(String file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
    }

    static Workbook open(Path path) throws IOException {
        String file = String.valueOf(path.getFileName());
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException e) {
            throw bad(file, String.valueOf(e.getMessage()));
        }
        Workbook w = new Workbook(file, zip);
        try {
            w.readAll();
            return w;
        } catch (XMLStreamException e) {
            zip.close();
            throw bad(file, "broken XML");
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    static Refusal bad(String file, String problem) {
        return Refusal.of(NOT_A_WORKBOOK, file, Map.of("file", file, "problem", problem));
    }

    private void readAll() throws IOException, XMLStreamException {
        if (zip.size() > MOST_ENTRIES) {
            throw bad(file, zip.size() + " parts");
        }
        String main = relations("").getOrDefault("officeDocument", "xl/workbook.xml");
        if (zip.getEntry(main) == null) {
            throw bad(file, "no " + main);
        }
        Map<String, String> parts = relations(main);
        boolean from1904 = sheets(main, parts);
        if (sheets.isEmpty()) {
            throw bad(file, "no sheets");
        }
        String texts = parts.getOrDefault("sharedStrings", "xl/sharedStrings.xml");
        if (zip.getEntry(texts) != null) {
            texts(texts);
        }
        String styles = parts.getOrDefault("styles", "xl/styles.xml");
        try (InputStream in = zip.getEntry(styles) == null ? InputStream.nullInputStream() : part(styles)) {
            dates = DateStyles.read(in, zip.getEntry(styles) != null, from1904);
        }
    }

    /** From the id, and from the kind, of each relation of a part to the part it names. */
    private Map<String, String> relations(String part) throws IOException, XMLStreamException {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        String relations = folder + "_rels/" + part.substring(slash) + ".rels";
        Map<String, String> all = new HashMap<>();
        if (zip.getEntry(relations) == null) {
            return all;
        }
        try (InputStream in = part(relations)) {
            XMLStreamReader xml = Xml.open(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")) {
                    String target = Xml.attribute(xml, "Target");
                    String kind = Xml.attribute(xml, "Type");
                    String whole = target.startsWith("/") ? target.substring(1) : folder + target;
                    all.put("id:" + Xml.attribute(xml, "Id"), whole);
                    all.putIfAbsent(kind.substring(kind.lastIndexOf('/') + 1), whole);
                }
            }
        }
        return all;
    }

    /** @return whether days are counted from 1904 */
    private boolean sheets(String main, Map<String, String> parts) throws IOException, XMLStreamException {
        boolean from1904 = false;
        try (InputStream in = part(main)) {
            XMLStreamReader xml = Xml.open(in);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamReader.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals("workbookPr")) {
                    from1904 = List.of("1", "true").contains(Xml.attribute(xml, "date1904"));
                } else if (xml.getLocalName().equals("sheet")) {
                    String name = Xml.attribute(xml, "name");
                    String part = parts.getOrDefault("id:" + Xml.attribute(xml, "id"), "");
                    String state = Xml.attribute(xml, "state");
                    if (zip.getEntry(part) != null && part.contains("worksheets")) {
                        sheets.add(new Sheet(name, part, state.isEmpty() || state.equals("visible")));
                    }
                }
            }
        }
        return from1904;
    }

    private void texts(String part) throws IOException, XMLStreamException {
        long characters = 0;
        try (InputStream in = part(part)) {
            XMLStreamReader xml = Xml.open(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("si")) {
                    String text = Xml.text(xml, MOST_TEXT);
                    characters += text.length();
                    texts.add(text);
                    if (texts.size() > MOST_TEXTS || characters > MOST_CHARACTERS) {
                        throw Refusal.of(TOO_MANY_TEXTS, file, Map.of("file", file));
                    }
                }
            }
        }
    }

    private Bounded part(String name) throws IOException {
        return part(name, MOST_PART);
    }

    private Bounded part(String name, long most) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        return new Bounded(zip.getInputStream(entry), file, name, entry.getCompressedSize(), most);
    }

    List<Sheet> sheets() {
        return sheets;
    }

    /** @param name null for the first visible one */
    Sheet sheet(@Nullable String name) {
        if (name == null) {
            return sheets.stream().filter(Sheet::visible).findFirst().orElse(sheets.get(0));
        }
        Optional<Sheet> found = sheets.stream()
                .filter(s -> s.name().strip().equalsIgnoreCase(name.strip()))
                .findFirst();
        return found.orElseThrow(() -> Refusal.of(
                NO_SHEET,
                file,
                Map.of(
                        "file",
                        file,
                        "was",
                        name,
                        "known",
                        String.join(", ", sheets.stream().map(Sheet::name).toList()))));
    }

    /** The sheet's rows from the start. */
    SheetRows rows(Sheet sheet) throws IOException {
        long size = Math.max(1, zip.getEntry(sheet.part()).getSize());
        return new SheetRows(this, part(sheet.part(), MOST_SHEET), size);
    }

    String file() {
        return file;
    }

    /** A shared text; empty for one that is not there. */
    String text(int i) {
        return i >= 0 && i < texts.size() ? texts.get(i) : "";
    }

    DateStyles dates() {
        return dates;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
