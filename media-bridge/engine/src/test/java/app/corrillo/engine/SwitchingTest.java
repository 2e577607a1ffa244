package app.corrillo.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.engine.core.Await;
import app.corrillo.engine.core.Peer;
import app.corrillo.engine.core.Tones;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.SpeakerSpec;
import app.corrillo.testkit.sound.SoundServer;
import app.corrillo.testkit.sound.SoundServerKind;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Devices are exchanged, muted and unmuted while somebody speaks. How long nothing is heard is measured in the
 * recording of what the other side played, so that it does not matter how fast this machine looks.
 */
@Tag("slow")
@Tag("alone")
@ParameterizedClass
@EnumSource
class SwitchingTest {
    private static final System.Logger LOG = System.getLogger(SwitchingTest.class.getName());
    private static final int FIRST = 500;
    private static final int SECOND = 1300;
    private static final int WRONG = 2100;
    private static final double LOUD = 0.1;
    private static final int GAP_LIMIT = 300;
    // What is meant is half of it; the rest is for a machine that does much else.
    private static final int HEARD_LIMIT = 1000;

    @TempDir
    Path folder;

    private final SoundServerKind kind;
    private final SoundServer server;
    private final SoundLab lab;

    SwitchingTest(SoundServerKind kind) {
        this.kind = kind;
        server = kind.start();
        lab = new SoundLab(server);
    }

    @AfterEach
    void end() {
        lab.close();
        assertTrue(lab.core.holdings().isEmpty(), () -> lab.core.holdings().toString());
        server.close();
    }

    private Path heard() {
        return folder.resolve("heard.wav");
    }

    private boolean hears(int hertz) {
        return Tones.heard(heard(), hertz, 200) > LOUD;
    }

    private void speak(String microphone, int hertz) {
        server.speak(microphone, Tones.write(folder.resolve(microphone + ".wav"), hertz, 60));
        // A null sink plays seconds ahead unless somebody listens closely.
        server.record(microphone + "_feed", folder.resolve(microphone + ".heard"));
    }

    private LocalTrack talk(String name) {
        List<Peer> pair = lab.pair();
        LocalTrack microphone = lab.microphone(new MicrophoneSpec.Named(name));
        Await.value(pair.get(0).senders.get(0).replace(microphone));
        Await.value(microphone.setEnabled(true));
        server.record("spk", heard());
        return microphone;
    }

    @Test
    void anotherMicrophoneIsHeardAndNeverAThird() {
        server.plugMicrophone("mic2", "Second");
        server.plugMicrophone("wrong", "Wrong");
        server.preferMicrophone("wrong");
        Await.until(
                "all",
                () -> lab.system.devices().microphones().stream()
                        .anyMatch(device -> device.id().equals("wrong") && device.preferred()));
        speak("mic", FIRST);
        speak("mic2", SECOND);
        speak("wrong", WRONG);
        LocalTrack microphone = talk("mic");
        Await.until("the first microphone is heard", () -> hears(FIRST));
        for (int time = 0; time < 2; time++) {
            Await.value(lab.sounds.chooseMicrophone(new MicrophoneSpec.Named("mic2")));
            Await.until("the second microphone is heard", () -> hears(SECOND) && !hears(FIRST));
            Await.value(lab.sounds.chooseMicrophone(new MicrophoneSpec.Named("mic")));
            Await.until("the first microphone is heard", () -> hears(FIRST) && !hears(SECOND));
        }
        Await.value(microphone.setEnabled(false));
        Await.until("silence", () -> !hears(FIRST));
        lab.time.advance(Duration.ofSeconds(6));
        Await.value(microphone.setEnabled(true));
        Await.until("the first microphone is heard", () -> hears(FIRST));

        double[] wrong = Tones.course(heard(), WRONG);
        for (int i = 0; i < wrong.length; i++) {
            assertTrue(wrong[i] < LOUD / 2, "the default microphone was heard");
        }
        double[] first = Tones.course(heard(), FIRST);
        double[] second = Tones.course(heard(), SECOND);
        List<Integer> gaps = gapsBetween(first, second);
        report("microphone to microphone", gaps, 4);
    }

