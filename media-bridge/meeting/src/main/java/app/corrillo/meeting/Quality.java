package app.corrillo.meeting;

/** How well somebody is connected, and why not better where that is known. */
public enum Quality {
    UNKNOWN,
    GOOD,
    /** Not well, for a reason that nobody told. */
    POOR,
    /** Not well: much of what is sent does not come. */
    LOSSY,
    /** Not well: what is sent comes late. */
    SLOW,
    LOST;

    /** Whether there is a connection that does not do well, for whatever reason. */
    public boolean isWeak() {
        return switch (this) {
            case POOR, LOSSY, SLOW -> true;
            case UNKNOWN, GOOD, LOST -> false;
        };
    }
}
