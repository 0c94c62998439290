package org.kuznets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kuznets.notice.Message;

/** Every message has a code of its own and a Russian sentence with the same arguments. */
class MessagesTest {
    private static final Path RUSSIAN = Path.of("src/main/resources/org/kuznets/notice/ru");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)}");

    @Test
    void everyMessageHasACodeOfItsOwn() throws ReflectiveOperationException {
        Map<String, Message> known = new TreeMap<>();
        List<String> twice = new ArrayList<>();
        for (Message m : messages()) {
            Message other = known.putIfAbsent(m.code(), m);
            if (other != null && !other.equals(m)) {
                twice.add(m.code());
            }
        }
        assertTrue(known.size() > 10, "found only " + known.keySet());
        assertEquals(List.of(), twice);
    }

    @Test
    void everyMessageIsTranslatedWithTheSameArguments() throws ReflectiveOperationException, IOException {
        Map<String, String> russian = russian();
        List<String> faults = new ArrayList<>();
        for (Message m : messages()) {
            String sentence = russian.get(m.code());
            if (sentence == null) {
                faults.add(m.code() + " has no Russian sentence: " + m.english());
            } else if (!arguments(sentence).equals(arguments(m.english()))) {
                faults.add(m.code() + " needs " + arguments(m.english()) + ", has " + arguments(sentence));
            }
        }
        assertEquals("", String.join("\n", faults));
    }

    @Test
    void noSentenceIsTranslatedThatNobodySays() throws ReflectiveOperationException, IOException {
        TreeSet<String> unsaid = new TreeSet<>(russian().keySet());
        messages().forEach(m -> unsaid.remove(m.code()));
        // words that fill arguments, and what is said without a Message
        unsaid.removeIf(code -> code.startsWith("word.") || code.equals("not-found"));
        assertEquals(new TreeSet<>(), unsaid);
    }

    private static List<Message> messages() throws ReflectiveOperationException {
        List<Message> all = new ArrayList<>();
        for (JavaClass c : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.kuznets")) {
            for (JavaField f : c.getFields()) {
                if (f.getRawType().isEquivalentTo(Message.class)
                        && f.getModifiers().contains(JavaModifier.STATIC)) {
                    Field field = Class.forName(c.getName()).getDeclaredField(f.getName());
                    field.setAccessible(true);
                    all.add((Message) field.get(null));
                }
            }
        }
        return all;
    }

    /** All Russian sentences by code; fails where two files have the same code. */
    private static Map<String, String> russian() throws IOException {
        Map<String, String> all = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> list = Files.list(RUSSIAN)) {
            files = list.filter(p -> p.toString().endsWith(".properties"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            Properties p = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                p.load(reader);
            }
            p.forEach((code, sentence) -> assertTrue(
                    all.putIfAbsent(code.toString(), sentence.toString()) == null, code + " is also in " + file));
        }
        return all;
    }

    private static TreeSet<String> arguments(String sentence) {
        TreeSet<String> names = new TreeSet<>();
        ARGUMENT.matcher(sentence).results().forEach(m -> names.add(m.group(1)));
        return names;
    }
}
