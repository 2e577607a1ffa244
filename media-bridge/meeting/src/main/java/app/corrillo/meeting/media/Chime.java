package app.corrillo.meeting.media;

import java.util.Locale;

/** What a quiet sound tells. Each has a melody of its own, which the engine makes. */
public enum Chime {
    /** Somebody came. */
    JOINED,
    /** Somebody went. */
    LEFT,
    /** Somebody wrote. */
    MESSAGE,
    /** Somebody raised a hand. */
    HAND,
    /** Somebody waits to be let in. */
    KNOCK;

    /** The word among the words, and in what is kept. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
