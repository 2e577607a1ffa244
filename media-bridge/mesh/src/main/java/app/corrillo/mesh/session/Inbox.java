package app.corrillo.mesh.session;

import app.corrillo.meeting.time.Time;
import app.corrillo.meeting.work.TokenBucket;
import app.corrillo.mesh.wire.PeerMessage;
import app.corrillo.mesh.wire.Wire;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What one peer says, bounded. What comes too fast waits for its turn: it was sent over a reliable channel, and is not
 * sent again. Nonsense is dropped, and so is what is too much to wait; that is counted, and told to the log once.
 * Thread-safe.
 */
final class Inbox {
    /** A room's worth of states at once, then as much as a lively person can cause. */
    static final double MESSAGES = 200;

    static final double MESSAGES_PER_SECOND = 30;

    /** So many wait: whatever may be said without being heard, as much in receipts, and states. */
    static final int WAITING = 3 * Outbox.AT_ONCE;

    /** So much waits, in characters: twice what a writer keeps, as some are written as two. */
    static final int WAITING_CHARACTERS = 2 * Outbox.CHARACTERS;

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Logger LOG = System.getLogger(Inbox.class.getName());

    private final String peer;
    private final Time time;
    private final TokenBucket rate;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private Time.@Nullable Timer next;
    private int characters;
    private long dropped;

    private record Waiting(String text, Consumer<PeerMessage> accept) {}

    Inbox(String peer, Time time) {
        this.peer = peer;
        this.time = time;
        this.rate = new TokenBucket(MESSAGES, MESSAGES_PER_SECOND, time.nanos());
    }

    /**
     * Hands on the message in a text, if it is one, in the order of coming: now, or later on a thread of the time's.
     */
    synchronized void take(String text, Consumer<PeerMessage> accept) {
        if (waiting.isEmpty() && rate.take(time.nanos())) {
            hand(text, accept);
        } else if (waiting.size() < WAITING && characters + text.length() <= WAITING_CHARACTERS) {
            waiting.add(new Waiting(text, accept));
            characters += text.length();
            if (next == null) {
                next = time.after(PAUSE, this::goOn);
            }
        } else {
            drop();
        }
    }

    /** Whatever waits does not come any more: its connection is gone. */
    synchronized void clear() {
        waiting.clear();
        characters = 0;
        if (next != null) {
            next.cancel();
            next = null;
        }
    }

    /** How many were dropped so far. */
    synchronized long dropped() {
        return dropped;
    }

    private synchronized void goOn() {
        while (!waiting.isEmpty() && rate.take(time.nanos())) {
            Waiting first = waiting.remove();
            characters -= first.text().length();
            hand(first.text(), first.accept());
        }
        if (next != null) {
            // Another one, if all that waited was cleared away as this began.
            next.cancel();
        }
        next = waiting.isEmpty() ? null : time.after(PAUSE, this::goOn);
    }

    private void hand(String text, Consumer<PeerMessage> accept) {
        Wire.read(text, PeerMessage.class).ifPresentOrElse(accept, this::drop);
    }

    private void drop() {
        if (dropped++ == 0) {
            LOG.log(Level.INFO, "dropping messages of participant {0}: malformed, or too many", peer);
        }
    }
}
