package app.corrillo.gates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.gates.Architecture.Gate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule holds for the whole house, and every rule finds the class that was made to break it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {
    private JavaClasses house = new ClassFileImporter().importClasses(List.of());

    @BeforeAll
    void importTheHouse() throws IOException {
        List<Path> compiled = Project.modules().stream()
                .map(module -> module.resolve("target/classes"))
                .filter(Files::isDirectory)
                .toList();
        house = new ClassFileImporter().importPaths(compiled);
    }

    @Test
    void seesTheWholeHouse() {
        Set<String> rooms = new TreeSet<>();
        house.forEach(one -> rooms.add(one.getPackageName().replaceFirst("^app\\.corrillo\\.(\\w+).*", "$1")));
        assertTrue(
                rooms.containsAll(
                        Set.of("canvas", "carrier", "client", "engine", "livekit", "meeting", "mesh", "testkit", "ui")),
                rooms::toString);
    }

    @Test
    void everyTestRunsUnderTheHouseRule() throws IOException {
        for (Path room : Project.modules()) {
            if (Files.isDirectory(room.resolve("src/test/java"))) {
                assertTrue(Files.readString(room.resolve("pom.xml")).contains("corrillo-testkit"), room::toString);
            }
        }
    }

    @Test
    void everyRoomIsAModule() throws IOException {
        List<Path> without = Project.modules().stream()
                .filter(room -> Files.isDirectory(room.resolve("src/main/java")))
                .filter(room -> !Files.isRegularFile(room.resolve("src/main/java/module-info.java")))
                .toList();
        assertEquals(List.of(), without);
    }

    @ParameterizedTest
    @MethodSource("app.corrillo.gates.Architecture#gates")
    void holds(Gate gate) {
        assertEquals(List.of(), evaluate(gate, house).getFailureReport().getDetails());
    }

    @ParameterizedTest
    @MethodSource("app.corrillo.gates.Architecture#gates")
    void findsWhatBreaksIt(Gate gate, @TempDir Path folder) {
        gate.violation().accept(new Planted(folder));
        assertTrue(evaluate(gate, new ClassFileImporter().importPath(folder)).hasViolation());
    }

    private static EvaluationResult evaluate(Gate gate, JavaClasses classes) {
        return gate.rule().allowEmptyShould(true).evaluate(classes);
    }
}
