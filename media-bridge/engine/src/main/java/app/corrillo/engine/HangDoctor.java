package app.corrillo.engine;

import app.corrillo.engine.core.EngineCore;
import app.corrillo.engine.pulse.ServerSockets;
import app.corrillo.engine.pulse.SoundSystem;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Decides whether a call into the native library that takes long will ever come back. One that waits for a sound server
 * that does not answer will not; any other may only be slow, and is waited for much longer.
 */
final class HangDoctor {
    private static final Logger LOG = System.getLogger(HangDoctor.class.getName());
    private static final Duration SLOW = Duration.ofSeconds(20);

    private final EngineCore core;
    private final SoundSystem system;
    private final Runnable giveUp;
    private final AtomicBoolean decided = new AtomicBoolean();

    HangDoctor(EngineCore core, SoundSystem system, Runnable giveUp) {
        this.core = core;
        this.system = system;
        this.giveUp = giveUp;
    }

    /** Any thread: a call has been under way for so long. */
    void hangs(Duration busy) {
        if (core.isSoundTouched()) {
            system.probe().thenAccept(now -> {
                if (!now.available() || busy.compareTo(SLOW) > 0) {
                    decide();
                }
            });
        }
    }

    private void decide() {
        if (decided.compareAndSet(false, true)) {
            LOG.log(Level.ERROR, "the sound server does not answer, and the engine waits for it: it is given up");
            // In the thirtieth second libpulse would end the process.
            ServerSockets.cut();
            Thread.ofVirtual().name("engine-end").start(giveUp);
        }
    }
}
