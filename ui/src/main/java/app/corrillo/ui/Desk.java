package app.corrillo.ui;

import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.Meeting;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.Chime;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.PictureFeed;
import app.corrillo.meeting.media.ScreenTarget;
import app.corrillo.meeting.media.SpeakerSpec;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
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

    /** A link that was {@link Verdict.WantsToken}, with this token. It is a secret from now on, as the token is. */
    String withToken(String link, String token);

    /** Whether the system's keyring has the key of this server. */
    CompletableFuture<Boolean> hasKey(String server);

    /**
     * A new room on a server whose key this person has; nothing is asked of the server. The link of the one who runs
     * it, a secret. Fails with {@link NotHeld}.
     */
    CompletableFuture<String> hold(ServerRoom room);

    /** The lobby of the meeting behind a link that was {@link Verdict.Usable}. The caller closes it. */
    Meeting open(String link);

    /** This link may soon be joined: what can be got ready for that is, until this is closed. */
    Meeting.Subscription expect(String link);

    /** Starts a meeting on this computer, and gives its lobby. Fails when no port can be opened. */
    CompletableFuture<Meeting> host();

    /**
     * Told, on any thread, of the meetings of the local network that let people near in, until closed; of none where
     * the person does not look for them.
     */
    Meeting.Subscription watchNear(Consumer<List<Near>> watcher);

    /** The link to such a meeting, asked of its host. Fails where the host lets nobody near in any more. */
    CompletableFuture<String> approach(Near meeting);

    /** Pictures of a track, for one tile. */
    PictureFeed feed(TrackId track);

    /** How loud a microphone is, for the lobby. See {@link MediaEngine#meter}. */
    CompletableFuture<Meeting.Subscription> meter(MicrophoneSpec spec, DoubleConsumer level);

    /** Plays a short sound. See {@link MediaEngine#testSpeaker}. */
    CompletableFuture<Void> testSpeaker(SpeakerSpec spec);

    /**
     * Plays a quiet sound where the meeting is heard; nothing where there is no sound. See {@link MediaEngine#play}.
     */
    CompletableFuture<Void> play(SpeakerSpec spec, Chime chime);

    /** Records three seconds of a microphone. See {@link MediaEngine#recordSample}. */
    CompletableFuture<Void> recordSample(MicrophoneSpec spec);

    /** Plays what was recorded last. See {@link MediaEngine#playSample}. */
    CompletableFuture<Void> playSample(SpeakerSpec spec);

    /**
     * Keeps the password of {@link Preferences.Network#user()} in the system's keyring; an empty one is forgotten.
     * Completes with false where there is no keyring: then it is known until the program ends.
     */
    CompletableFuture<Boolean> keepPassword(String password);

    /** Told of the devices there are now, and of every change, on any thread, until closed. */
    Meeting.Subscription watchDevices(Consumer<MediaDevices> watcher);

    /** Told about once a second what flows in the meeting that was opened last, on any thread, until closed. */
    Meeting.Subscription watchFlow(Consumer<List<Flow>> watcher);

    /** What this program is, for whoever reports a fault. */
    About about();

    /** Looks at everything that a meeting needs of this computer; one sentence a part. */
    CompletableFuture<List<String>> examine();

    /** Everything that helps to find a fault, as text without secrets: what it is, the checks, crashes, the log. */
    CompletableFuture<String> diagnose();

    /** Shows the folder of the log in the system's file manager. */
    void openLogs();

    /** Where the settings of before are kept, if they were broken and this start could not read them. */
    Optional<String> brokenSettings();

    /** The windows that can be shared. */
    CompletableFuture<List<ScreenTarget>> windows();

    /** Shows a page in the system's browser. */
    void browse(String address);

    /**
     * What of one track flows now.
     *
     * @param codec such as VP8; empty while nothing flows
     * @param perSecond pictures decoded or encoded in the last second; 0 for sound
     * @param kilobits a second, over all connections
     * @param lost packets since it began
     * @param jitterMillis how unevenly packets arrive; 0 when sending
     * @param roundTripMillis there and back to whoever is at the other end of the connection; 0 while unknown
     * @param codingMillis that one picture took to be decoded or encoded; 0 for sound
     */
    record Flow(
            TrackId track,
            String codec,
            int width,
            int height,
            long perSecond,
            long kilobits,
            long lost,
            double jitterMillis,
            double roundTripMillis,
            double codingMillis) {}

    /**
     * A meeting of the local network.
     *
     * @param id of its announcement
     * @param title what it calls itself, may be blank
     * @param address host and port
     */
    record Near(String id, UntrustedText title, String address) {}

    /**
     * What this program is.
     *
     * @param system the operating system and the Java under it
     * @param settings where what a person chose is kept
     * @param log where the program notes down what went wrong
     */
    record About(String version, String system, String settings, String log) {}

    /**
     * A room to be.
     *
     * @param server its address, without a query
     * @param key empty for the one that the keyring has
     * @param room what it is called; empty chooses a name
     * @param remember whether the keyring is to keep the key
     */
    record ServerRoom(String server, String key, String secret, String room, boolean remember) {
        @Override
        public String toString() {
            return "ServerRoom[" + server + "]";
        }
    }

    /** Why there is no room on a server. */
    final class NotHeld extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final Why why;

        /** What stands in the way. */
        public enum Why {
            NO_KEY,
            UNUSABLE,
            NO_KEYRING
        }

        public NotHeld(Why why) {
            super(why.name());
            this.why = why;
        }

        public Why why() {
            return why;
        }
    }

    /** What a link is. */
    sealed interface Verdict {
        /** A meeting that can be joined; {@code address} has no secrets in it. */
        record Usable(UntrustedText title, String address) implements Verdict {}

        /**
         * A meeting that lets nobody in without a token, which the link lacks; {@code address} has no secrets in it.
         */
        record WantsToken(String address) implements Verdict {}

        /** Not a meeting; the reason has a sentence. */
        record Unusable(EndReason reason) implements Verdict {}
    }
}
