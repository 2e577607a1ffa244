package app.corrillo.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.engine.core.Await;
import app.corrillo.engine.core.Peer;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.Chime;
import app.corrillo.meeting.media.ConnectionOptions;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.PeerConnection.State;
import app.corrillo.meeting.media.PictureFeed;
import app.corrillo.meeting.media.SpeakerSpec;
import app.corrillo.meeting.media.TrackStats;
import app.corrillo.meeting.time.SystemTime;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The door as the program uses it, without devices. */
@ParameterizedClass
@EnumSource(Carrier.class)
class EngineTest {
    private final SystemTime time = new SystemTime();
    private final MediaEngine engine;

    EngineTest(Carrier carrier) {
        engine = carrier.to(Engine.open(EngineOptions.synthetic(time)));
    }

    @AfterEach
    void nothingIsLeft() {
        engine.close();
        engine.close();
        assertTrue(engine.holdings().isEmpty(), () -> engine.holdings().toString());
        time.close();
    }

    private Peer peer(String name) {
        return new Peer(engine::connect, new ConnectionOptions(List.of(), false, name + "/"))
                .sections(Source.MICROPHONE, Source.CAMERA);
    }

    @Test
    void patternAndToneGoAcrossAndAreSeen() {
        Peer a = peer("a");
        Peer b = peer("b");
        a.meet(b);
        LocalTrack camera = Await.value(engine.openCamera(new CameraSpec.TestPattern(640, 360, 30, -1)));
        LocalTrack microphone = Await.value(engine.openMicrophone(new MicrophoneSpec.Tone(440)));
        Await.value(a.senders.get(0).replace(microphone));
        Await.value(a.senders.get(1).replace(camera));
        a.awaitState(State.CONNECTED);
        try (PictureFeed own = engine.feed(camera.id());
                PictureFeed theirs = engine.feed(new TrackId("b/1"))) {
            own.resize(320, 180, PictureFeed.Fit.COVER);
            theirs.resize(320, 180, PictureFeed.Fit.COVER);
            Await.until("one's own picture", () -> own.take() != null);
            Await.until("the picture of the other side", () -> theirs.take() != null);
        }
        assertEquals(0, b.stats("b/0").map(TrackStats::bytes).orElse(0L), "sound went out before it was enabled");
        Await.value(microphone.setEnabled(true));
        Await.until("sound", () -> b.stats("b/0").orElseThrow().bytes() > 2000);
        Await.value(microphone.setEnabled(false));
        Await.until("silence", () -> {
            long before = b.stats("b/0").orElseThrow().bytes();
            for (int i = 0; i < 20; i++) {
                if (b.stats("b/0").orElseThrow().bytes() != before) {
                    return false;
                }
            }
            return true;
        });
    }

    @Test
    void closingInTheMiddleOfEverything() {
        Peer a = peer("a");
        Peer b = peer("b");
        Await.value(engine.openCamera(new CameraSpec.TestPattern(640, 360, 30, -1)));
        CompletableFuture<?> offer = a.connection.offer(false);
        b.connection.close();
        engine.close();
        assertTrue(offer.isDone());
        problem(MediaProblem.CLOSED, engine.openCamera(new CameraSpec.TestPattern(640, 360, 30, -1)));
        problem(MediaProblem.CLOSED, engine.connect(Peer.options("c"), a));
        problem(MediaProblem.CLOSED, b.connection.answer());
    }

    @Test
    void whatCannotBeHadIsSaid() {
        problem(
                MediaProblem.UNREADABLE_SOURCE,
                engine.openMicrophone(new MicrophoneSpec.Recording(Path.of("/no.wav"))));
        problem(MediaProblem.UNREADABLE_SOURCE, engine.openCamera(new CameraSpec.Film(Path.of("/no.y4m"))));
        problem(MediaProblem.NO_SOUND_SERVER, engine.openMicrophone(new MicrophoneSpec.Default()));
        problem(MediaProblem.NO_SOUND_SERVER, engine.meter(new MicrophoneSpec.Default(), _ -> {}));
        problem(MediaProblem.NO_SOUND_SERVER, engine.play(new SpeakerSpec.Default(), Chime.JOINED));
        assertFalse(engine.devices().sound());
    }

    private static void problem(MediaProblem problem, CompletableFuture<?> future) {
        CompletionException failure = assertThrows(CompletionException.class, () -> Await.value(future));
        assertEquals(
                problem,
                assertInstanceOf(MediaException.class, failure.getCause()).problem());
    }
}
