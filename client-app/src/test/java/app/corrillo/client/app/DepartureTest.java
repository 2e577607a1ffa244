package app.corrillo.client.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that is asked to end by the system. */
class DepartureTest {

    @ParameterizedTest
    @ValueSource(strings = {"HUP", "INT", "TERM"})
    void aSignalClosesEverythingInOrderBeforeAnyPartEndsByItself(String signal)
            throws IOException, InterruptedException {
        // A shell's background jobs ignore SIGINT, and so would whatever is started by them.
        Process program = new ProcessBuilder(
                        "env",
                        "--default-signal=HUP,INT,TERM",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=app.corrillo.engine,app.corrillo.natives",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-p",
                        System.getProperty("jdk.module.path"),
                        "--patch-module",
                        "app.corrillo.client="
                                + Path.of("target", "test-classes").toAbsolutePath(),
                        "-m",
                        "app.corrillo.client/" + SignalledProgram.class.getName())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader out = program.inputReader(UTF_8)) {
            assertEquals(SignalledProgram.READY, out.readLine());
            new ProcessBuilder("kill", "-" + signal, Long.toString(program.pid()))
                    .start()
                    .waitFor();
            assertEquals(List.of("closed"), out.lines().toList());
            assertTrue(program.waitFor(1, TimeUnit.MINUTES), "it ends");
            assertEquals(Departure.SIGNALLED, program.exitValue());
        } finally {
            program.destroyForcibly();
        }
    }
}
