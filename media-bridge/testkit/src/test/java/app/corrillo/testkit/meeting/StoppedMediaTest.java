package app.corrillo.testkit.meeting;

import static app.corrillo.testkit.meeting.LoopBench.troubles;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.Capability;
import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.MediaExtent;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.Notice.Kind;
import app.corrillo.meeting.Phase;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.ConnectionOptions;
import app.corrillo.meeting.media.DeafListener;
import app.corrillo.meeting.media.MediaEngine.Extent;
import app.corrillo.meeting.media.MediaEngine.Health;
import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.PeerConnection;
import app.corrillo.meeting.media.ScreenSpec;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.Scenes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** The engine has ended too often in the middle of a meeting. */
class StoppedMediaTest {
    private static final Map<TrackId, TileSize> TILES = Map.of(new TrackId("his"), new TileSize(320, 180));

    private static long count(LoopBench bench, String call) {
        return bench.engine.calls().stream().filter(call::equals).count();
    }

    private static List<String> shown(LoopBench bench) {
        return bench.session.calls().stream()
                .filter(call -> call.startsWith("show"))
                .toList();
    }

    private static void stop(LoopBench bench) {
        bench.engine.crash();
        bench.engine.giveUp();
        bench.until("stopped", state -> state.media() instanceof MediaExtent.Stopped);
    }

    private static void sound(LoopBench bench) {
        long before = count(bench, "use SOUND");
        bench.meeting.send(new MeetingCommand.ResumeSound());
        bench.until("sound only", state -> state.media() instanceof MediaExtent.SoundOnly);
        Eventually.equal(before + 1, () -> count(bench, "use SOUND"));
        bench.engine.comeBack();
        bench.until("it runs", state -> troubles(state).isEmpty());
    }

    @Test
    void theMeetingStaysAndNothingIsStartedByItself() {
        try (LoopBench bench = LoopBench.live()) {
            List<Health> told = new CopyOnWriteArrayList<>();
            bench.patient().watchHealth(told::add);
            stop(bench);
            // What the end before had asked for was on its way, and may still be refused.
            bench.settle();
            assertEquals(Phase.LIVE, bench.meeting.state().phase());
            assertEquals(List.of(Kind.ENGINE_FAILED), troubles(bench.meeting.state()));
            int opened = bench.engine.tracks().size();
            bench.engine.comeBack();
            bench.meeting.send(new MeetingCommand.SetCamera(false));
            bench.meeting.send(new MeetingCommand.SetCamera(true));
            bench.settle();
            assertEquals(opened, bench.engine.tracks().size(), "not even where somebody else starts it");
            assertEquals(List.of(Health.RESTARTING), told, "to the session it is one that takes long to restart");
            assertEquals(0, count(bench, "use SOUND"));
            assertSame(bench.engine, bench.patient().itself(), "what was made ready of it is found");
            bench.meeting.send(new MeetingCommand.ResumePictures());
            bench.settle();
            assertEquals(new MediaExtent.Stopped(false), bench.meeting.state().media());
        }
    }

    @Test
    void soundGoesOnWithoutPicturesUntilTheyAreAskedFor() {
        try (LoopBench bench = LoopBench.live()) {
            bench.meeting.send(new MeetingCommand.ShareScreen(new ScreenSpec.Window(7)));
            bench.until("shared", state -> state.share().isPresent());
            bench.meeting.send(new MeetingCommand.Show(TILES));
            stop(bench);
            sound(bench);
            bench.settle();
            assertTrue(bench.open(Source.MICROPHONE).isEnabled());
            assertTrue(bench.engine.open(Source.CAMERA).isEmpty());
            assertTrue(bench.engine.open(Source.SCREEN).isEmpty());
            assertEquals(
                    List.of(Source.MICROPHONE),
                    List.copyOf(bench.session.published().keySet()));
            assertEquals(List.of("show 1", "show 0"), shown(bench));
            bench.meeting.send(new MeetingCommand.Show(
                    Map.of(new TrackId("his"), new TileSize(640, 360), new TrackId("hers"), new TileSize(640, 360))));
            bench.meeting.send(new MeetingCommand.ShareScreen(new ScreenSpec.Whole()));
            bench.settle();
            assertEquals(List.of("show 1", "show 0"), shown(bench));
            assertTrue(bench.engine.open(Source.SCREEN).isEmpty());
            assertTrue(bench.meeting.state().local().cameraOn(), "that it is wished stays");
            assertFalse(bench.meeting.state().allows(Capability.PUBLISH_CAMERA));

            bench.meeting.send(new MeetingCommand.ResumePictures());
            bench.until("everything", state -> state.media() instanceof MediaExtent.Everything);
            Eventually.equal(1L, () -> count(bench, "use EVERYTHING"));
            bench.engine.comeBack();
            Eventually.that(
                    "the camera",
                    () -> bench.open(Source.CAMERA)
                            .equals(bench.session.published().get(Source.CAMERA)));
            assertEquals(List.of("show 1", "show 0", "show 2"), shown(bench));
            assertTrue(bench.engine.open(Source.SCREEN).isEmpty(), "a screen is shown only to whom it was meant for");
            bench.until("no trouble", state -> troubles(state).isEmpty());
        }
    }

