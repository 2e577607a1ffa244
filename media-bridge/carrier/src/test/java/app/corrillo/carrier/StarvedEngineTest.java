package app.corrillo.carrier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.corrillo.meeting.media.CarriedEngine;
import app.corrillo.meeting.media.SpeakerSpec;
import app.corrillo.meeting.time.SystemTime;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.Scenes;
import app.corrillo.testkit.media.FakeEngine;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Real processes that get no processor, and others that do nothing with it, on real time. */
@Tag("slow")
class StarvedEngineTest {
    private static final String BUSY = "corrillo.test.busy";
    private static final Duration LONGER_THAN_PATIENCE = Duration.ofSeconds(5);

    private final SystemTime time = new SystemTime();
    private final AtomicInteger starts = new AtomicInteger();
    private final List<Process> burners = new ArrayList<>();

    @AfterEach
    void end() {
        burners.forEach(Process::destroyForcibly);
        time.close();
    }

    /** Its thread runs all the time, but for so little of it that it could not have answered. */
    @Test
    void oneThatWaitsForAProcessorIsLeftAlive() throws IOException {
        Assumptions.assumeTrue(Files.exists(Path.of("/proc/self/schedstat")), "the system tells who waits");
        KeptEngine engine = keep(LONGER_THAN_PATIENCE);
        try {
            first(engine);
            burn();
            engine.testSpeaker(new SpeakerSpec.Default())
                    .orTimeout(25, TimeUnit.SECONDS)
                    .join();
            assertEquals(1, starts.get());
        } finally {
            engine.close();
        }
    }

    @Test
    void oneWhoseThreadNeverComesBackIsEnded() {
        KeptEngine engine = keep(Duration.ofHours(1));
        try {
            EngineProcess first = first(engine);
            engine.testSpeaker(new SpeakerSpec.Default());
            Eventually.that("it is ended", () -> !first.handle().isAlive());
        } finally {
            engine.close();
        }
    }

    @Test
    void oneThatIsStoppedIsEndedWhereOthersTakeTheProcessorToo() throws IOException, InterruptedException {
        KeptEngine engine = keep(Duration.ZERO);
        try {
            EngineProcess first = first(engine);
            burn();
            new ProcessBuilder("kill", "-STOP", String.valueOf(first.handle().pid()))
                    .start()
                    .waitFor();
            Eventually.that("it is ended", () -> !first.handle().isAlive());
        } finally {
            engine.close();
        }
    }

    private KeptEngine keep(Duration busy) {
        return KeptEngine.start(
                (_, _) -> {
                    starts.incrementAndGet();
                    return EngineProcess.start(scratch -> TestProgram.command(
                            Child.class,
                            "-Djava.io.tmpdir=" + scratch,
                            "-XX:-UsePerfData",
                            "-D" + BUSY + "=" + busy.toNanos()));
                },
                time);
    }

    private static EngineProcess first(KeptEngine engine) {
        Eventually.that("it is there", () -> engine.life() != null);
        EngineProcess first = assertInstanceOf(EngineProcess.class, engine.life());
        // One that has never answered is waited for much longer: the keeper's own first question comes before this one.
        engine.decided().orTimeout(20, TimeUnit.SECONDS).join();
        first.engine().ping().orTimeout(20, TimeUnit.SECONDS).join();
        return first;
    }

    private void burn() throws IOException {
        int count = 4 * Runtime.getRuntime().availableProcessors();
        for (int burner = 0; burner < count; burner++) {
            burners.add(new ProcessBuilder("sh", "-c", "while :; do :; done").start());
        }
    }

    /** Serves a fake engine, the thread of which is busy for a time when the loudspeaker is tested. */
    static final class Child {
        private final ExecutorService thread = Executors.newSingleThreadExecutor();

        public static void main(String[] arguments) throws IOException {
            EngineChild.serve(Path.of(arguments[0]), System.in, new Child()::engine);
            Runtime.getRuntime().halt(0);
        }

        private CarriedEngine engine() {
            FakeEngine fake = new FakeEngine(Scenes.devices());
            return (CarriedEngine) Proxy.newProxyInstance(
                    Child.class.getClassLoader(),
                    new Class<?>[] {CarriedEngine.class},
                    (_, method, given) -> switch (method.getName()) {
                        case "reached" -> CompletableFuture.runAsync(() -> {}, thread);
                        case "testSpeaker" -> CompletableFuture.runAsync(Child::beBusy, thread);
                        default -> method.invoke(fake, given);
                    });
        }

        private static void beBusy() {
            long begun = System.nanoTime();
            while (System.nanoTime() - begun < Long.getLong(BUSY)) {}
        }
    }
}
