package app.corrillo.engine.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.corrillo.engine.core.EngineCore.Ears;
import app.corrillo.engine.pulse.SoundSystem;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.testkit.VirtualTime;
import app.corrillo.testkit.sound.PrivatePulse;
import dev.onvoid.webrtc.media.audio.AudioDeviceModule;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A microphone that the library cannot open at first. */
@Tag("slow")
class RefusedMicrophoneTest {
    private final PrivatePulse server = PrivatePulse.start();
    private final AtomicBoolean refuses = new AtomicBoolean(true);
    private final AtomicInteger opened = new AtomicInteger();
    private final SoundSystem sound = open(server);
    private final EngineCore core =
            new EngineCore(new EngineThread(), new Events(), new Factories(() -> new Module(refuses, opened)));

    private static SoundSystem open(PrivatePulse server) {
        Environment.set("PULSE_SERVER", server.address());
        SoundSystem sound = SoundSystem.open();
        Await.value(sound.ready());
        return sound;
    }

    @AfterEach
    void end() {
        core.close();
        sound.close();
        server.close();
    }

    @Test
    void saysSoAndIsTriedAnewWhenItIsEnabledAgain() {
        Peer peer = new Peer((options, listener) -> core.connect(options, listener, Ears.DEVICES), Peer.options("a"))
                .sections(Source.MICROPHONE);
        Await.value(sound.chooseMicrophone(new MicrophoneSpec.Default()));
        LocalTrack microphone = Await.value(core.microphone(new TrackId("mic"), sound, new VirtualTime()));
        Await.value(peer.senders.getFirst().replace(microphone));
        assertFalse(microphone.lost().isDone());

        Await.value(microphone.setEnabled(true));
        assertEquals(MediaProblem.DEVICE_BUSY, Await.value(microphone.lost()));
        assertEquals(0, opened.get());

        refuses.set(false);
        Await.value(microphone.setEnabled(true));
        assertEquals(1, opened.get());
    }

    private static final class Module extends AudioDeviceModule {
        private final AtomicBoolean refuses;
        private final AtomicInteger opened;

        Module(AtomicBoolean refuses, AtomicInteger opened) {
            this.refuses = refuses;
            this.opened = opened;
        }

        @Override
        public void startRecording() {
            if (refuses.get()) {
                throw new Error("Start recording failed");
            }
            opened.incrementAndGet();
            super.startRecording();
        }
    }
}