    @Test
    void nothingIsUnmutedByItself() {
        try (LoopBench bench = LoopBench.live()) {
            bench.meeting.send(new MeetingCommand.SetMicrophone(false));
            bench.settle();
            stop(bench);
            sound(bench);
            bench.settle();
            assertFalse(bench.open(Source.MICROPHONE).isEnabled());
            bench.meeting.send(new MeetingCommand.ResumePictures());
            Eventually.equal(1L, () -> count(bench, "use EVERYTHING"));
            bench.engine.comeBack();
            bench.until("camera and microphone run", state -> state.ownTracks().count() == 2);
            bench.settle();
            assertFalse(bench.open(Source.MICROPHONE).isEnabled());
        }
    }

    @Test
    void soundThatStopsTooIsSaidAndCanBeTriedAgain() {
        try (LoopBench bench = LoopBench.live()) {
            stop(bench);
            sound(bench);
            stop(bench);
            assertEquals(new MediaExtent.Stopped(true), bench.meeting.state().media());
            sound(bench);
            Eventually.equal(2L, () -> count(bench, "use SOUND"));
            bench.open(Source.MICROPHONE);
        }
    }

    @Test
    void aConnectionThatIsAskedForMeanwhileWaits() throws Exception {
        try (LoopBench bench = LoopBench.live()) {
            bench.engine.crash();
            CompletableFuture<PeerConnection> before = bench.patient().connect(options(), new DeafListener());
            bench.engine.giveUp();
            bench.until("stopped", state -> state.media() instanceof MediaExtent.Stopped);
            CompletableFuture<PeerConnection> after = bench.patient().connect(options(), new DeafListener());
            bench.settle();
            assertFalse(before.isDone() || after.isDone());
            sound(bench);
            before.join().close();
            after.join().close();
        }
    }

    /** Until it has been asked to start, the engine refuses whoever wants a connection; that would end the meeting. */
    @Test
    void aConnectionThatIsAskedForJustBeforeTheNextEngineIsStartedWaitsForThatOne() {
        CompletableFuture<LoopBench> made = new CompletableFuture<>();
        CompletableFuture<CompletableFuture<PeerConnection>> asked = new CompletableFuture<>();
        try (LoopBench bench = new LoopBench(Scenes.devices(), Scenes.everythingOn(), extent -> {
            if (extent == Extent.SOUND) {
                LoopBench there = made.join();
                asked.complete(there.patient().connect(options(), new DeafListener()));
                // It answers in order: whatever it says to that is said.
                there.engine.windows().exceptionally(_ -> List.of()).join();
            }
        })) {
            made.complete(bench);
            bench.goLive();
            stop(bench);
            sound(bench);
            asked.join().orTimeout(20, TimeUnit.SECONDS).join().close();
        }
    }

    @Test
    void whoLeavesMeanwhileWaitsForNothingAndTheNextMeetingHasEverything() {
        CompletableFuture<PeerConnection> asked;
        LoopBench bench = LoopBench.live();
        try (bench) {
            stop(bench);
            asked = bench.patient().connect(options(), new DeafListener());
        }
        CompletionException failure = Assertions.assertThrows(CompletionException.class, asked::join);
        assertTrue(failure.getCause() instanceof MediaException, "told so");
        assertEquals(1, count(bench, "use EVERYTHING"));
    }

    @Test
    void withoutAnEngineNobodyComesIn() {
        try (LoopBench bench = new LoopBench()) {
            bench.engine.crash();
            bench.meeting.send(new MeetingCommand.Join(UntrustedText.name("Me")));
            bench.until("joining", state -> state.phase() == Phase.JOINING);
            bench.engine.giveUp();
            bench.until("the end", state -> state.ended() == EndReason.NO_ENGINE);
        }
    }

    @Test
    void inTheLobbyItIsSaidAndComesBack() {
        try (LoopBench bench = new LoopBench()) {
            bench.engine.crash();
            bench.engine.giveUp();
            bench.until("said", state -> troubles(state).equals(List.of(Kind.ENGINE_FAILED)));
            // What the end before had asked for was on its way, and may still be refused.
            bench.settle();
            bench.engine.comeBack();
            bench.until("mended", state -> troubles(state).isEmpty());
            bench.open(Source.CAMERA);
        }
    }

    private static ConnectionOptions options() {
        return new ConnectionOptions(List.of(), false, "his/");
    }
}
