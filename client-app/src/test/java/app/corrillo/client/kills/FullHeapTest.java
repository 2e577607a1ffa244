package app.corrillo.client.kills;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.carrier.EngineProcess;
import app.corrillo.meeting.time.SystemTime;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.LetThreadsLive;
import app.corrillo.testkit.Logged;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An engine whose heap is full ends, instead of living on without what it could not do. */
@Tag("slow")
@LetThreadsLive(
        value = {"engine", "Thread-"},
        because = "threads of the native library outlive it")
class FullHeapTest {
    @TempDir
    Path folder;

    @Test
    void anotherOneComesAndTheLogSaysWhy() throws Exception {
        try (Logged log = Logged.by("app.corrillo.carrier");
                SystemTime time = new SystemTime();
                Computer computer = Computer.start(folder, time)) {
            Eventually.within(Kills.LONG, "an engine", () -> computer.engine().life() instanceof EngineProcess);
            EngineProcess victim =
                    (EngineProcess) Objects.requireNonNull(computer.engine().life());
            End.HEAP.strike(victim);
            Eventually.within(
                    Kills.LONG,
                    "another one",
                    () -> computer.engine().life() instanceof EngineProcess next && !next.equals(victim));
            Eventually.that(
                    "it is said",
                    () -> log.lines().stream()
                            .anyMatch(line -> line.contains("has ended by itself")
                                    && line.contains("exit code 3, no room left in its heap")));
            assertTrue(victim.toString().contains("exit code 3"), victim::toString);
        }
    }
}
