package app.corrillo.meeting.media;

/** What is done to one's own sound before it is sent. */
public record AudioProcessing(boolean echoCancellation, boolean noiseSuppression, boolean gainControl) {
    /** Everything on. */
    public static final AudioProcessing DEFAULT = new AudioProcessing(true, true, true);
}
