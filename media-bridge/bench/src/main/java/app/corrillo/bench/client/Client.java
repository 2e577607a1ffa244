package app.corrillo.bench.client;

import java.io.IOException;
import java.time.Duration;

/** A program that takes part in the meeting, in a window that fills its screen. */
public sealed interface Client extends AutoCloseable permits CorrilloClient, BrowserClient {
    /** What the table calls it. */
    String name();

    /** Starts the program, which joins by itself. */
    void start() throws IOException;

    /** Ends the program; it can be started again. */
    void stop();

    /** Leaves, and stays where one key joins again. Ready when it returns. */
    void leave() throws IOException;

    /** Presses the key that joins. */
    void join() throws IOException;

    /** The size at which the tiles are shown, in pixels; waits until it is known. */
    java.awt.Dimension tile(Duration patience);

    FrameBuffer screen();

    ProcessTree processes();

    @Override
    void close() throws IOException;
}
