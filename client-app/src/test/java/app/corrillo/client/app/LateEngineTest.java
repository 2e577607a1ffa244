package app.corrillo.client.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.client.network.Ways;
import app.corrillo.meeting.Meeting.Subscription;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.Chime;
import app.corrillo.meeting.media.ConnectionOptions;
import app.corrillo.meeting.media.ConnectionOptions.IceServer;
import app.corrillo.meeting.media.ConnectionOptions.Purpose;
import app.corrillo.meeting.media.DeafListener;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.PeerConnection;
import app.corrillo.meeting.media.PictureFeed;
import app.corrillo.meeting.media.PortRange;
import app.corrillo.meeting.media.ScreenTarget;
import app.corrillo.meeting.media.SpeakerSpec;
import app.corrillo.testkit.Scenes;
import app.corrillo.testkit.media.FakeEngine;
import app.corrillo.ui.Preferences;
import app.corrillo.ui.Preferences.Network;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LateEngineTest {
    private static final PortRange PORTS = new PortRange(50_000, 50_100);
    private final FakeEngine real = new FakeEngine(Scenes.devices());
    private final CountDownLatch gate = new CountDownLatch(1);

    private LateEngine late() {
        return late(Preferences.first().network());
    }

    private LateEngine late(Network network) {
        return new LateEngine(
                () -> {
                    gate.await();
                    return real;
                },
                new Ways(() -> network, () -> "hush"));
    }

    @Test
    void whatIsAskedEarlyIsDoneInOrder() throws Exception {
        try (LateEngine engine = late()) {
            CompletableFuture<Void> last = new CompletableFuture<>();
            for (int number = 0; number < 20; number++) {
                last = engine.chooseSpeaker(new SpeakerSpec.None());
                last = engine.chooseMicrophone(new MicrophoneSpec.Tone(100 + number));
            }
            CompletableFuture<LocalTrack> camera = engine.openCamera(new CameraSpec.Default());
            assertEquals(List.of(), real.calls());
            gate.countDown();
            last.get(10, TimeUnit.SECONDS);
            assertTrue(camera.get(10, TimeUnit.SECONDS).id().value().startsWith("camera"));
            assertEquals(40, real.calls().size());
            assertEquals("microphone Tone[hertz=100]", real.calls().get(1));
            assertEquals("microphone Tone[hertz=119]", real.calls().get(39));
        }
    }

    @Test
    void itsOwnWindowIsNotOffered() throws Exception {
        real.show(new ScreenTarget(6, ProcessHandle.current().pid(), "Corrillo", 1280, 720));
        try (LateEngine engine = late()) {
            gate.countDown();
            assertEquals(
                    List.of("Notes"),
                    engine.windows().get(10, TimeUnit.SECONDS).stream()
                            .map(ScreenTarget::title)
                            .toList());
        }
    }

    @Test
    void whoeverCannotBeToldKeepsNobodyElseWaiting() throws Exception {
        try (LateEngine engine = late();
                Subscription _ = engine.watchDevices(now -> {
                    throw new IllegalStateException("as the test asked");
                })) {
            CompletableFuture<Void> next = engine.chooseSpeaker(new SpeakerSpec.None());
            gate.countDown();
            next.get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void devicesComeWithTheEngine() throws Exception {
        LinkedBlockingQueue<MediaDevices> told = new LinkedBlockingQueue<>();
        try (LateEngine engine = late()) {
            assertEquals(MediaDevices.NONE, engine.devices());
            Subscription watch = engine.watchDevices(told::add);
            Subscription regretted = engine.watchDevices(devices -> told.add(MediaDevices.NONE));
            regretted.close();
            gate.countDown();
            assertEquals(Scenes.devices(), told.poll(10, TimeUnit.SECONDS));
            assertEquals(Scenes.devices(), engine.devices());
            watch.close();
        }
    }

    @Test
    void connectionsGoTheWaysOfTheSettingsToo() throws Exception {
        gate.countDown();
        IceServer meetings = new IceServer("turn:meeting.example:3478", "m", "n");
        Network network = new Network(
                "", List.of("stun:stun.example", "turn:relay.example:3478?transport=tcp"), "ana", true, true, PORTS);
        try (LateEngine engine = late(network)) {
            PeerConnection connection = engine.connect(
                            new ConnectionOptions(List.of(meetings), false, "p/"), new DeafListener())
                    .get(10, TimeUnit.SECONDS);
            List<IceServer> all = List.of(
                    meetings,
                    new IceServer("stun:stun.example", "", ""),
                    new IceServer("turn:relay.example:3478?transport=tcp", "ana", "hush"));
            assertEquals(
                    new ConnectionOptions(all, true, true, PORTS, Purpose.BOTH, "p/"),
                    real.connections().getFirst().options());

            connection
                    .reconfigure(new ConnectionOptions(List.of(), false, "p/"))
                    .get(10, TimeUnit.SECONDS);
            ConnectionOptions now = real.connections().getFirst().options();
            assertEquals(all.subList(1, 3), now.iceServers());
            assertTrue(now.relayOnly());
            connection.close();
        }
        try (LateEngine engine = late()) {
            ConnectionOptions asMeant = new ConnectionOptions(List.of(meetings), true, "q/");
            engine.connect(asMeant, new DeafListener())
                    .get(10, TimeUnit.SECONDS)
                    .close();
            assertEquals(asMeant, real.connections().getLast().options());
        }
    }

    @Test
    void aTrackIsUnknownBeforeThereIsAnEngine() {
        LateEngine engine = late();
        try (PictureFeed feed = engine.feed(new TrackId("t"))) {
            feed.resize(10, 10, PictureFeed.Fit.COVER);
            assertNull(feed.take());
        }
        assertTrue(engine.holdings().isEmpty());
        gate.countDown();
        engine.close();
    }

    @Test
    void aSoundThatCannotBePlayedAtOnceIsNotPlayedLater() throws Exception {
        try (LateEngine engine = late()) {
            engine.begin();
            CompletableFuture<Void> early = engine.play(new SpeakerSpec.Default(), Chime.JOINED);
            gate.countDown();
            engine.chooseSpeaker(new SpeakerSpec.None()).get(10, TimeUnit.SECONDS);
            assertTrue(early.isCompletedExceptionally());
            assertEquals(List.of("speaker None[]"), real.calls());
        }
    }

    @Test
    void anEngineThatCannotStartFailsEverythingWithAReason() {
        Ways ways = new Ways(() -> Preferences.first().network(), () -> "");
        try (LateEngine engine = new LateEngine(
                () -> {
                    throw new UnsatisfiedLinkError("libpulse.so.0 is missing");
                },
                ways)) {
            ExecutionException failure = assertThrows(
                    ExecutionException.class,
                    () -> engine.openCamera(new CameraSpec.Default()).get(10, TimeUnit.SECONDS));
            MediaException cause = assertInstanceOf(MediaException.class, failure.getCause());
            assertEquals(MediaProblem.ENGINE_FAILED, cause.problem());
        }
    }

    @Test
    void theEnginesOwnFailureComesUnwrapped() {
        gate.countDown();
        try (LateEngine engine = late()) {
            CompletableFuture<LocalTrack> camera = engine.openCamera(new CameraSpec.Named("no such"));
            assertThrows(ExecutionException.class, () -> camera.get(10, TimeUnit.SECONDS));
            assertInstanceOf(MediaException.class, camera.exceptionNow());
        }
    }
}
