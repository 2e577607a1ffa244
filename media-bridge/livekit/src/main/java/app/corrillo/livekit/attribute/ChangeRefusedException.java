package app.corrillo.livekit.attribute;

/** A change of this person's attributes or metadata was not taken. The message holds the server's words, if any. */
public final class ChangeRefusedException extends Exception {
    private static final long serialVersionUID = 1;
    private static final int LONGEST = 256;

    private final Reason reason;

    /** @param words of the server; at most 256 characters are kept */
    public ChangeRefusedException(Reason reason, String words) {
        super(reason + (words.isEmpty() ? "" : ": " + words.substring(0, Math.min(words.length(), LONGEST))));
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why, by LiveKit's {@code RequestResponse.Reason} where the server says so. */
    public enum Reason {
        /** The token does not allow it ({@code canUpdateOwnMetadata}). */
        NOT_ALLOWED,
        /** Too much of it, or too many at once. */
        LIMIT_EXCEEDED,
        /** The server does not take it, for another reason. */
        REFUSED,
        /** The server has not answered in {@link Attributes#ANSWERED}: whether it holds is not known. */
        NO_ANSWER,
        /** There is no meeting, or it has ended. */
        NO_MEETING
    }
}
