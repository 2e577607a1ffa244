package app.corrillo.carrier;

import app.corrillo.meeting.media.MediaEngine.Extent;
import java.io.IOException;

/** Starts engines, one after the other. */
@FunctionalInterface
public interface EngineStarter {
    /**
     * Starts another one; may block until it talks, or until the thread is interrupted: then nobody waits for it any
     * more. Always called on the same thread, which lives as long as what it starts.
     *
     * @param number how many were started before
     * @param extent what it is for
     * @throws IOException if it does not start
     */
    EngineLife start(int number, Extent extent) throws IOException;

    /** Is told of one that ended, or hung, by itself, before another one is started. Never blocks; any thread. */
    default void ended(EngineLife life) {}
}
