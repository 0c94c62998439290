package org.kuznets.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kuznets.notice.Message;
import org.kuznets.notice.Speech;

/** Everything this room can say, it can say in Russian. */
class SpeechTest {
    @Test
    void everyMessageHasARussianSentenceWithTheSameArguments() throws Exception {
        List<String> faults = new ArrayList<>();
        for (Message m : messages("org.kuznets.web")) {
            if (!Speech.RUSSIAN.knows(m)) {
                faults.add(m.code() + " has no Russian sentence");
            } else if (!arguments(m.english()).containsAll(arguments(Speech.RUSSIAN.say(m)))) {
                faults.add(m.code() + " names other arguments in Russian");
            }
        }
        assertEquals(List.of(), faults);
    }

    private static List<Message> messages(String room) throws ReflectiveOperationException {
        List<Message> all = new ArrayList<>();
        for (JavaClass c : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(room)) {
            for (JavaField f : c.getFields()) {
                if (f.getRawType().isEquivalentTo(Message.class)) {
                    Field field = f.reflect();
                    field.setAccessible(true);
                    all.add((Message) field.get(null));
                }
            }
        }
        return all;
    }

    private static Set<String> arguments(String sentence) {
        Set<String> all = new TreeSet<>();
        Pattern.compile("\\{(\\w+)}").matcher(sentence).results().forEach(r -> all.add(r.group(1)));
        return all;
    }

    @Test
    void theLanguageIsChosenByHeaderAndName() {
        assertEquals("ru", Accept.firstLanguage("de-DE,ru-RU;q=0.9,en;q=0.8"));
        assertEquals("en", Accept.firstLanguage("ru;q=0.1, en-GB"));
        assertEquals("en", Accept.firstLanguage("de"));
    }
}