    @Test
    void otherLoudspeakersAreHeard() {
        server.plugSpeaker("spk2", "Second");
        // What is played on the second is recorded with the first.
        server.load("module-loopback", "source=spk2.monitor", "sink=spk", "latency_msec=20");
        Await.until(
                "both",
                () -> lab.system.devices().speakers().stream()
                        .anyMatch(device -> device.id().equals("spk2")));
        speak("mic", FIRST);
        talk("mic");
        Await.until("heard", () -> hears(FIRST));
        int from = Tones.hundredths(heard());
        for (int time = 0; time < 2; time++) {
            Await.value(lab.sounds.chooseSpeaker(new SpeakerSpec.Named("spk2")));
            listenOn(50);
            Await.until("heard", () -> hears(FIRST));
            Await.value(lab.sounds.chooseSpeaker(new SpeakerSpec.Named("spk")));
            listenOn(50);
            Await.until("heard", () -> hears(FIRST));
        }
        double[] course = Tones.course(heard(), FIRST);
        List<Integer> gaps = new ArrayList<>();
        for (int at = from, silent = 0; at < course.length; at++) {
            silent = course[at] > LOUD ? 0 : silent + 1;
            if (silent > 0 && (at + 1 == course.length || course[at + 1] > LOUD)) {
                gaps.add(silent * 10);
            }
        }
        report("loudspeaker to loudspeaker", gaps, 0);
    }

    @Test
    void unmutingIsHeardAtOnce() {
        speak("mic", FIRST);
        LocalTrack microphone = talk("mic");
        Await.until("heard", () -> hears(FIRST));
        List<Integer> open = new ArrayList<>();
        List<Integer> closed = new ArrayList<>();
        for (int time = 0; time < 3; time++) {
            open.add(unmute(microphone, 30));
        }
        lab.time.advance(Duration.ofMinutes(1));
        for (int time = 0; time < 3; time++) {
            Await.value(microphone.setEnabled(false));
            Await.until("silence", () -> !hears(FIRST));
            lab.time.advance(Duration.ofSeconds(6));
            closed.add(unmute(microphone, 250));
        }
        LOG.log(Level.INFO, "{0}: unmuting is heard after {1} ms, closed for long {2} ms", kind, open, closed);
        assertTrue(median(open) < HEARD_LIMIT, () -> kind + ": heard after " + open + " ms");
        assertTrue(median(closed) < HEARD_LIMIT, () -> kind + ": closed, heard after " + closed + " ms");
    }

    private int unmute(LocalTrack microphone, int hundredthsMuted) {
        Await.value(microphone.setEnabled(false));
        Await.until("silence", () -> !hears(FIRST));
        listenOn(hundredthsMuted);
        long before = System.nanoTime();
        Await.value(microphone.setEnabled(true));
        Await.until("heard", () -> Tones.heard(heard(), FIRST, 40) > LOUD);
        int milliseconds = (int) Duration.ofNanos(System.nanoTime() - before).toMillis();
        listenOn(100);
        return milliseconds;
    }

    private void listenOn(int hundredths) {
        int now = Tones.hundredths(heard());
        Await.until("more", () -> Tones.hundredths(heard()) > now + hundredths);
    }

    private static int median(List<Integer> values) {
        return values.isEmpty() ? 0 : values.stream().sorted().toList().get(values.size() / 2);
    }

    private static List<Integer> gapsBetween(double[] first, double[] second) {
        List<Integer> gaps = new ArrayList<>();
        int last = 0;
        int at = -1;
        for (int i = 0; i < first.length; i++) {
            int now = first[i] > LOUD ? 1 : second[i] > LOUD ? 2 : 0;
            if (now != 0) {
                if (last != 0 && now != last) {
                    gaps.add((i - at - 1) * 10);
                }
                last = now;
                at = i;
            }
        }
        return gaps;
    }

    private void report(String what, List<Integer> gaps, int wanted) {
        LOG.log(Level.INFO, "{0}, {1}: silent for {2} ms", kind, what, gaps);
        assertTrue(gaps.size() >= wanted, () -> "switched only " + gaps);
        assertTrue(median(gaps) < GAP_LIMIT, () -> kind + " " + what + ": silent for " + gaps + " ms");
    }
}
