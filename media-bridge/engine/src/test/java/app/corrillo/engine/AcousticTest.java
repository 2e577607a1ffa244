package app.corrillo.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.engine.core.Await;
import app.corrillo.engine.core.Peer;
import app.corrillo.meeting.media.AudioProcessing;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.PeerConnection.State;
import app.corrillo.testkit.sound.Pcm;
import app.corrillo.testkit.sound.PrivatePulse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is done to one's own sound, heard by somebody else: two engines, each with a sound server of its own. What the
 * far side plays is compared with and without.
 */
@Tag("slow")
@Tag("alone")
class AcousticTest {
    private static final System.Logger LOG = System.getLogger(AcousticTest.class.getName());
    private static final AudioProcessing NOTHING = new AudioProcessing(false, false, false);
    private static final int FRAME = Pcm.RATE / 10;
    private static final int SETTLING = 2;
    private static final int LISTENING = 3;

    @TempDir
    Path folder;

    private final PrivatePulse nearServer = PrivatePulse.start();
    private final PrivatePulse farServer = PrivatePulse.start();
    private final String echo = nearServer.load("module-remap-source", "source_name=echo", "master=spk.monitor");
    // Each engine opens its devices on the server that is named when its first connection is made.
    private final SoundLab near = new SoundLab(nearServer);
    private final Peer a = near.peer("a");
    private final SoundLab far = new SoundLab(farServer);
    private final Peer b = far.peer("b");

    @AfterEach
    void end() {
        near.close();
        far.close();
        nearServer.unplug(echo);
        nearServer.close();
        farServer.close();
    }

    @Test
    void oneDoesNotHearOneself() throws Exception {
        meet("echo");
        LocalTrack voice = far.microphone(new MicrophoneSpec.Default());
        Await.value(b.senders.get(0).replace(voice));
        Await.value(voice.setEnabled(true));
        say(farServer, speech("0.7"));
        double without = root(listen(NOTHING));
        double with = root(listen(new AudioProcessing(true, false, false)));
        report("echo", without, with);
        assertTrue(without > 0.005, "the echo cannot be heard at all: " + without);
        assertTrue(with < without / 3, () -> "echo of " + without + ", cancelled to " + with);
    }

    @Test
    void noiseBetweenWordsFalls() throws Exception {
        meet("mic");
        say(nearServer, speech("0.5"));
        say(
                nearServer,
                run("sox", "-n", "-r", "48000", "-c", "1", "noise.wav", "synth", "60", "whitenoise", "vol", "0.03"));
        double without = quietest(listen(NOTHING));
        double with = quietest(listen(new AudioProcessing(false, true, false)));
        report("noise", without, with);
        assertTrue(without > 0.003, "the noise cannot be heard at all: " + without);
        assertTrue(with < without / 2, () -> "noise of " + without + ", suppressed to " + with);
    }

    @Test
    void quietSpeechBecomesLouder() throws Exception {
        meet("mic");
        say(nearServer, speech("0.04"));
        double without = root(listen(NOTHING));
        double with = root(listen(new AudioProcessing(false, false, true)));
        report("gain", without, with);
        assertTrue(without > 0.0005, "the speech cannot be heard at all: " + without);
        assertTrue(with > without * 1.5, () -> "speech of " + without + ", raised to " + with);
    }

    private void meet(String microphone) {
        a.meet(b);
        a.awaitState(State.CONNECTED);
        LocalTrack track = near.microphone(new MicrophoneSpec.Named(microphone));
        Await.value(a.senders.get(0).replace(track));
        Await.value(track.setEnabled(true));
        farServer.record("spk", heard());
        nearServer.record("spk", folder.resolve("near"));
    }

    private Path heard() {
        return folder.resolve("heard");
    }

    /** Speech of half a minute with a second between the sentences. */
    private Path speech(String volume) throws IOException, InterruptedException {
        run("espeak-ng", "-w", "words.wav", "The quick brown fox jumps over the lazy dog near the river bank.");
        return run(
                "sox",
                "words.wav",
                "-r",
                "48000",
                "-c",
                "1",
                "speech.wav",
                "vol",
                volume,
                "pad",
                "0",
                "1",
                "repeat",
                "12");
    }

    private void say(PrivatePulse server, Path wav) {
        server.speak("mic", wav);
        server.record("mic_feed", folder.resolve(wav.getFileName() + ".said"));
    }

    private Path run(String... command) throws IOException, InterruptedException {
        int exit = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        assertTrue(exit == 0, () -> String.join(" ", command));
        return Arrays.stream(command)
                .filter(word -> word.endsWith(".wav"))
                .reduce((_, last) -> last)
                .map(folder::resolve)
                .orElseThrow();
    }

    /** What is heard when the processing has settled: root mean squares of tenths of a second, 0 to 1. */
    private double[] listen(AudioProcessing processing) {
        Await.value(near.core.process(processing));
        int from = (int) Pcm.count(heard()) + SETTLING * Pcm.RATE;
        int to = from + LISTENING * Pcm.RATE;
        Await.until("enough was heard", () -> Pcm.count(heard()) >= to);
        short[] samples = Arrays.copyOfRange(Pcm.read(heard()), from, to);
        return IntStream.range(0, samples.length / FRAME)
                .mapToDouble(frame -> Math.sqrt(IntStream.range(frame * FRAME, (frame + 1) * FRAME)
                                .mapToDouble(i -> (double) samples[i] * samples[i])
                                .average()
                                .orElse(0))
                        / Short.MAX_VALUE)
                .toArray();
    }

    private static double root(double[] frames) {
        return Math.sqrt(Arrays.stream(frames).map(one -> one * one).average().orElse(0));
    }

    /** Of the fourth part of the frames in which least is heard. */
    private static double quietest(double[] frames) {
        return Arrays.stream(frames).sorted().limit(frames.length / 4).average().orElse(0);
    }

    private static void report(String what, double without, double with) {
        LOG.log(Level.INFO, "{0}: {1} without, {2} with, {3} dB", what, without, with, 20 * Math.log10(with / without));
    }
}
