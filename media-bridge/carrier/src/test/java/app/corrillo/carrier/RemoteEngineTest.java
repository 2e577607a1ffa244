package app.corrillo.carrier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.Meeting.Subscription;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.AudioProcessing;
import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.CarriedEngine;
import app.corrillo.meeting.media.Chime;
import app.corrillo.meeting.media.ConnectionOptions;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.PeerConnection;
import app.corrillo.meeting.media.PeerConnection.DataChannel;
import app.corrillo.meeting.media.PeerConnection.Encoding;
import app.corrillo.meeting.media.PeerConnection.LayeredSender;
import app.corrillo.meeting.media.PeerConnection.Sender;
import app.corrillo.meeting.media.PeerConnection.Sending;
import app.corrillo.meeting.media.PeerConnection.State;
import app.corrillo.meeting.media.Picture;
import app.corrillo.meeting.media.PictureFeed;
import app.corrillo.meeting.media.ScreenSpec;
import app.corrillo.meeting.media.SpeakerSpec;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.Scenes;
import app.corrillo.testkit.media.FakeEngine;
import app.corrillo.testkit.media.FakeWire;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The door through a pipe, with a fake engine behind it. */
class RemoteEngineTest {
    @TempDir
    Path folder;

    private final FakeWire wire = new FakeWire();
    private final FakeEngine fake = new FakeEngine(Scenes.devices(), wire);
    private final FakeEngine other = new FakeEngine(Scenes.devices(), wire);
    private Both both = Both.of(fake, Path.of("/nowhere"));

    @AfterEach
    void everythingEnds() {
        both.window().close();
        Eventually.that("the other side has ended", () -> both.served().isDone());
        assertTrue(
                both.window().holdings().isEmpty(),
                () -> both.window().holdings().toString());
        other.close();
    }

