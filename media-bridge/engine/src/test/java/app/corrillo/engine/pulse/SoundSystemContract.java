package app.corrillo.engine.pulse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.media.MediaDevice;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.SpeakerSpec;
import app.corrillo.testkit.sound.SoundServer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds on every sound server. */
abstract class SoundSystemContract {
    private SoundSystem sound;

    abstract SoundServer server();

    @BeforeEach
    void open() {
        sound = PulseSoundSystem.open(server().address());
        assertTrue(sound.ready().join().available());
    }

    @AfterEach
    void close() {
        sound.close();
    }

    @Test
    void listsDevicesAndKnowsTheDefaults() {
        assertTrue(sound.devices().speakers().contains(new MediaDevice("spk", "Speakers", true)));
        assertEquals(
                List.of(new MediaDevice("mic", "Microphone", true)),
                sound.devices().microphones());
    }

    @Test
    void whoAsksRightAfterOpeningHearsOfTheServerAllTheSame() {
        try (SoundSystem asked = PulseSoundSystem.open(server().address())) {
            assertTrue(asked.probe().join().hasSink());
        }
    }

    @Test
    void tellsOfPluggingAndUnpluggingAndOfTheDefault() {
        List<SoundDevices> told = new CopyOnWriteArrayList<>();
        try (var _ = sound.watch(told::add)) {
            String headset = server().plugMicrophone("headset", "Head-Set");
            MediaDevice plugged = new MediaDevice("headset", "Head-Set", false);
            Await.until("plugged in", () -> sound.devices().microphones().contains(plugged));

            server().preferMicrophone("headset");
            MediaDevice chosen = new MediaDevice("headset", "Head-Set", true);
            Await.until("default", () -> sound.devices().microphones().contains(chosen));

            server().unplug(headset);
            Await.until("unplugged", () -> sound.devices().microphones().size() == 1);
            Await.until("told", () -> told.getLast().equals(sound.devices()));
        } finally {
            server().preferMicrophone("mic");
        }
    }

    @Test
    void theStreamOfThisProcessIsMovedToTheMicrophoneWishedFor() {
        String other = server().plugMicrophone("other", "Other");
        Await.until("other", () -> sound.devices().microphones().size() == 2);
        List<MicrophonePlace> told = new CopyOnWriteArrayList<>();
        try (var _ = sound.watchMicrophone(told::add)) {
            sound.chooseMicrophone(new MicrophoneSpec.Named("Other")).join();
            assertEquals(MicrophonePlace.NO_STREAM, sound.microphone());
            try (var _ = OwnStream.recording(server().address())) {
                Await.until("in place", () -> sound.microphone() == MicrophonePlace.IN_PLACE);
                assertEquals("other", sourceOfOurStream());

                sound.chooseMicrophone(new MicrophoneSpec.Named("mic")).join();
                assertEquals(MicrophonePlace.IN_PLACE, sound.microphone());
                assertEquals("mic", sourceOfOurStream());
            }
            Await.until("ended", () -> sound.microphone() == MicrophonePlace.NO_STREAM);
            assertEquals(
                    List.of(
                            MicrophonePlace.NO_WISH,
                            MicrophonePlace.NO_STREAM,
                            MicrophonePlace.MOVING,
                            MicrophonePlace.IN_PLACE,
                            MicrophonePlace.MOVING,
                            MicrophonePlace.IN_PLACE,
                            MicrophonePlace.NO_STREAM),
                    told);
        } finally {
            server().unplug(other);
        }
    }

    @Test
    void noOtherMicrophoneStandsInForOneThatWasUnplugged() {
        String headset = server().plugMicrophone("headset", "Head-Set");
        Await.until("headset", () -> sound.devices().microphones().size() == 2);
        try (var _ = OwnStream.recording(server().address())) {
            sound.chooseMicrophone(new MicrophoneSpec.Named("headset")).join();
            Await.until("in place", () -> sound.microphone() == MicrophonePlace.IN_PLACE);

            server().unplug(headset);
            Await.until("missing", () -> sound.microphone() == MicrophonePlace.NO_DEVICE);

            headset = server().plugMicrophone("headset", "Head-Set");
            Await.until("healed", () -> sound.microphone() == MicrophonePlace.IN_PLACE);
            assertEquals("headset", sourceOfOurStream());
        } finally {
            server().unplug(headset);
        }
    }

