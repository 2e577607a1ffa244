package app.corrillo.carrier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.Picture;
import app.corrillo.meeting.media.PictureFeed;
import app.corrillo.natives.ProcessorWaits;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.Leftovers;
import app.corrillo.testkit.Scenes;
import app.corrillo.testkit.media.FakeEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fake engine in a real process. */
@Tag("slow")
class EngineProcessTest {
    @TempDir
    Path folder;

    private static List<String> child(Path scratch) {
        return TestProgram.command(Child.class, "-Djava.io.tmpdir=" + scratch, "-XX:-UsePerfData");
    }

    @Test
    void worksAndLeavesNothing() throws IOException {
        Set<Path> before = Leftovers.named("corrillo-engine-");
        EngineProcess process = EngineProcess.start(EngineProcessTest::child);
        try (process) {
            Eventually.equal(Scenes.devices(), process.engine()::devices);
            LocalTrack camera =
                    process.engine().openCamera(new CameraSpec.Default()).join();
            try (PictureFeed feed = process.engine().feed(camera.id())) {
                feed.resize(320, 180, PictureFeed.Fit.COVER);
                Eventually.that("a picture of the other process", () -> {
                    Picture picture = feed.take();
                    return picture != null
                            && picture.width() == 320
                            && picture.pixels().getInt(0) != 0;
                });
            }
        }
        assertFalse(process.handle().isAlive());
        assertEquals(Set.of(), Leftovers.abandonedSince(before, "corrillo-engine-"));
        assertTrue(process.engine().holdings().isEmpty());
    }

    @Test
    void oneThatIsKilledIsNoticedAndLeavesNothing() throws IOException {
        Set<Path> before = Leftovers.named("corrillo-engine-");
        try (EngineProcess process = EngineProcess.start(EngineProcessTest::child)) {
            LocalTrack camera =
                    process.engine().openCamera(new CameraSpec.Default()).join();
            PictureFeed feed = process.engine().feed(new TrackId("x"));
            feed.resize(64, 36, PictureFeed.Fit.COVER);
            process.handle().destroyForcibly();
            assertEquals(
                    MediaProblem.ENGINE_FAILED,
                    camera.lost().orTimeout(20, TimeUnit.SECONDS).join());
        }
        assertEquals(Set.of(), Leftovers.abandonedSince(before, "corrillo-engine-"));
    }

    @Test
    void oneThatIsStoppedIsEndedAllTheSame() throws Exception {
        EngineProcess process = EngineProcess.start(EngineProcessTest::child);
        new ProcessBuilder("kill", "-STOP", String.valueOf(process.handle().pid()))
                .start()
                .waitFor();
        process.close();
        assertFalse(process.handle().isAlive());
    }

    /** As one that hangs in a driver, which no signal ends: its end of the pipe stays open. */
    @Test
    void oneThatOutlivesItsKillingHasEndedAllTheSame() throws Exception {
        EngineProcess process = EngineProcess.start(scratch -> {
            List<String> behind = new ArrayList<>(List.of("sh", "-c", "exec 3<&0; \"$@\" <&3 & wait", "sh"));
            behind.addAll(child(scratch));
            return behind;
        });
        ProcessHandle living = process.handle().descendants().findFirst().orElseThrow();
        try {
            new ProcessBuilder("kill", "-STOP", String.valueOf(living.pid()))
                    .start()
                    .waitFor();
            process.kill();
            assertNotNull(
                    process.engine().ended().orTimeout(20, TimeUnit.SECONDS).join());
        } finally {
            living.destroyForcibly();
            process.close();
        }
    }

    @Test
    void whenTheParentIsKilledTheChildGoesAndLeavesNothing() throws IOException {
        Set<Path> before = Leftovers.named("corrillo-engine-");
        Path talks = folder.resolve("talks");
        try (TestProgram parent = TestProgram.start(Parent.class, talks.toString())) {
            Eventually.that("they talk", () -> Files.exists(talks));
            ProcessHandle child = parent.handle().children().findAny().orElseThrow();
            parent.kill();
            Eventually.that("the child is gone", () -> !child.isAlive());
        }
        assertEquals(Set.of(), Leftovers.abandonedSince(before, "corrillo-engine-"));
    }