    private static <T> T value(CompletableFuture<T> future) {
        try {
            return future.get(20, TimeUnit.SECONDS);
        } catch (ExecutionException | java.util.concurrent.TimeoutException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    private static void problem(MediaProblem problem, CompletableFuture<?> future) {
        ExecutionException failure = assertThrows(ExecutionException.class, () -> future.get(20, TimeUnit.SECONDS));
        assertEquals(
                problem,
                assertInstanceOf(MediaException.class, failure.getCause()).problem());
    }

    @Test
    void devicesAreSeenAndWatched() {
        RemoteEngine engine = both.window();
        value(engine.ready());
        Eventually.equal(fake.devices(), engine::devices);
        List<MediaDevices> seen = new CopyOnWriteArrayList<>();
        Subscription watch = engine.watchDevices(seen::add);
        fake.plug(MediaDevices.NONE);
        Eventually.equal(List.of(MediaDevices.NONE), () -> seen);
        watch.close();
        fake.plug(Scenes.devices());
        Eventually.equal(Scenes.devices(), engine::devices);
        assertEquals(1, seen.size());
    }

    @Test
    void whatCannotBeSaidIsAnsweredAllTheSame() {
        CarriedEngine broken = (CarriedEngine) Proxy.newProxyInstance(
                RemoteEngineTest.class.getClassLoader(),
                new Class<?>[] {CarriedEngine.class},
                (_, method, given) -> method.getName().equals("windows")
                        ? CompletableFuture.completedFuture(Collections.singletonList(null))
                        : method.invoke(other, given));
        Both pair = Both.of(broken, folder);
        try (RemoteEngine engine = pair.window()) {
            problem(MediaProblem.ENGINE_FAILED, engine.windows());
        }
    }

    @Test
    void callsArriveInOrder() {
        RemoteEngine engine = both.window();
        CompletableFuture<Void> last = new CompletableFuture<>();
        for (int number = 0; number < 200; number++) {
            last = engine.chooseMicrophone(new MicrophoneSpec.Tone(100 + number));
        }
        value(engine.chooseSpeaker(new SpeakerSpec.Default()).thenCombine(last, (one, two) -> "both"));
        value(engine.setAudioProcessing(AudioProcessing.DEFAULT).handle((done, failure) -> "done"));
        assertEquals(202, fake.calls().size());
        for (int number = 0; number < 200; number++) {
            assertEquals(
                    "microphone Tone[hertz=" + (100 + number) + "]",
                    fake.calls().get(number));
        }
        assertEquals("Notes", value(engine.windows()).getFirst().title());
    }

    @Test
    void soundsAreRecordedAndPlayedThere() {
        RemoteEngine engine = both.window();
        value(engine.recordSample(new MicrophoneSpec.Default()));
        value(engine.playSample(new SpeakerSpec.Default()));
        value(engine.testSpeaker(new SpeakerSpec.Default()));
        value(engine.play(new SpeakerSpec.Default(), Chime.JOINED));
        try (FakeEngine direct = new FakeEngine(Scenes.devices())) {
            value(direct.recordSample(new MicrophoneSpec.Default()));
            value(direct.playSample(new SpeakerSpec.Default()));
            value(direct.testSpeaker(new SpeakerSpec.Default()));
            value(direct.play(new SpeakerSpec.Default(), Chime.JOINED));
            assertEquals(4, direct.calls().size());
            assertEquals(direct.calls(), fake.calls());
        }
    }

    @Test
    void aConnectionIsSilencedAndConfiguredThere() {
        PeerConnection a = value(both.window().connect(new ConnectionOptions(List.of(), false, "a/"), new Ear()));
        ConnectionOptions relayed = new ConnectionOptions(List.of(), true, "a/");
        a.reconfigure(relayed).orTimeout(20, TimeUnit.SECONDS).join();
        assertEquals(relayed, fake.connections().getFirst().options());
        TrackId track = new TrackId("a/1");
        a.setAudible(track, false).orTimeout(20, TimeUnit.SECONDS).join();
        assertEquals(Set.of(track), fake.connections().getFirst().silenced());
        a.setAudible(track, true).orTimeout(20, TimeUnit.SECONDS).join();
        assertEquals(Set.of(), fake.connections().getFirst().silenced());
        a.close();
    }

    @Test
    void tracksLiveOnTheOtherSide() {
        RemoteEngine engine = both.window();
        LocalTrack camera = value(engine.openCamera(new CameraSpec.Default()));
        LocalTrack screen = value(engine.openScreen(new ScreenSpec.Whole()));
        LocalTrack microphone = value(engine.openMicrophone(new MicrophoneSpec.Tone(440)));
        assertEquals(Source.CAMERA, camera.source());
        assertEquals(fake.tracks().getFirst().id(), camera.id());
        assertEquals(3, engine.holdings().localTracks());
        microphone.setEnabled(true);
        Eventually.that(
                "it is enabled", () -> fake.open(Source.MICROPHONE).getFirst().isEnabled());
        fake.open(Source.CAMERA).getFirst().lose();
        assertEquals(MediaProblem.NO_SUCH_DEVICE, value(camera.lost()));
        for (LocalTrack track : List.of(camera, screen, microphone)) {
            track.close();
            track.close();
            track.released().orTimeout(20, TimeUnit.SECONDS).join();
        }
        assertTrue(engine.holdings().isEmpty());
    }

    @Test
    void whatCannotBeHadIsSaid() {
        RemoteEngine engine = both.window();
        problem(MediaProblem.NO_SUCH_DEVICE, engine.openCamera(new CameraSpec.None()));
        fake.failNext(MediaProblem.DEVICE_BUSY);
        problem(MediaProblem.DEVICE_BUSY, engine.openScreen(new ScreenSpec.Whole()));
        fake.failNext(MediaProblem.NO_SOUND_SERVER);
        problem(MediaProblem.NO_SOUND_SERVER, engine.meter(new MicrophoneSpec.Default(), _ -> {}));
    }

    @Test
    void metersTellAndEnd() {
        List<Double> levels = new CopyOnWriteArrayList<>();
        Subscription meter = value(both.window().meter(new MicrophoneSpec.Default(), levels::add));
        Eventually.equal(List.of(0.1), () -> levels);
        meter.close();
        Eventually.that("it is closed there", () -> fake.calls().contains("meter closed"));
    }

    @Test
    void twoPeopleMeetThroughIt() {
        Ear here = new Ear();
        Ear there = new Ear();
        PeerConnection a = value(both.window().connect(new ConnectionOptions(List.of(), false, "a/"), here));
        PeerConnection b = value(other.connect(new ConnectionOptions(List.of(), false, "b/"), there));
        Sender sender = value(a.addSection(Source.CAMERA));
        value(b.addSection(Source.CAMERA));
        assertEquals(0, sender.line());
        LocalTrack camera = value(both.window().openCamera(new CameraSpec.Default()));
        sender.replace(camera).orTimeout(20, TimeUnit.SECONDS).join();
        sender.encode(new Encoding(true, 2, 300, 15))
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
        assertEquals(
                fake.tracks().getFirst(),
                fake.connections().getFirst().senders().getFirst().track());
        DataChannel chat = value(a.openChannel("chat"));
        b.setRemote(value(a.offer(false))).orTimeout(20, TimeUnit.SECONDS).join();
        a.setRemote(value(b.answer())).orTimeout(20, TimeUnit.SECONDS).join();
        Eventually.that("candidates", () -> !here.candidates.isEmpty() && !there.candidates.isEmpty());
        here.candidates.forEach(b::addCandidate);
        there.candidates.forEach(a::addCandidate);
        Eventually.that("they are connected", () -> here.states.contains(State.CONNECTED));
        Eventually.that("channels", () -> here.channels.contains(chat) && there.channels.size() == 1);
        chat.send("hola 👋").orTimeout(20, TimeUnit.SECONDS).join();
        there.channels.getFirst().send(new byte[] {1, 2});
        Eventually.equal(List.of("chat:hola 👋"), () -> there.messages);
        Eventually.equal(List.of("chat:2 bytes"), () -> here.messages);
        assertThrows(IllegalArgumentException.class, () -> chat.send("é".repeat(40_000)));
        assertEquals(1, value(a.stats()).tracks().size());
        assertEquals(1, both.window().holdings().dataChannels());
        a.close();
        a.close();
        Eventually.that("closed there", () -> fake.connections().getFirst().isClosed());
        problem(MediaProblem.CLOSED, a.offer(false));
        problem(MediaProblem.CLOSED, sender.encode(Encoding.OFF));
        camera.close();
    }

    @Test
    void layersAreAskedForByName() {
        PeerConnection a = value(both.window().connect(new ConnectionOptions(List.of(), false, "a/"), new Ear()));
        LayeredSender sender = value(a.addSending(new Sending(Source.CAMERA, "cam", "", List.of(), List.of(), 0)));
        sender.sendLayers(Set.of("q")).orTimeout(20, TimeUnit.SECONDS).join();
        sender.remove().orTimeout(20, TimeUnit.SECONDS).join();
        a.close();
    }

    private static boolean isLinux() {
        return OS.current() == OS.LINUX;
    }

    @Test
    void picturesComeThroughSharedMemoryThatLeavesNoFile() {
        both.window().close();
        both = Both.of(new FakeEngine(Scenes.devices(), wire), folder);
        try (PictureFeed feed = both.window().feed(new TrackId("camera-1"))) {
            assertNull(feed.take());
            for (int width : List.of(64, 640, 1280, 16)) {
                feed.resize(width, 36, PictureFeed.Fit.COVER);
                int rung = feed.bell().rung();
                Eventually.that("the bell", () -> !isLinux() || feed.bell().rung() != rung);
                Eventually.that("a picture " + width + " wide", () -> {
                    Picture picture = feed.take();
                    return picture != null
                            && picture.width() == width
                            && picture.pixels().capacity() == width * 36 * 4;
                });
            }
            assertEquals(1280, feed.counts().sourceWidth());
            assertTrue(feed.counts().taken() >= 4);
            Eventually.that("no file", () -> folder.toFile().list().length == 0);
            feed.resize(0, 0, PictureFeed.Fit.COVER);
            Eventually.that("nothing comes", () -> feed.take() == null);
            assertEquals(1, both.window().holdings().feeds());
        }
        assertEquals(0, both.window().holdings().feeds());
    }

    @Test
    void whenTheOtherSideDiesEverythingOfItEnds() {
        RemoteEngine engine = both.window();
        Ear ear = new Ear();
        PeerConnection a = value(engine.connect(new ConnectionOptions(List.of(), false, "a/"), ear));
        LocalTrack camera = value(engine.openCamera(new CameraSpec.Default()));
        fake.holdBack();
        CompletableFuture<LocalTrack> late = engine.openCamera(new CameraSpec.Default());
        both.kill();
        assertEquals(MediaProblem.ENGINE_FAILED, value(camera.lost()));
        camera.released().orTimeout(20, TimeUnit.SECONDS).join();
        problem(MediaProblem.CLOSED, late);
        Eventually.equal(List.of(State.CLOSED), () -> ear.states);
        assertTrue(engine.ended().isDone());
        problem(MediaProblem.CLOSED, a.offer(false));
        problem(MediaProblem.CLOSED, engine.connect(new ConnectionOptions(List.of(), false, "b/"), ear));
        problem(MediaProblem.CLOSED, camera.setEnabled(true));
        fake.letGo();
        fake.close();
    }

    @Test
    void aPingIsAnsweredByTheEngineItself() {
        both.window().ping().orTimeout(20, TimeUnit.SECONDS).join();
        fake.holdBack();
        CompletableFuture<Void> ping = both.window().ping();
        Eventually.equal(Scenes.devices(), both.window()::devices);
        assertFalse(ping.isDone());
        fake.letGo();
        ping.orTimeout(20, TimeUnit.SECONDS).join();
    }

    @Test
    void aPingIsNotWaitedForWhenNobodyIsThereToAnswer() {
        RemoteEngine engine = both.window();
        value(engine.ready());
        fake.holdBack();
        CompletableFuture<Void> ping = engine.ping();
        both.kill();
        problem(MediaProblem.CLOSED, ping);
        problem(MediaProblem.CLOSED, engine.ping());
        fake.letGo();
        fake.close();
    }

    private static final class Ear implements PeerConnection.Listener {
        final List<State> states = new CopyOnWriteArrayList<>();
        final List<PeerConnection.Candidate> candidates = new CopyOnWriteArrayList<>();
        final List<DataChannel> channels = new CopyOnWriteArrayList<>();
        final List<String> messages = new CopyOnWriteArrayList<>();

        @Override
        public void onState(State state) {
            states.add(state);
        }

        @Override
        public void onCandidate(PeerConnection.Candidate candidate) {
            candidates.add(candidate);
        }

        @Override
        public void onRemoteTrack(PeerConnection.RemoteTrack track) {}

        @Override
        public void onChannelOpen(DataChannel channel) {
            channels.add(channel);
        }

        @Override
        public void onChannelClosed(String label) {}

        @Override
        public void onMessage(String label, String text) {
            messages.add(label + ":" + text);
        }

        @Override
        public void onBytes(String label, byte[] message) {
            messages.add(label + ":" + message.length + " bytes");
        }
    }
}
