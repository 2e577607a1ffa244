package app.corrillo.mesh.session;

import app.corrillo.meeting.time.Time;
import app.corrillo.meeting.work.TokenBucket;
import app.corrillo.mesh.wire.PeerMessage;
import app.corrillo.mesh.wire.Wire;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** What one peer says, bounded: nonsense and floods are dropped, counted, and told to the log once. Thread-safe. */
final class Inbox {
    /** A room's worth of states at once, then as much as a lively person can cause. */
    static final double MESSAGES = 200;

    static final double MESSAGES_PER_SECOND = 30;

    private static final Logger LOG = System.getLogger(Inbox.class.getName());

    private final String peer;
    private final Time time;
    private final TokenBucket rate;
    private long dropped;

    Inbox(String peer, Time time) {
        this.peer = peer;
        this.time = time;
        this.rate = new TokenBucket(MESSAGES, MESSAGES_PER_SECOND, time.nanos());
    }

    /** The message in a text, if it is one and not too much. */
    synchronized Optional<PeerMessage> read(String text) {
        Optional<PeerMessage> message = rate.take(time.nanos()) ? Wire.read(text, PeerMessage.class) : Optional.empty();
        if (message.isEmpty() && dropped++ == 0) {
            LOG.log(Level.INFO, "dropping messages of participant {0}: malformed, or too many", peer);
        }
        return message;
    }

    /** How many were dropped so far. */
    synchronized long dropped() {
        return dropped;
    }
}
