package app.corrillo.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A process whose virtual machine stands still can do nothing any more, and is ended all the same. */
@Tag("slow")
@EnabledOnOs(OS.LINUX)
class StillMachineTest {
    /** As a process says that a signal has ended it. */
    private static final int ALARM = 128 + 14;

    private static final Duration LIMIT = Duration.ofSeconds(8);

    @TempDir
    Path folder;

    @Test
    void aMachineThatStandsStillIsEnded() throws Exception {
        try (ChildJvm child = ChildJvm.start(folder, Map.of(), Still.class)) {
            ChildJvm.End end = child.end();
            assertEquals(ALARM, end.exit(), end.output());
        }
    }

    @Test
    void oneThatWorksIsNot() throws Exception {
        try (ChildJvm child = ChildJvm.start(folder, Map.of(), Working.class)) {
            ChildJvm.End end = child.end();
            assertTrue(end.isClean(), end.output());
        }
    }

    /** A call that the virtual machine waits for when it wants all threads to stand: they do, and it never ends. */
    static final class Still {
        public static void main(String[] arguments) throws InterruptedException {
            Linker linker = Linker.nativeLinker();
            MethodHandle sleep = linker.downcallHandle(
                    linker.defaultLookup().findOrThrow("sleep"),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT),
                    Linker.Option.critical(false));
            ProcessEnd.whenStill(LIMIT);
            CountDownLatch begins = new CountDownLatch(1);
            Thread.ofPlatform().start(() -> {
                begins.countDown();
                try {
                    int _ = (int) sleep.invokeExact(1_000);
                } catch (Throwable failure) {
                    throw new IllegalStateException(failure);
                }
            });
            begins.await();
            // Soon the call has begun, and the next collection does not end.
            while (true) {
                System.gc();
            }
        }
    }

    /** Works for longer than one that stands still is let live. */
    static final class Working {
        public static void main(String[] arguments) throws InterruptedException {
            ProcessEnd.whenStill(LIMIT);
            Thread.sleep(LIMIT.plusSeconds(4));
            ProcessEnd.now(0);
        }
    }
}
