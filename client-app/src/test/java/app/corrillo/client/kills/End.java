package app.corrillo.client.kills;

import app.corrillo.carrier.EngineProcess;
import app.corrillo.meeting.media.SpeakerSpec;
import java.io.IOException;

/** How it ends: by a signal, by a fault in the native library that the engine itself walks into, or of a full heap. */
enum End {
    KILL,
    SEGV,
    ABRT,
    STOP,
    FAULT {
        @Override
        void strike(EngineProcess engine) {
            engine.engine().windows();
        }
    },
    HEAP {
        @Override
        void strike(EngineProcess engine) {
            engine.engine().testSpeaker(new SpeakerSpec.Default());
        }
    };

    void strike(EngineProcess engine) throws IOException, InterruptedException {
        strike(engine.handle());
    }

    /** By the signal of this name. */
    void strike(ProcessHandle engine) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -" + this + " " + engine.pid())
                .start()
                .waitFor();
    }
}
