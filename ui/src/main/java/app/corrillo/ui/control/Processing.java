package app.corrillo.ui.control;

import app.corrillo.meeting.media.AudioProcessing;

/** What can be done to one's own sound, in the order in which people ask for it. */
public enum Processing {
    NOISE("noise"),
    ECHO("echo"),
    GAIN("gain"),
    MUSIC("music");

    private final String word;

    Processing(String word) {
        this.word = word;
    }

    /** The last part of its keys among the words. */
    public String word() {
        return word;
    }

    /** Whether it makes a difference: nothing is done to music. */
    boolean counts(AudioProcessing now) {
        return this == MUSIC || !now.music();
    }

    boolean isOn(AudioProcessing now) {
        return switch (this) {
            case NOISE -> now.noiseSuppression();
            case ECHO -> now.echoCancellation();
            case GAIN -> now.gainControl();
            case MUSIC -> now.music();
        };
    }

    AudioProcessing turned(AudioProcessing now) {
        boolean echo = now.echoCancellation();
        boolean noise = now.noiseSuppression();
        boolean gain = now.gainControl();
        return switch (this) {
            case NOISE -> new AudioProcessing(echo, !noise, gain, now.music());
            case ECHO -> new AudioProcessing(!echo, noise, gain, now.music());
            case GAIN -> new AudioProcessing(echo, noise, !gain, now.music());
            case MUSIC -> now.withMusic(!now.music());
        };
    }
}
