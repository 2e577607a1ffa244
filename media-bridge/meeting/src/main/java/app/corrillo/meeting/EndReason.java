package app.corrillo.meeting;

/** Why a meeting is over. Each has a sentence of its own on the screen, in the log and in {@code --stats}. */
public enum EndReason {
    /** The person left. */
    LEFT("left"),
    /** The host ended the meeting for all. */
    ENDED_BY_HOST("ended-by-host"),
    /** Somebody removed this person. */
    REMOVED("removed"),
    /** Joined again from somewhere else. */
    JOINED_ELSEWHERE("joined-elsewhere"),
    /** The link cannot be read. */
    BAD_LINK("bad-link"),
    /** Nothing answers at the link's address. */
    NO_ANSWER("no-answer"),
    /** The server at the address is not the one the link was made for. */
    WRONG_SERVER("wrong-server"),
    /** The link's secret or token was refused. */
    REFUSED("refused"),
    /** The server has no such meeting. */
    NO_SUCH_MEETING("no-such-meeting"),
    /** The link's token is no longer valid. */
    EXPIRED("expired"),
    /** The server lets nobody in without a token, and none was given. */
    NO_TOKEN("no-token"),
    /** As many people as the meeting allows are there already. */
    FULL("full"),
    /** The meeting is closed to newcomers. */
    LOCKED("locked"),
    /** Somebody who runs the meeting did not let this person in. */
    TURNED_AWAY("turned-away"),
    /** The other side speaks another version of the protocol. */
    UNKNOWN_VERSION("unknown-version"),
    /** Too many attempts in a short time. */
    TOO_MANY_ATTEMPTS("too-many-attempts"),
    /** The server closed or died before the join was complete, or for good afterwards. */
    SERVER_GONE("server-gone"),
    /** The network is gone for longer than the budget of attempts. */
    NETWORK_GONE("network-gone"),
    /** The media engine could not start. */
    NO_ENGINE("no-engine"),
    /** A fault in Corrillo itself. */
    FAULT("fault");

    private final String word;

    EndReason(String word) {
        this.word = word;
    }

    /** The word used in {@code --stats} and on the wire of the mesh. */
    public String word() {
        return word;
    }

    /** Whether the meeting could not be held, which the command line answers with exit code 1. */
    public boolean isFailure() {
        return this != LEFT && this != ENDED_BY_HOST && this != REMOVED;
    }
}
