package app.corrillo.engine;

import app.corrillo.engine.core.Await;
import app.corrillo.engine.core.Peer;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.media.AudioProcessing;
import app.corrillo.meeting.media.ConnectionOptions;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.PeerConnection.Layer;
import app.corrillo.meeting.media.PeerConnection.LayeredSender;
import app.corrillo.meeting.media.PeerConnection.Sending;
import app.corrillo.meeting.media.PeerConnection.State;
import app.corrillo.testkit.sound.Pcm;
import app.corrillo.testkit.sound.PrivatePulse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A microphone with another tone in each of its channels, heard on the loudspeakers of the other side. */
@Tag("slow")
class MusicTest {
    private static final int LEFT = 440;
    private static final int RIGHT = 1000;
    private static final AudioProcessing SPEECH = AudioProcessing.DEFAULT;

    @TempDir
    Path folder;

    /**
     * Speech before it, because once the echo canceller has worked the library aborts the process when two channels
     * come without it; and what is set meanwhile counts for the next meeting.
     */
    @Test
    void musicAfterSpeechKeepsItsChannelsApart() {
        try (PrivatePulse server = PrivatePulse.start();
                SoundLab lab = new SoundLab(server)) {
            server.speak("mic", Pcm.writeWav(folder.resolve("tones.wav"), Pcm.tone(LEFT, 60), Pcm.tone(RIGHT, 60)));
            Path heard = folder.resolve("heard");
            server.recordBoth("spk", heard);

            meet(
                    lab,
                    SPEECH,
                    () -> Await.until("both tones on both sides", () -> has(heard, 0, LEFT) && has(heard, 1, LEFT)));
            meet(lab, SPEECH.withMusic(true), () -> {
                Await.until("a tone on each side", () -> isApart(heard));
                Await.value(lab.core.process(SPEECH));
                Await.until("still, though the next one is speech", later(heard));
                Await.value(lab.core.process(SPEECH.withMusic(true)));
                Await.until("still", later(heard));
            });
            meet(
                    lab,
                    SPEECH,
                    () -> Await.until("both tones on both sides", () -> has(heard, 0, LEFT) && has(heard, 1, LEFT)));
        }
    }

    private static void meet(SoundLab lab, AudioProcessing processing, Runnable listening) {
        Await.value(lab.core.process(processing));
        Peer near = new Peer(lab.sounds::connect, new ConnectionOptions(List.of(), false, "near/"));
        Peer far = new Peer(lab.sounds::connect, new ConnectionOptions(List.of(), false, "far/"));
        Sending sending = new Sending(
                Source.MICROPHONE, "mic", "", List.of(), List.of(new Layer("m", 1, 128, 0)), 0, processing.music());
        LayeredSender sender = Await.value(near.connection.addSending(sending));
        near.meet(far);
        near.awaitState(State.CONNECTED);
        LocalTrack microphone = lab.microphone(new MicrophoneSpec.Default());
        Await.value(sender.replace(microphone));
        Await.value(microphone.setEnabled(true));
        listening.run();
        near.connection.close();
        far.connection.close();
        microphone.close();
        Await.value(microphone.released());
    }

    /** A tone on each side when half a second more has been heard. */
    private static BooleanSupplier later(Path heard) {
        int length = Pcm.read(heard, 0).length + Pcm.RATE / 2;
        return () -> Pcm.read(heard, 0).length > length && isApart(heard);
    }

    private static boolean isApart(Path heard) {
        return has(heard, 0, LEFT) && !has(heard, 0, RIGHT) && has(heard, 1, RIGHT) && !has(heard, 1, LEFT);
    }

    /** In the last tenth of a second; so short that a clock which drifts does not matter. */
    private static boolean has(Path heard, int side, int hertz) {
        short[] all = Pcm.read(heard, side);
        short[] last = Arrays.copyOfRange(all, Math.max(0, all.length - Pcm.RATE / 10), all.length);
        return Pcm.amplitude(last, hertz) > 500;
    }
}
