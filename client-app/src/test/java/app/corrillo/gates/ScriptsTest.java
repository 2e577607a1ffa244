package app.corrillo.gates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.corrillo.gates.BareMachine.Said;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./run} and {@code ./check} find of what they need, and what they say of what they do not. */
class ScriptsTest {
    private static final String FIND = ". installers/setup.sh; find_jdk && echo \"$JAVA_HOME\"";

    @TempDir
    Path folder;

    private BareMachine machine;

    @BeforeEach
    void strip() throws IOException {
        assumeTrue(BareMachine.isPossible(), "only root can hide the JDKs and be somebody else");
        machine = new BareMachine(folder);
    }

    private Said find(Path jdk, Map<String, String> environment) throws IOException, InterruptedException {
        return machine.run(jdk, environment, "bash", "-c", "ROOT=$PWD; " + FIND);
    }

    private void assertFound(Path jdk, Map<String, String> environment) throws IOException, InterruptedException {
        assertEquals(new Said(0, jdk.toString(), ""), find(jdk, environment));
    }

    @Test
    void theJdkIsFoundByItsVariable() throws Exception {
        Path anywhere = folder.resolve("anywhere/jdk");
        assertFound(anywhere, Map.of("JAVA_HOME", anywhere.toString()));
        assertEquals(new Said(1, "", ""), find(anywhere, Map.of()), "and by nothing else");
    }

    @Test
    void theJdkIsFoundBehindTheCommandAlsoWhereTheVariableIsWrong() throws Exception {
        Path anywhere = folder.resolve("anywhere/jdk");
        machine.link("javac", anywhere.resolve("bin/javac"));
        assertFound(anywhere, Map.of());
        assertFound(anywhere, Map.of("JAVA_HOME", machine.home().toString()));
    }

    @Test
    void theJdkIsFoundInTheUsualFolders() throws Exception {
        assertFound(Path.of("/usr/lib/jvm/temurin-25"), Map.of());
        assertFound(machine.home().resolve(".jdks/temurin-25.0.3"), Map.of());
        assertFound(machine.home().resolve(".sdkman/candidates/java/25.0.3-tem"), Map.of());
    }

    @Test
    void whatIsMissingIsOneSentenceWhereNothingMayBeInstalled() throws Exception {
        Path anywhere = folder.resolve("anywhere/jdk");
        String noJdk = "Please install a JDK 25 (for example Temurin 25) and set JAVA_HOME to it.";
        assertEquals(new Said(1, "", noJdk), machine.run(anywhere, Map.of(), "./run"));
        assertEquals(new Said(1, "", noJdk), machine.run(anywhere, Map.of(), "./check", "quick"));

        Map<String, String> found = Map.of("JAVA_HOME", anywhere.toString());
        assertEquals(new Said(1, "", "Please install: maven"), machine.run(anywhere, found, "./check", "quick"));
        String needs =
                ". installers/setup.sh; need_libraries libnowhere.so.1=nowhere libc.so.6=libc6 libgone.so.2=gone";
        assertEquals(
                new Said(1, "", "Please install: nowhere gone"),
                machine.run(anywhere, found, "bash", "-c", "ROOT=$PWD; " + needs));
    }
}