    @Test
    void theDefaultIsFollowed() {
        String headset = server().plugMicrophone("headset", "Head-Set");
        Await.until("headset", () -> sound.devices().microphones().size() == 2);
        try (var _ = OwnStream.recording(server().address())) {
            sound.chooseMicrophone(new MicrophoneSpec.Default()).join();
            Await.until("in place", () -> sound.microphone() == MicrophonePlace.IN_PLACE);
            server().preferMicrophone("headset");
            Await.until("followed", () -> sourceOfOurStream().equals("headset"));
            Await.until("in place again", () -> sound.microphone() == MicrophonePlace.IN_PLACE);
        } finally {
            server().preferMicrophone("mic");
            server().unplug(headset);
        }
    }

    @Test
    void loudspeakersAreMovedAndSilenced() {
        String other = server().plugSpeaker("other", "Other");
        Await.until(
                "other",
                () -> sound.devices().speakers().stream()
                        .anyMatch(device -> device.id().equals("other")));
        try (var _ = OwnStream.playing(server().address())) {
            Await.until("appears", () -> !ourStreams("sink-inputs").isEmpty());
            sound.chooseSpeaker(new SpeakerSpec.Named("OTHER")).join();
            assertTrue(ourStreams("sink-inputs").contains("Sink: " + index("sinks", "other")));

            sound.chooseSpeaker(new SpeakerSpec.None()).join();
            Await.until("silent", () -> ourStreams("sink-inputs").contains("Mute: yes"));
            sound.chooseSpeaker(new SpeakerSpec.Default()).join();
            Await.until("heard", () -> ourStreams("sink-inputs").contains("Mute: no"));
            assertTrue(ourStreams("sink-inputs").contains("Sink: " + index("sinks", "spk")));
        } finally {
            server().unplug(other);
        }
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertEquals(
                MediaProblem.NO_SUCH_DEVICE, Problems.of(sound.chooseMicrophone(new MicrophoneSpec.Named("nothing"))));
        assertEquals(
                MediaProblem.NO_SUCH_DEVICE,
                Problems.of(sound.meter(new MicrophoneSpec.Named("nothing"), level -> {})));
        assertEquals(MediaProblem.NO_SUCH_DEVICE, Problems.of(sound.testTone(new SpeakerSpec.Named("nothing"))));
    }

    @Test
    void theMonitorOfASinkIsNoMicrophone() {
        server().preferMicrophone("spk.monitor");
        try {
            assertEquals(1, sound.probe().join().microphones().size());
            assertFalse(sound.devices().microphones().toString().contains("monitor"));
        } finally {
            server().preferMicrophone("mic");
        }
    }

    private String sourceOfOurStream() {
        String streams = ourStreams("source-outputs");
        for (MediaDevice microphone : sound.devices().microphones()) {
            if (streams.contains("Source: " + index("sources", microphone.id()) + "\n")) {
                return microphone.id();
            }
        }
        return streams;
    }

    private String ourStreams(String kind) {
        StringBuilder ours = new StringBuilder();
        for (String stream : server().pactl("list", kind).split("\n\n", -1)) {
            if (stream.contains("application.name = \"Corrillo\"") && stream.contains("\"voice\"")) {
                ours.append(stream).append('\n');
            }
        }
        return ours.toString();
    }

    private String index(String kind, String name) {
        return server().pactl("list", "short", kind)
                .lines()
                .map(line -> line.split("\t", -1))
                .filter(fields -> fields[1].equals(name))
                .findFirst()
                .orElseThrow()[0];
    }
}
