package app.corrillo.mesh.session;

import app.corrillo.mesh.wire.PeerMessage;
import java.util.ArrayList;
import java.util.List;

/** What is written to somebody while one's own engine restarts. Only for the session's lane. */
final class Unsaid {
    private static final int MOST = 100;

    private final List<PeerMessage> kept = new ArrayList<>();
    private boolean keeping;

    /** Chat is kept from now on; the rest is said anew with every connection, or is of the moment. */
    void begin() {
        keeping = true;
    }

    /** Whether something that is said now is kept. */
    boolean hasRoom() {
        return keeping && kept.size() < MOST;
    }

    /** Whether this need not be said now. */
    boolean keeps(PeerMessage message) {
        if (hasRoom() && (message instanceof PeerMessage.Chat || message instanceof PeerMessage.Whisper)) {
            kept.add(message);
        }
        return keeping;
    }

    /** Nothing is kept any more; returns what was, in order. */
    List<PeerMessage> end() {
        keeping = false;
        List<PeerMessage> all = List.copyOf(kept);
        kept.clear();
        return all;
    }
}
