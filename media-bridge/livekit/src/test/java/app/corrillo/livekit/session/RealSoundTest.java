package app.corrillo.livekit.session;

import app.corrillo.engine.Engine;
import app.corrillo.engine.EngineOptions;
import app.corrillo.livekit.signal.JoinQuery.Version;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.Track.Direction;
import app.corrillo.meeting.media.TrackStats;
import app.corrillo.meeting.time.SystemTime;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.LetThreadsLive;
import app.corrillo.testkit.livekit.LiveKitServer;
import app.corrillo.testkit.sound.Pcm;
import app.corrillo.testkit.sound.PrivatePulse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How sound goes to a real server: each packet with the one before in it (RED, RFC 2198), and hardly any in silence
 * (DTX, RFC 7587).
 */
@Tag("slow")
@LetThreadsLive(
        value = {"engine", "Thread-", "process reaper"},
        because = "threads of the native library outlive it")
class RealSoundTest {
    /** Opus makes one packet of 20 ms of sound, and one of 400 ms of silence. */
    private static final int MANY = 40;

    private static final int FEW = 10;

    @Test
    void speechIsSentTwiceAndSilenceHardlyAtAll(@TempDir Path folder) throws Exception {
        try (SystemTime time = new SystemTime();
                LiveKitServer server = LiveKitServer.start();
                PrivatePulse pulse = PrivatePulse.start()) {
            pulse.adopt();
            try (Guest me = guest("me", server, time);
                    Guest other = Guest.real("other", server.url(), server.token("sound", "other"), time)) {
                me.sendMicrophone();
                me.join().awaitLive();
                other.join().awaitLive();
                other.awaitTrack(Source.MICROPHONE);
                Process voice = pulse.speak("mic", Pcm.writeWav(folder.resolve("said.wav"), Pcm.tone(440, 60)));
                try {
                    // Read from the packets by the server; libwebrtc counts them as Opus, which is inside.
                    Eventually.that("each packet twice", () -> server.log().contains("\"mime\": \"audio/red\""));
                    Eventually.that("every packet of it", () -> perSecond(me) > MANY);
                } finally {
                    voice.destroy();
                }
                Eventually.that("hardly any of silence", () -> perSecond(me) < FEW);
            }
        }
    }

    private static Optional<TrackStats> sent(Guest me) {
        return me.session().stats().join().stream()
                .flatMap(link -> link.tracks().stream())
                .filter(track -> track.direction() == Direction.SEND)
                .findFirst();
    }

    /** Packets in the time between two looks. */
    private static double perSecond(Guest me) {
        Instant began = Instant.now();
        long before = packets(me);
        Eventually.that("a second", () -> Duration.between(began, Instant.now()).toMillis() >= 1000);
        long after = packets(me);
        return (after - before)
                * 1000.0
                / Duration.between(began, Instant.now()).toMillis();
    }

    private static long packets(Guest me) {
        return sent(me).orElseThrow().detail().packets();
    }

    private static Guest guest(String name, LiveKitServer server, SystemTime time) {
        return new Guest(
                name,
                server.url() + "?access_token=" + server.token("sound", name),
                Engine.open(EngineOptions.standard(time)),
                time,
                Version.ONE);
    }
}
