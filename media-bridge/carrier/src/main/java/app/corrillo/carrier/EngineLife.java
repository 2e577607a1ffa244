package app.corrillo.carrier;

/** One life of an engine that is kept: from its start to its end, whichever it is. */
public interface EngineLife extends AutoCloseable {

    /** The engine. */
    RemoteEngine engine();

    /** Ends it from outside, at once, whatever it does; {@link RemoteEngine#ended} completes then. */
    void kill();

    /** Ends everything in order, and waits for that for a bounded time; leaves no file. Also after it has ended. */
    @Override
    void close();
}
