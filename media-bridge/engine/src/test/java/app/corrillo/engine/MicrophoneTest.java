package app.corrillo.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.engine.core.Await;
import app.corrillo.engine.core.Peer;
import app.corrillo.engine.core.Tones;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.testkit.sound.PrivatePulse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real microphone and real loudspeakers of a sound server, with a connection between them. */
@Tag("slow")
class MicrophoneTest {
    private static final int FIRST = 500;
    private static final int SECOND = 1300;

    @TempDir
    Path folder;

    private final PrivatePulse server = PrivatePulse.start();
    private SoundLab lab = new SoundLab(server);
    private Path heard = Path.of("");

    @BeforeEach
    void speakAndListen() {
        server.plugMicrophone("mic2", "Second");
        Await.until(
                "second microphone", () -> lab.system.devices().microphones().size() == 2);
        heard = folder.resolve("heard.wav");
        server.speak("mic", Tones.write(folder.resolve("first.wav"), FIRST, 60));
        server.speak("mic2", Tones.write(folder.resolve("second.wav"), SECOND, 60));
        server.record("spk", heard);
        // A null sink plays seconds ahead unless somebody listens closely.
        server.record("mic_feed", folder.resolve("first.heard"));
        server.record("mic2_feed", folder.resolve("second.heard"));
    }

    @AfterEach
    void end() {
        lab.close();
        assertTrue(lab.core.holdings().isEmpty(), () -> lab.core.holdings().toString());
        server.close();
    }

    private boolean hears(int hertz) {
        return Tones.heard(heard, hertz, 200) > 0.02;
    }

    private static double level(Peer peer, String track) {
        return peer.stats(track).orElseThrow().audioLevel();
    }

    private void letItClose() {
        lab.time.advance(Duration.ofSeconds(6));
        Await.until("nobody reads the microphone", () -> recordings() == 0);
    }

    private long recordings() {
        return server.pactl("list", "source-outputs")
                .lines()
                .filter(line -> line.contains("\"recStream\""))
                .count();
    }

    @Test
    void isHeardMutedAndExchanged() {
        List<Peer> pair = lab.pair();
        LocalTrack microphone = lab.microphone(new MicrophoneSpec.Named("mic"));
        Await.value(pair.get(0).senders.get(0).replace(microphone));
        assertEquals(0, recordings(), "a muted microphone is read");
        Await.value(microphone.setEnabled(true));
        Await.until("the first microphone is heard", () -> hears(FIRST));
        assertEquals(1, recordings());
        Await.until("a level at both ends", () -> level(pair.get(0), "mic") > 0.01 && level(pair.get(1), "b/0") > 0.01);

        Await.value(microphone.setEnabled(false));
        Await.until("silence", () -> !hears(FIRST));
        assertEquals(1, recordings(), "the microphone was closed before the time");
        Await.value(microphone.setEnabled(true));
        Await.until("heard again", () -> hears(FIRST));

        Await.value(microphone.setEnabled(false));
        Await.until("silence", () -> !hears(FIRST));
        letItClose();
        Await.value(microphone.setEnabled(true));
        Await.until("heard again", () -> hears(FIRST));

        Await.value(lab.sounds.chooseMicrophone(new MicrophoneSpec.Named("mic2")));
        Await.until("the second microphone is heard", () -> hears(SECOND));
        Await.until("the first microphone is not", () -> !hears(FIRST));
        microphone.close();
        Await.value(microphone.released());
        Await.until("silence", () -> !hears(SECOND));
    }

    @Test
    void nothingOfTheWrongMicrophoneIsSent() {
        List<Peer> pair = lab.pair();
        LocalTrack microphone = lab.microphone(new MicrophoneSpec.Named("mic2"));
        Await.value(pair.get(0).senders.get(0).replace(microphone));
        for (int time = 0; time < 5; time++) {
            Await.value(microphone.setEnabled(true));
            Await.until("the second microphone is heard", () -> {
                assertTrue(!hears(FIRST), "the default microphone was heard");
                return hears(SECOND);
            });
            Await.value(microphone.setEnabled(false));
            Await.until("silence", () -> !hears(SECOND));
            letItClose();
        }
    }

    @Test
    void theLastWishCounts() {
        List<Peer> pair = lab.pair();
        LocalTrack microphone = lab.microphone(new MicrophoneSpec.Named("mic"));
        Await.value(pair.get(0).senders.get(0).replace(microphone));
        var _ = microphone.setEnabled(true);
        var _ = microphone.setEnabled(false);
        Await.value(microphone.setEnabled(false));
        Await.value(lab.system.probe());
        // Muted while it was being opened, it is let go after the few seconds in which silence is sent.
        letItClose();
    }

    @Test
    void unpluggedIsSaid() {
        List<Peer> pair = lab.pair();
        LocalTrack microphone = lab.microphone(new MicrophoneSpec.Named("mic"));
        Await.value(pair.get(0).senders.get(0).replace(microphone));
        Await.value(microphone.setEnabled(true));
        Await.until("heard", () -> hears(FIRST));
        server.pactl("unload-module", "module-remap-source");
        assertEquals(MediaProblem.NO_SUCH_DEVICE, Await.value(microphone.lost()));
        Await.until("silence", () -> !hears(FIRST) && !hears(SECOND));
    }
}
