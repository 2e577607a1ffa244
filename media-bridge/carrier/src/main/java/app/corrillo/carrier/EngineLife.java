package app.corrillo.carrier;

import java.util.Map;

/** One life of an engine that is kept: from its start to its end, whichever it is. */
public interface EngineLife extends AutoCloseable {

    /** The engine. */
    RemoteEngine engine();

    /**
     * For how long each of its threads has been ready to run and had no processor, by the thread's number, in
     * nanoseconds since that began; empty where the system does not tell.
     */
    default Map<Long, Long> waited() {
        return Map.of();
    }

    /** Ends it from outside, at once, whatever it does; {@link RemoteEngine#ended} completes then. */
    void kill();

    /** Ends everything in order, and waits for that for a bounded time; leaves no file. Also after it has ended. */
    @Override
    void close();
}
