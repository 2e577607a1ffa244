package app.corrillo.mesh.session;

import app.corrillo.mesh.wire.PeerMessage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What is written to one person: numbered, and kept until that one has it, so that it is said again by the next
 * connection. A program that knows no numbers is told once what was not said yet. Only for the session's lane.
 */
final class Outbox {
    /** So much is kept for one person. */
    static final int MOST = 200;

    /** So many are said and not heard yet; the others wait for that, so that no honest writer is a flood. */
    static final int AT_ONCE = 100;

    static final int CHARACTERS = 256 * 1024;

    private final int numbering = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
    private final Deque<Letter> kept = new ArrayDeque<>();
    private int written;
    private boolean open;
    private boolean numbered;

    private record Letter(int number, PeerMessage message, int size, boolean said) {
        boolean isWhisper() {
            return message instanceof PeerMessage.Whisper;
        }
    }

    /** Tells these numbers from those of another time, when this person was not known yet. */
    int numbering() {
        return numbering;
    }

    /** A connection begins, or ends: nothing goes out before the other side has said {@link #open hello} in it. */
    void shut() {
        open = false;
    }

    /** The first hello of a connection. */
    void open(PeerMessage.Hello hello) {
        open = true;
        numbered = hello.knowsNumbers();
        if (numbered) {
            heard(hello.lastOf(numbering));
            List<Letter> again = kept.stream()
                    .map(one -> new Letter(one.number(), one.message(), one.size(), false))
                    .toList();
            kept.clear();
            kept.addAll(again);
        } else {
            kept.removeIf(Letter::said);
        }
    }

    /** Whether nothing is kept. */
    boolean isEmpty() {
        return kept.isEmpty();
    }

    /** Keeps what is written; false if there is no room. What is kept never makes room: nobody knows that it came. */
    boolean put(PeerMessage.Written message) {
        int size = message.text().length();
        if (hasRoom(size)) {
            written++;
            kept.add(new Letter(written, message.numbered(written), size, false));
            return true;
        }
        return false;
    }

    private boolean hasRoom(int size) {
        return kept.size() < MOST && kept.stream().mapToInt(Letter::size).sum() + size <= CHARACTERS;
    }

    /** What is to be said now, in order; it counts as said. */
    List<PeerMessage> due() {
        if (!open) {
            return List.of();
        }
        List<PeerMessage> due = new ArrayList<>();
        List<Letter> all = List.copyOf(kept);
        kept.clear();
        for (Letter one : all) {
            boolean says = !one.said() && (!numbered || kept.size() < AT_ONCE);
            if (says) {
                due.add(one.message());
            }
            if (numbered) {
                kept.add(new Letter(one.number(), one.message(), one.size(), one.said() || says));
            }
        }
        return due;
    }

    /** The other side has everything up to this number. */
    void heard(int number) {
        kept.removeIf(one -> one.said() && one.number() <= number);
    }

    /** Nothing written to this person alone is kept any more; whether something was. */
    boolean forgetWhispers() {
        return kept.removeIf(Letter::isWhisper);
    }
}
