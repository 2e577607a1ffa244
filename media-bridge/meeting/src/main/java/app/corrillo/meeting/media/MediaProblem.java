package app.corrillo.meeting.media;

/** Why something about media could not be done. Each has a sentence on the screen. */
public enum MediaProblem {
    /** No device of that kind, or none of that name. */
    NO_SUCH_DEVICE,
    /** The device is there and cannot be used now. */
    DEVICE_BUSY,
    /** No sound server runs. */
    NO_SOUND_SERVER,
    /** No display to capture from, or no such window. */
    NO_SUCH_SCREEN,
    /** The file or address cannot be read, or holds something else. */
    UNREADABLE_SOURCE,
    /** A description from the other side was refused. */
    BAD_DESCRIPTION,
    /** The engine, or the thing asked, is closed. */
    CLOSED,
    /** The engine could not start, or does not answer. */
    ENGINE_FAILED
}
