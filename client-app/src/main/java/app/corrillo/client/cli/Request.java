package app.corrillo.client.cli;

import java.time.Duration;
import java.util.Optional;

/** What the command line asked for. */
public sealed interface Request {

    /** The app: its home, or the lobby of a link. */
    record Open(Optional<String> link, Optional<GivenToken> token, Wishes wishes) implements Request {}

    /** Straight into the meeting behind a link. */
    record Join(String link, Optional<GivenToken> token, Wishes wishes) implements Request {}

    /**
     * A meeting on this computer.
     *
     * @param room what it is called; empty chooses a name
     * @param port 0 lets the system choose
     * @param bind the address to listen on; empty for all
     * @param max how many people, the host included
     * @param keepsWaiting whether newcomers wait until they are let in
     */
    record Host(String room, int port, String bind, int max, boolean keepsWaiting, Wishes wishes) implements Request {}

    /** A meeting in a new room of a server whose key the person has. */
    record HostOnServer(OnServer server, String room, Wishes wishes) implements Request {}

    /**
     * The server, and its key and secret, which {@link #toString()} does not show.
     *
     * @param key empty asks the keyring
     * @param remember whether to keep both in the keyring
     * @param guests how many invitations to print
     */
    record OnServer(String server, String key, String secret, boolean remember, int guests) {
        @Override
        public String toString() {
            return "OnServer[" + server + "]";
        }
    }

    /** Participants without a window. */
    record Bots(String link, Optional<GivenToken> token, int count, Wishes wishes) implements Request {}

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
