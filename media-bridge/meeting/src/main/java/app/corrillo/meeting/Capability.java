package app.corrillo.meeting;

/** What this server and this token allow. What is not allowed is absent from the screen. */
public enum Capability {
    PUBLISH_CAMERA,
    PUBLISH_MICROPHONE,
    PUBLISH_SCREEN,
    CHAT,
    /** Files to everybody. */
    SEND_FILES,
    REACT,
    RAISE_HAND,
    RENAME,
    INVITE,
    /** All media is encrypted from participant to participant; nobody between can read it. */
    END_TO_END_ENCRYPTED
}
