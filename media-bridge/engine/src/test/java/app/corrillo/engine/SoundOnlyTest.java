package app.corrillo.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.engine.core.Await;
import app.corrillo.engine.core.Peer;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.media.MediaEngine.Extent;
import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.PeerConnection.RemoteTrack;
import app.corrillo.meeting.media.PeerConnection.State;
import app.corrillo.meeting.media.ScreenSpec;
import app.corrillo.meeting.media.TrackStats;
import app.corrillo.meeting.time.SystemTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An engine for sound alone, and somebody who sends pictures all the same. */
class SoundOnlyTest {
    private final SystemTime time = new SystemTime();
    private final MediaEngine whole = Engine.open(EngineOptions.synthetic(time));
    private final MediaEngine sound = Engine.open(EngineOptions.synthetic(time).withExtent(Extent.SOUND));
    private final Peer a = new Peer(whole::connect, Peer.options("a")).sections(Source.MICROPHONE, Source.CAMERA);
    private final Peer b = new Peer(sound::connect, Peer.options("b")).sections(Source.MICROPHONE, Source.CAMERA);

    @AfterEach
    void nothingIsLeft() {
        whole.close();
        sound.close();
        assertTrue(sound.holdings().isEmpty(), () -> sound.holdings().toString());
        time.close();
    }

    @Test
    void picturesThatAreSentAreNotDecoded() {
        b.meet(a);
        LocalTrack camera = send();
        Await.until("pictures go out", () -> frames(a, camera.id().value()) > 30);
        onlySoundCame();
    }

    @Test
    void whoOffersPicturesIsAnsweredThatThereAreNone() {
        a.meet(b);
        send();
        onlySoundCame();
    }

    private LocalTrack send() {
        a.awaitState(State.CONNECTED);
        LocalTrack camera = Await.value(whole.openCamera(new CameraSpec.TestPattern(320, 180, 30, -1)));
        LocalTrack microphone = Await.value(whole.openMicrophone(new MicrophoneSpec.Tone(440)));
        Await.value(microphone.setEnabled(true));
        Await.value(a.senders.get(0).replace(microphone));
        Await.value(a.senders.get(1).replace(camera));
        return camera;
    }

    private void onlySoundCame() {
        Await.until("sound", () -> b.stats("b/0").orElseThrow().bytes() > 5_000);
        assertEquals(0, frames(b, "b/1"));
        assertTrue(b.tracks.stream().noneMatch(RemoteTrack::video), "there is no track of it");
    }

    private static long frames(Peer peer, String track) {
        return peer.stats(track).map(TrackStats::frames).orElse(0L);
    }

    @Test
    void noCameraAndNoScreenIsTouched() {
        problem(MediaProblem.NO_SUCH_DEVICE, sound.openCamera(new CameraSpec.TestPattern(320, 180, 30, -1)));
        problem(MediaProblem.NO_SUCH_SCREEN, sound.openScreen(new ScreenSpec.Whole()));
        assertEquals(List.of(), Await.value(sound.windows()));
        assertEquals(List.of(), sound.devices().cameras());
    }

    private static void problem(MediaProblem expected, CompletableFuture<?> future) {
        CompletionException failure = assertThrows(CompletionException.class, () -> Await.value(future));
        assertEquals(
                expected,
                assertInstanceOf(MediaException.class, failure.getCause()).problem());
    }
}
