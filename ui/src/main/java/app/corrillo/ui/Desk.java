package app.corrillo.ui;

import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.Meeting;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.PictureFeed;
import app.corrillo.meeting.media.ScreenTarget;
import app.corrillo.meeting.media.SpeakerSpec;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleConsumer;

/**
 * What the screens may ask of the program around them. Every method may be called on the JavaFX thread and never
 * blocks; futures complete on any thread.
 */
public interface Desk {

    /** What this person chose and did before. */
    Preferences preferences();

    /** Keeps this from now on, in effect at once. */
    void remember(Preferences preferences);

    /** What a pasted link is. */
    Verdict read(String link);

    /** The lobby of the meeting behind a link that was {@link Verdict.Usable}. The caller closes it. */
    Meeting open(String link);

    /** Starts a meeting on this computer, and gives its lobby. Fails when no port can be opened. */
    CompletableFuture<Meeting> host();

    /** Pictures of a track, for one tile. */
    PictureFeed feed(TrackId track);

    /** How loud a microphone is, for the lobby. See {@link MediaEngine#meter}. */
    CompletableFuture<Meeting.Subscription> meter(MicrophoneSpec spec, DoubleConsumer level);

    /** Plays a short sound. See {@link MediaEngine#testSpeaker}. */
    CompletableFuture<Void> testSpeaker(SpeakerSpec spec);

    /** The windows that can be shared. */
    CompletableFuture<List<ScreenTarget>> windows();

    /** Shows a page in the system's browser. */
    void browse(String address);

    /** What a link is. */
    sealed interface Verdict {
        /** A meeting that can be joined; {@code address} has no secrets in it. */
        record Usable(UntrustedText title, String address) implements Verdict {}

        /** Not a meeting; the reason has a sentence. */
        record Unusable(EndReason reason) implements Verdict {}
    }
}
