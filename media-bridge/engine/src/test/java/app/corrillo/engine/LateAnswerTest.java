package app.corrillo.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.engine.core.Await;
import app.corrillo.engine.core.Environment;
import app.corrillo.engine.core.Peer;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.PeerConnection.State;
import app.corrillo.meeting.time.SystemTime;
import app.corrillo.testkit.LetThreadsLive;
import app.corrillo.testkit.sound.PrivatePulse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A sound server that does not answer in the second in which a connection is made, and then does. */
@Tag("slow")
@LetThreadsLive(
        value = {"engine", "Thread-"},
        because = "threads of the native library outlive it")
class LateAnswerTest {
    private final PrivatePulse server = PrivatePulse.start();
    private final SystemTime time = new SystemTime();
    private final Engine engine;
    private final List<Boolean> told = new CopyOnWriteArrayList<>();

    LateAnswerTest() {
        Environment.set("PULSE_SERVER", server.address());
        engine = Engine.open(EngineOptions.standard(time));
        Await.until("sound", () -> engine.devices().sound());
        engine.watchDevices(now -> note(now));
    }

    // Cameras come and go meanwhile.
    private void note(MediaDevices now) {
        if (told.isEmpty() || told.getLast() != now.sound()) {
            told.add(now.sound());
        }
    }

    @AfterEach
    void end() {
        server.thaw();
        engine.close();
        assertTrue(engine.holdings().isEmpty(), () -> engine.holdings().toString());
        time.close();
        server.close();
    }

    private Peer peer(String name) {
        return new Peer(engine::connect, Peer.options(name)).sections(Source.MICROPHONE);
    }

    @Test
    void aConnectionWithoutSoundIsAsIfThereWereNoServerUntilItAnswers() {
        server.freeze();
        Peer silent = peer("silent");
        Await.until("it is told", () -> told.equals(List.of(false)));
        server.thaw();
        Await.until("it is told, too", () -> told.equals(List.of(false, true)));
        assertTrue(Await.value(silent.connection.lacksSound()));
        silent.connection.close();

        Peer a = peer("a");
        Peer b = peer("b");
        a.meet(b);
        a.awaitState(State.CONNECTED);
        LocalTrack microphone = Await.value(engine.openMicrophone(new MicrophoneSpec.Default()));
        Await.value(a.senders.get(0).replace(microphone));
        Await.value(microphone.setEnabled(true));
        Await.until("sound", () -> b.stats("b/0").orElseThrow().bytes() > 500);
        assertEquals(List.of(false, true), told);
        assertFalse(Await.value(a.connection.lacksSound()));
        a.connection.close();
        b.connection.close();
        microphone.close();
        Await.value(microphone.released());
    }
}
