package org.kuznets;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kuznets.analysis.Analysis;
import org.kuznets.run.Analyses;

/** The house plan, as a test. Changing the plan is changing the architecture: first, alone, with a reason. */
class RoomsTest {
    /** Each room, and the rooms it may use. */
    private static final String PLAN =
            """
            notice   :
            geo      : notice
            schema   : notice geo
            layer    : notice geo
            analysis : notice geo schema layer
            format   : notice geo layer
            store    : notice geo schema layer format
            portray  : notice geo layer format
            run      : notice geo schema layer analysis format store
            web      : notice geo schema layer analysis format portray run
            cli      : notice geo schema layer analysis format run
            app      : notice geo schema layer analysis format store portray run web cli
            """;

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.kuznets");

    private static final List<String> ROOMS =
            PLAN.lines().map(l -> l.split(":")[0].strip()).toList();

    @TestFactory
    List<DynamicTest> eachRoomUsesOnlyWhatThePlanAllows() {
        return PLAN.lines()
                .map(line -> line.split(":", 2))
                .map(p -> DynamicTest.dynamicTest(p[0].strip(), () -> check(p[0].strip(), p[1])))
                .toList();
    }

    private static void check(String room, String allowed) {
        Set<String> forbidden = new TreeSet<>(ROOMS);
        forbidden.removeAll(Arrays.asList(allowed.strip().split(" ")));
        forbidden.remove(room);
        if (!forbidden.isEmpty()) {
            classesIn(room, packages(forbidden));
        }
    }

    private static void classesIn(String room, String... mayNotUse) {
        noClasses()
                .that()
                .resideInAPackage("org.kuznets." + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(mayNotUse)
                .allowEmptyShould(true)
                .check(CODE);
    }

    private static String[] packages(Iterable<String> rooms) {
        List<String> all = new java.util.ArrayList<>();
        rooms.forEach(r -> all.add("org.kuznets." + r + ".."));
        return all.toArray(String[]::new);
    }

    @Test
    void everyClassHasARoom() {
        classes().should().resideInAnyPackage(packages(ROOMS)).check(CODE);
    }

    @Test
    void noCyclesInsideARoomEither() {
        slices().matching("org.kuznets.(**)").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void analysesArePure() {
        classesIn(
                "analysis",
                "java.io..",
                "java.nio..",
                "java.net..",
                "java.sql..",
                "java.time..",
                "org.slf4j..",
                "java.util.logging..",
                "org.geotools..",
                "com.fasterxml..");
    }

    @Test
    void librariesStayAtTheEdges() {
        only("com.fasterxml..", "format", "web", "cli", "app");
        only("io.javalin..", "web", "app");
        only("org.eclipse.jetty..", "web", "app");
        only("java.sql..", "format", "store");
        only("org.geotools.api.filter..", "layer", "format", "store", "run", "web", "cli");
    }

    @Test
    void everyAnalysisIsInTheTableOfContents() {
        List<String> written = CODE.stream()
                .filter(c -> c.isAssignableTo(Analysis.class) && !c.isInterface())
                .map(c -> c.getName())
                .sorted()
                .toList();
        List<String> listed =
                Analyses.ALL.stream().map(a -> a.getClass().getName()).toList();
        assertEquals(written, listed.stream().sorted().toList());
        List<String> ids = Analyses.ALL.stream().map(a -> a.card().id()).toList();
        assertEquals(ids.stream().sorted().distinct().toList(), ids);
    }

    private static void only(String library, String... rooms) {
        noClasses()
                .that()
                .resideOutsideOfPackages(packages(List.of(rooms)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CODE);
    }
}