    @Test
    void aChildThatWasStoppedBeforeItsMainGoesWithItsParent() throws IOException {
        Set<Path> before = Leftovers.named("corrillo-engine-");
        try (TestProgram parent = TestProgram.start(ParentOfOneThatIsStopped.class)) {
            Eventually.that(
                    "it has a child that stands still",
                    () -> parent.handle().children().anyMatch(EngineProcessTest::isStopped));
            ProcessHandle child = parent.handle().children().findAny().orElseThrow();
            try {
                parent.kill();
                Eventually.that("the child is gone", () -> !child.isAlive());
            } finally {
                // It holds what the build reads of this test.
                child.destroyForcibly();
            }
        }
        assertEquals(Set.of(), Leftovers.abandonedSince(before, "corrillo-engine-"));
    }

    private static boolean isStopped(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/stat")).contains(") T ");
        } catch (IOException gone) {
            return false;
        }
    }

    @Test
    void aProgramThatDoesNotTalkIsRefused() throws IOException {
        Set<Path> before = Leftovers.named("corrillo-engine-");
        assertThrows(IOException.class, () -> EngineProcess.start(_ -> List.of("false")));
        assertThrows(IOException.class, () -> EngineProcess.start(_ -> List.of("/no such program")));
        assertEquals(Set.of(), Leftovers.abandonedSince(before, "corrillo-engine-"));
    }

    @Test
    void afterAStartThatFailedInWhicheverWayNothingIsLeft() {
        Set<Path> before = Leftovers.named("corrillo-engine-");
        assertThrows(
                IllegalStateException.class,
                () -> EngineProcess.start(_ -> {
                    throw new IllegalStateException("no command");
                }));
        assertEquals(Set.of(), Leftovers.abandonedSince(before, "corrillo-engine-"));
    }

    /** Of another program than util-linux, or an older one, which may not know what is asked of it. */
    @Test
    void aSetprivThatDoesNotKnowHowIsNotUsed() throws IOException {
        Path other = Files.writeString(folder.resolve("setpriv"), "#!/bin/sh\nexit 1\n");
        assertTrue(other.toFile().setExecutable(true));
        assertEquals(List.of(), Setpriv.words(other));
        assertEquals(List.of(), Setpriv.words(folder.resolve("none")));
        try (EngineProcess process =
                EngineProcess.start(EngineProcessTest::child, Duration.ofSeconds(20), ProcessorWaits::of, other)) {
            Eventually.equal(Scenes.devices(), process.engine()::devices);
        }
    }

    @Test
    void oneThatNeverTalksEndsWhenNobodyWaitsForItAnyMore() throws InterruptedException {
        Set<Path> before = Leftovers.named("corrillo-engine-");
        CompletableFuture<IOException> refused = new CompletableFuture<>();
        Thread starter = Thread.ofPlatform()
                .start(() -> refused.complete(assertThrows(
                        IOException.class, () -> EngineProcess.start(_ -> List.of("sh", "-c", "exec sleep 1000")))));
        Eventually.that("it waits", () -> sleepers() == 1);
        starter.interrupt();
        assertNotNull(refused.orTimeout(15, TimeUnit.SECONDS).join());
        starter.join();
        Eventually.equal(0L, EngineProcessTest::sleepers);
        assertEquals(Set.of(), Leftovers.abandonedSince(before, "corrillo-engine-"));
    }

    /** It says nothing for much longer than the limit, all of which a thread of it waits for a processor. */
    @Test
    void oneThatHasNoProcessorIsWaitedForLonger() throws IOException {
        Path going = folder.resolve("going");
        AtomicInteger looks = new AtomicInteger();
        try (EngineProcess process = EngineProcess.start(
                scratch -> {
                    List<String> late = new ArrayList<>(List.of(
                            "sh", "-c", "while [ ! -e \"$0\" ]; do sleep 0.05; done; exec \"$@\"", going.toString()));
                    late.addAll(child(scratch));
                    return late;
                },
                Duration.ofSeconds(5),
                _ -> {
                    if (looks.incrementAndGet() == 15) {
                        create(going);
                    }
                    return Map.of(1L, System.nanoTime());
                },
                Setpriv.PROGRAM)) {
            Eventually.equal(Scenes.devices(), process.engine()::devices);
        }
    }

    private static void create(Path file) {
        try {
            Files.createFile(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void oneThatNeverTalksIsEndedThoughNobodyKnowsWhatItWaitsFor() throws IOException {
        Set<Path> before = Leftovers.named("corrillo-engine-");
        assertThrows(
                IOException.class,
                () -> EngineProcess.start(
                        _ -> List.of("sh", "-c", "exec sleep 1000"),
                        Duration.ofMillis(700),
                        _ -> Map.of(),
                        Setpriv.PROGRAM));
        Eventually.equal(0L, EngineProcessTest::sleepers);
        assertEquals(Set.of(), Leftovers.abandonedSince(before, "corrillo-engine-"));
    }

    @Test
    void oneThatNeverTalksIsEndedThoughItCannotBeAskedWhatItWaitsFor() {
        assertTimeoutPreemptively(
                Duration.ofMinutes(1),
                () -> assertThrows(
                        IOException.class,
                        () -> EngineProcess.start(
                                _ -> List.of("sh", "-c", "exec sleep 1000"),
                                Duration.ofMillis(700),
                                _ -> {
                                    throw new IllegalStateException("a fault that the test wants");
                                },
                                Setpriv.PROGRAM)));
        Eventually.equal(0L, EngineProcessTest::sleepers);
    }

    private static long sleepers() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().command().orElse("").endsWith("/sleep"))
                .count();
    }

    @Test
    void whoeverDoesNotKnowTheSecretIsNotListenedTo() throws IOException {
        try (EngineProcess process = EngineProcess.start(
                scratch -> TestProgram.command(Stranger.class, "-Djava.io.tmpdir=" + scratch, "-XX:-UsePerfData"))) {
            Eventually.equal(Scenes.devices(), process.engine()::devices);
        }
    }

    @Test
    void whatThisProgramLooksThroughItselfStaysHeldForOthers() throws IOException {
        PrivateFolder living = PrivateFolder.create(folder);
        Files.setLastModifiedTime(living.path(), FileTime.from(Instant.now().minus(Duration.ofMinutes(5))));
        PrivateFolder.sweep(folder);
        try (TestProgram other = TestProgram.start(Sweeper.class, folder.toString())) {
            other.handle().onExit().orTimeout(20, TimeUnit.SECONDS).join();
        }
        assertTrue(Files.exists(living.path()));
        living.close();
    }

    /** Another program that starts an engine. */
    static final class Sweeper {
        public static void main(String[] arguments) throws IOException {
            PrivateFolder.sweep(Path.of(arguments[0]));
        }
    }

    /** Serves a fake engine. */
    static final class Child {
        public static void main(String[] arguments) throws IOException {
            EngineChild.serve(Path.of(arguments[0]), System.in, () -> new FakeEngine(Scenes.devices()));
            Runtime.getRuntime().halt(0);
        }
    }

    /** Says something else than the secret first, and serves a fake engine when it was sent away for that. */
    static final class Stranger {
        public static void main(String[] arguments) throws IOException {
            Path socket = Path.of(arguments[0]).resolve(EngineProcess.SOCKET);
            try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
                channel.write(ByteBuffer.allocate(2 * EngineProcess.SECRET_BYTES));
                if (channel.read(ByteBuffer.allocate(1)) >= 0) {
                    Runtime.getRuntime().halt(1);
                }
            }
            Child.main(arguments);
        }
    }

    /** Has a child, and waits to be killed. */
    static final class Parent {
        public static void main(String[] arguments) throws IOException, InterruptedException {
            EngineProcess process = EngineProcess.start(EngineProcessTest::child);
            process.engine().feed(new TrackId("x")).resize(64, 36, PictureFeed.Fit.COVER);
            process.engine().ping().join();
            Files.createFile(Path.of(arguments[0]));
            process.handle().onExit().join();
        }
    }

    /** Has a child that is stopped before it is a virtual machine at all, and waits to be killed. */
    static final class ParentOfOneThatIsStopped {
        public static void main(String[] arguments) throws IOException {
            EngineProcess.start(scratch -> {
                List<String> stopped = new ArrayList<>(List.of("sh", "-c", "kill -STOP $$; exec \"$@\"", "sh"));
                stopped.addAll(child(scratch));
                return stopped;
            });
        }
    }
}
