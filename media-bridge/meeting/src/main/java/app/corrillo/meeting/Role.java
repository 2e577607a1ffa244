package app.corrillo.meeting;

/** What a participant may do, in the words of OpenVidu, weakest first. */
public enum Role {
    /** Sees and hears. */
    SUBSCRIBER,
    /** Is also seen and heard. */
    PUBLISHER,
    /** Also decides about the others. */
    MODERATOR
}
