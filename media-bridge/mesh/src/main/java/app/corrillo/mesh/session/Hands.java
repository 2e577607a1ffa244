package app.corrillo.mesh.session;

import app.corrillo.meeting.ParticipantId;
import app.corrillo.mesh.wire.PeerMessage;
import java.util.HashMap;
import java.util.Map;

/**
 * The hands that are up, in an order that is the same for everybody: Lamport's (Time, Clocks, and the Ordering of
 * Events in a Distributed System, 1978), by turn and then by id. Only for the session's lane.
 */
final class Hands {
    private final Map<ParticipantId, Integer> up = new HashMap<>();

    /** The turn of a hand that is raised now: behind all that are seen. */
    int next() {
        int latest = up.values().stream().mapToInt(turn -> turn).max().orElse(0);
        return Math.min(latest + 1, PeerMessage.MAX_TURN);
    }

    /** The turn of this person's hand; 0 while it is down. */
    int turn(ParticipantId id) {
        return up.getOrDefault(id, 0);
    }

    /** Raises the hand. Returns its place, counted from 1. */
    int raise(ParticipantId id, int turn) {
        up.put(id, turn);
        return 1
                + (int) up.entrySet().stream()
                        .filter(other -> isBefore(other.getKey(), other.getValue(), id, turn))
                        .count();
    }

    void lower(ParticipantId id) {
        up.remove(id);
    }

    private static boolean isBefore(ParticipantId other, int otherTurn, ParticipantId id, int turn) {
        return otherTurn < turn || (otherTurn == turn && other.value().compareTo(id.value()) < 0);
    }
}
