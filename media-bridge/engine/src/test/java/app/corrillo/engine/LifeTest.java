package app.corrillo.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.engine.core.Await;
import app.corrillo.testkit.sound.PrivatePulse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs that live with an engine and end as they should: exit code 0 and no crash file. */
@Tag("slow")
class LifeTest {
    private static final Map<String, String> NO_SERVER =
            Map.of("PULSE_SERVER", "unix:/nowhere/native", "PULSE_RUNTIME_PATH", "/nowhere");
    private static final int RUNS = 50;
    private static final int AT_ONCE = 2;
    private static final Duration PATIENCE_OF_LIBPULSE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "talk", "rude", "open-ends", "listen", "devices-nothing", "devices-talk"})
    void withoutSoundServer(String life) throws Exception {
        clean(NO_SERVER, life);
    }

    @Test
    void withSpeakerAndMicrophone() throws Exception {
        try (PrivatePulse server = PrivatePulse.start()) {
            assertTrue(clean(server.environment(), "devices-talk").output().contains("\nheard"));
        }
    }

    @Test
    void ownSoundIsSentWhileTheDevicesPlayWhatComesBack() throws Exception {
        try (PrivatePulse server = PrivatePulse.start()) {
            assertTrue(clean(server.environment(), "devices-listen").output().contains("\nheard"));
        }
    }

    @Test
    void devicesOfTheEnvironmentThatAreAbsentAreNotWaitedFor() throws Exception {
        try (PrivatePulse server = PrivatePulse.start()) {
            Map<String, String> environment = new HashMap<>(server.environment());
            environment.put("PULSE_SINK", "nowhere");
            environment.put("PULSE_SOURCE", "nowhere");
            assertTrue(clean(environment, "devices-talk").output().contains("\nheard"));
        }
    }

    @Test
    void withoutAnyDevice() throws Exception {
        try (PrivatePulse server = PrivatePulse.empty()) {
            clean(server.environment(), "devices-talk");
        }
    }

    @Test
    void withSpeakersOnly() throws Exception {
        try (PrivatePulse server = PrivatePulse.empty()) {
            server.plugSpeaker("spk", "Speakers");
            assertTrue(clean(server.environment(), "devices-talk").output().contains("NO_SUCH_DEVICE"));
        }
    }

    @Test
    void withMicrophoneOnly() throws Exception {
        try (PrivatePulse server = PrivatePulse.empty()) {
            server.load("module-sine-source", "source_name=mic");
            clean(server.environment(), "devices-unheard");
        }
    }

    @Test
    void whenTheServerDiesAndComesBack() throws Exception {
        try (PrivatePulse server = PrivatePulse.start();
                ChildJvm child = ChildJvm.start(folder, server.environment(), ChildLife.class, "devices-interrupted")) {
            Await.until("ready", () -> child.said("ready"));
            server.kill();
            child.goOn();
            Await.until("survived", () -> child.said("survived"));
            server.restart();
            server.plugSpeaker("spk", "Speakers");
            server.load("module-sine-source", "source_name=mic");
            child.goOn();
            ChildJvm.End end = child.end();
            assertClean(end);
            assertTrue(end.output().contains("\nheard"), end.output());
        }
    }

    /** It takes 35 seconds in which nothing happens here: fifty other lives pass in them. */
    @Test
    void whenTheServerStopsAnsweringAndFiftyOfFiftyWithoutOne() throws Exception {
        try (PrivatePulse server = PrivatePulse.start();
                ChildJvm child = ChildJvm.start(folder, server.environment(), ChildLife.class, "devices-frozen")) {
            Await.until("ready", () -> child.said("ready"));
            server.freeze();
            child.goOn();
            Await.until("goes on without sound", () -> child.said("silent"));
            child.goOn();
            fiftyOfFifty();
            Await.until("outlives the patience of libpulse", PATIENCE_OF_LIBPULSE, () -> child.said("outlived"));
            server.thaw();
            child.goOn();
            ChildJvm.End end = child.end();
            assertClean(end);
            assertTrue(end.output().contains("\nheard"), end.output());
        }
    }

    @Test
    void whenTheServerDiesInTheMiddleOfACall() throws Exception {
        try (PrivatePulse server = PrivatePulse.start();
                ChildJvm child = ChildJvm.start(folder, server.environment(), ChildLife.class, "devices-killed")) {
            Await.until("ready", () -> child.said("ready"));
            server.freeze();
            child.goOn();
            Await.until("asked", () -> child.said("asked"));
            server.kill();
            Await.until("goes on without sound", () -> child.said("silent"));
            server.restart();
            server.plugSpeaker("spk", "Speakers");
            server.load("module-sine-source", "source_name=mic");
            child.goOn();
            ChildJvm.End end = child.end();
            assertClean(end);
            assertTrue(end.output().contains("\nheard"), end.output());
        }
    }

    /**
     * The engine gives itself up, and answers pings all the same; or it is found to hang before. Both times another
     * comes.
     */
    @Test
    void whenTheServerStopsAnsweringAnEngineInAProcessOfItsOwn() throws Exception {
        try (PrivatePulse server = PrivatePulse.start();
                ChildJvm child = ChildJvm.start(folder, server.environment(), ChildLife.class, CarriedLife.NAME)) {
            Await.until("ready", () -> child.said("ready"));
            server.freeze();
            child.goOn();
            Await.until("another engine goes on without sound", () -> child.said("silent"));
            server.thaw();
            server.plugSpeaker("spk", "Speakers");
            server.load("module-sine-source", "source_name=mic");
            child.goOn();
            ChildJvm.End end = child.end();
            assertClean(end);
            assertTrue(end.output().contains("\nheard"), end.output());
        }
    }

    private void fiftyOfFifty() throws IOException, InterruptedException {
        List<ChildJvm> running = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            running.add(ChildJvm.start(folder.resolve("run" + run), NO_SERVER, ChildLife.class, "talk"));
            if (running.size() == AT_ONCE) {
                assertClean(running.removeFirst().end());
            }
        }
        for (ChildJvm last : running) {
            assertClean(last.end());
        }
    }

    private ChildJvm.End clean(Map<String, String> environment, String life) throws IOException, InterruptedException {
        try (ChildJvm child = ChildJvm.start(folder, environment, ChildLife.class, life)) {
            ChildJvm.End end = child.end();
            assertClean(end);
            return end;
        }
    }

    private static void assertClean(ChildJvm.End end) {
        assertTrue(end.isClean(), () -> end.exit() + " " + end.crashFiles() + "\n" + end.output());
    }
}
