package app.corrillo.engine;

import app.corrillo.engine.core.Await;
import app.corrillo.engine.core.EngineCore;
import app.corrillo.engine.core.EngineThread;
import app.corrillo.engine.core.Environment;
import app.corrillo.engine.core.Events;
import app.corrillo.engine.core.Peer;
import app.corrillo.engine.pulse.SoundSystem;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.AudioProcessing;
import app.corrillo.meeting.media.ConnectionOptions;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.PeerConnection.State;
import app.corrillo.testkit.VirtualTime;
import app.corrillo.testkit.sound.SoundServer;
import java.util.List;

/** An engine with its sound on a server of the test's own. */
final class SoundLab implements AutoCloseable {
    final EngineCore core = new EngineCore(new EngineThread(), new Events());
    /** How long a muted microphone stays open; stands still by itself. */
    final VirtualTime time = new VirtualTime();

    final SoundSystem system;
    final Sounds sounds;

    SoundLab(SoundServer server) {
        Environment.set("PULSE_SERVER", server.address());
        system = SoundSystem.open();
        sounds = new Sounds(core, system, EngineOptions.Sound.DEVICES, time);
        Await.value(system.ready());
        Await.value(core.process(new AudioProcessing(false, false, false)));
    }

    Peer peer(String name) {
        return new Peer(sounds::connect, new ConnectionOptions(List.of(), false, name + "/"))
                .sections(Source.MICROPHONE, Source.CAMERA);
    }

    LocalTrack microphone(MicrophoneSpec spec) {
        return Await.value(sounds.openMicrophone(new TrackId("mic"), spec));
    }

    /** Two connections that have met. */
    List<Peer> pair() {
        Peer a = peer("a");
        Peer b = peer("b");
        a.meet(b);
        a.awaitState(State.CONNECTED);
        b.awaitState(State.CONNECTED);
        return List.of(a, b);
    }

    @Override
    public void close() {
        core.close();
        sounds.close();
    }
}
