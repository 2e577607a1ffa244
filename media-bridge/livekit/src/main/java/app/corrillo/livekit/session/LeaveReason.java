package app.corrillo.livekit.session;

import app.corrillo.livekit.protocol.DisconnectReason;
import app.corrillo.livekit.protocol.LeaveRequest;
import app.corrillo.meeting.EndReason;

/** Why the server sends somebody away, in the words that a person reads. */
final class LeaveReason {
    private LeaveReason() {}

    /** What is to be done: LiveKit before protocol 13 only said whether coming back helps. */
    static LeaveRequest.Action action(LeaveRequest leave) {
        return leave.action == LeaveRequest.Action.DISCONNECT && leave.can_reconnect
                ? LeaveRequest.Action.RECONNECT
                : leave.action;
    }

    /** Whether somebody may be sent away for that whose engine is gone, and who comes back with the next one. */
    static boolean isForLackOfMedia(DisconnectReason reason) {
        return switch (reason) {
            case CONNECTION_TIMEOUT, MEDIA_FAILURE, STATE_MISMATCH, JOIN_FAILURE, SIGNAL_CLOSE, UNKNOWN_REASON -> true;
            case CLIENT_INITIATED,
                    DUPLICATE_IDENTITY,
                    PARTICIPANT_REMOVED,
                    ROOM_DELETED,
                    ROOM_CLOSED,
                    USER_UNAVAILABLE,
                    USER_REJECTED,
                    SERVER_SHUTDOWN,
                    MIGRATION,
                    SIP_TRUNK_FAILURE,
                    AGENT_ERROR -> false;
        };
    }

    static EndReason of(DisconnectReason reason, boolean joined) {
        return switch (reason) {
            case CLIENT_INITIATED -> EndReason.LEFT;
            case DUPLICATE_IDENTITY -> EndReason.JOINED_ELSEWHERE;
            case PARTICIPANT_REMOVED -> EndReason.REMOVED;
            case ROOM_DELETED, ROOM_CLOSED -> EndReason.ENDED_BY_HOST;
            case JOIN_FAILURE -> joined ? EndReason.SERVER_GONE : EndReason.REFUSED;
            case USER_UNAVAILABLE, USER_REJECTED -> EndReason.REFUSED;
            case CONNECTION_TIMEOUT, MEDIA_FAILURE -> EndReason.NETWORK_GONE;
            case SERVER_SHUTDOWN,
                    STATE_MISMATCH,
                    MIGRATION,
                    SIGNAL_CLOSE,
                    SIP_TRUNK_FAILURE,
                    AGENT_ERROR,
                    UNKNOWN_REASON -> EndReason.SERVER_GONE;
        };
    }
}
