package app.corrillo.client.cli;

import java.time.Duration;
import java.util.Optional;

/** What the command line asked for. */
public sealed interface Request {

    /** The app: its home, or the lobby of a link. */
    record Open(Optional<String> link, Wishes wishes) implements Request {}

    /** Straight into the meeting behind a link. */
    record Join(String link, Wishes wishes) implements Request {}

    /**
     * A meeting on this computer.
     *
     * @param room what it is called; empty chooses a name
     * @param port 0 lets the system choose
     * @param bind the address to listen on; empty for all
     * @param max how many people, the host included
     */
    record Host(String room, int port, String bind, int max, Wishes wishes) implements Request {}

    /** Participants without a window. */
    record Bots(String link, int count, Wishes wishes) implements Request {}

    /**
     * A meeting on this computer with bots, to be looked at.
     *
     * @param seconds how long it is measured before the program ends by itself; empty goes on until the window is
     *     closed
     */
    record Demo(Optional<Duration> seconds, Wishes wishes) implements Request {}

    /** What of this computer works. */
    record Doctor(boolean json) implements Request {}
}
