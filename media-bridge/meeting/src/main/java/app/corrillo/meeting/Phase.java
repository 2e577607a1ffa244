package app.corrillo.meeting;

/** Where a meeting stands. */
public enum Phase {
    /** Not asked to join yet: the lobby. */
    IDLE,
    /** Asked, no answer yet. */
    JOINING,
    /** Let in by the server, waiting for a person to open the door. */
    WAITING,
    /** In the meeting. */
    LIVE,
    /** Was live, and is being brought back. */
    RECONNECTING,
    /** Over; {@link MeetingState#ended()} says why. */
    ENDED;

    /** The word used in {@code --stats}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
