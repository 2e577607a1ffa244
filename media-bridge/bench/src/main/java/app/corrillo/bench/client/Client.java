package app.corrillo.bench.client;

import java.io.IOException;
import java.time.Duration;

/** A program that takes part in the meeting, in a window that fills its screen. */
public sealed interface Client extends AutoCloseable permits CorrilloClient, BrowserClient {
    /** What the table calls it. */
    String name();

    /** Starts the program, which joins by itself. */
    void start() throws IOException;

    /** Where it is seen and gets its keys. */
    Desktop desktop();

    /** Ends the program; it can be started again. */
    default void stop() {
        desktop().stop();
    }

    /** Leaves, and stays where one key joins again. Ready when it returns. */
    void leave() throws IOException;

    /** Presses the key that joins. */
    default void join() throws IOException {
        desktop().press("Return");
    }

    /** The size at which the tiles are shown, in pixels; waits until it is known. */
    java.awt.Dimension tile(Duration patience);

    default FrameBuffer screen() {
        return desktop().screen();
    }

    /** The program that was started last, and what it started. */
    default ProcessTree processes() {
        return desktop().program();
    }

    @Override
    void close() throws IOException;
}
