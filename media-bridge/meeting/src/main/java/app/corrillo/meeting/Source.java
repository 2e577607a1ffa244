package app.corrillo.meeting;

/** Where a track comes from. */
public enum Source {
    CAMERA("camera"),
    MICROPHONE("microphone"),
    SCREEN("screen"),
    SCREEN_AUDIO("screen-audio");

    private final String word;

    Source(String word) {
        this.word = word;
    }

    /** The word used in {@code --stats} and on the wire of the mesh. */
    public String word() {
        return word;
    }

    /** Whether tracks of this source carry pictures. */
    public boolean isVideo() {
        return this == CAMERA || this == SCREEN;
    }
}
