package app.corrillo.meeting.media;

/**
 * What is done to one's own sound before it is sent.
 *
 * @param music whether it is music: nothing is done to it, whatever the others say, and both channels are kept where
 *     the connection takes them. Counts from the next connection on that is made while there is none, so from the next
 *     meeting on
 */
public record AudioProcessing(boolean echoCancellation, boolean noiseSuppression, boolean gainControl, boolean music) {
    /** Everything on, for speech. */
    public static final AudioProcessing DEFAULT = new AudioProcessing(true, true, true);

    /** Of speech. */
    public AudioProcessing(boolean echoCancellation, boolean noiseSuppression, boolean gainControl) {
        this(echoCancellation, noiseSuppression, gainControl, false);
    }

    /** The same for music, or for speech. */
    public AudioProcessing withMusic(boolean now) {
        return new AudioProcessing(echoCancellation, noiseSuppression, gainControl, now);
    }

    /** What is really done: nothing to music. */
    public AudioProcessing applied() {
        return music ? new AudioProcessing(false, false, false, true) : this;
    }
}
