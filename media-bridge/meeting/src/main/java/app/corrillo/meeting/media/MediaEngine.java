package app.corrillo.meeting.media;

import app.corrillo.meeting.Meeting.Subscription;
import app.corrillo.meeting.TrackId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/**
 * The door of the engine: devices, capture, connections, pictures. It speaks records and buffers, asynchronously, so
 * that it could lead into a process of its own. All methods may be called on any thread and never block; a future that
 * cannot be fulfilled completes with a {@link MediaException}; futures and watchers are called on a thread of the
 * engine's that is not the one that talks to the native library, and must not block it.
 */
public interface MediaEngine extends AutoCloseable {

    /** The devices there are now. */
    MediaDevices devices();

    /**
     * Told of every change of {@link Health}, before anything that was lost with an engine says so itself. An engine
     * that cannot be replaced never changes its health.
     */
    default Subscription watchHealth(Consumer<Health> watcher) {
        return () -> {};
    }

    /**
     * What the engine is for from now on. One that was given up is started again; one that works for something else
     * ends, and another one takes its place, as {@link Health} tells; one that works for this already may say RUNNING
     * once more. With {@link Extent#SOUND} the first end within the first minute is too many. An engine that cannot be
     * replaced stays as it is.
     */
    default void use(Extent extent) {}

    /** The engine itself, where this is what one meeting has of it. */
    default MediaEngine itself() {
        return this;
    }

    /** Told of every change of the devices. */
    Subscription watchDevices(Consumer<MediaDevices> watcher);

    /** Starts a camera. Fails with NO_SUCH_DEVICE, DEVICE_BUSY or UNREADABLE_SOURCE. */
    CompletableFuture<LocalTrack> openCamera(CameraSpec spec);

    /**
     * Makes the track of a microphone, disabled: nothing is sent before {@link LocalTrack#setEnabled}. Device changes
     * go through {@link #chooseMicrophone}.
     */
    CompletableFuture<LocalTrack> openMicrophone(MicrophoneSpec spec);

    /** Moves the open microphone to another device, without renegotiation; never a sample of the wrong one is sent. */
    CompletableFuture<Void> chooseMicrophone(MicrophoneSpec spec);

    /** Moves all that is heard to other loudspeakers, without renegotiation. */
    CompletableFuture<Void> chooseSpeaker(SpeakerSpec spec);

    CompletableFuture<Void> setAudioProcessing(AudioProcessing processing);

    /** Starts to capture a screen or a window. Fails with NO_SUCH_SCREEN. */
    CompletableFuture<LocalTrack> openScreen(ScreenSpec spec);

    /** The windows that can be shared, topmost first; empty without a display. */
    CompletableFuture<List<ScreenTarget>> windows();

    /**
     * Listens to how loud a microphone is, 0 to 1, about 25 times a second, without any connection and without sending;
     * for the lobby. Fails with NO_SOUND_SERVER or NO_SUCH_DEVICE.
     */
    CompletableFuture<Subscription> meter(MicrophoneSpec spec, DoubleConsumer level);

    /** Plays a short sound on the loudspeakers, so that a person hears which ones they are. */
    CompletableFuture<Void> testSpeaker(SpeakerSpec spec);

    /**
     * Plays a quiet sound on these loudspeakers, beside what is heard of the meeting. Completes when it was heard;
     * fails with NO_SOUND_SERVER, NO_SUCH_DEVICE or DEVICE_BUSY, and nothing else suffers from that. A sound that comes
     * late tells something wrong: while no engine runs it fails with ENGINE_FAILED at once, and is not kept.
     */
    CompletableFuture<Void> play(SpeakerSpec spec, Chime chime);

    /**
     * Records three seconds of a microphone into the engine's memory, in place of what was recorded before, so that a
     * person can hear how others hear them. Works beside a meeting. Fails with NO_SOUND_SERVER, NO_SUCH_DEVICE or
     * DEVICE_BUSY.
     */
    CompletableFuture<Void> recordSample(MicrophoneSpec spec);

    /**
     * Plays what was recorded last, or nothing, and completes when it has been heard. Fails as {@link #testSpeaker}.
     */
    CompletableFuture<Void> playSample(SpeakerSpec spec);

    /** A connection to one other side. */
    CompletableFuture<PeerConnection> connect(ConnectionOptions options, PeerConnection.Listener listener);

    /**
     * Pictures of a track, local or remote. A feed of a track that is unknown, or gone, delivers nothing. Each call
     * makes a feed of its own.
     */
    PictureFeed feed(TrackId track);

    /** Exact counters of what the engine gave out and did not get back yet. */
    Holdings holdings();

    /** Ends everything in the order that the native library survives. Returns when it is done. */
    @Override
    void close();

    /**
     * How the engine behind the door is. An engine in a process of its own can end without having been asked: because a
     * native library crashed, or hung. Another one then takes its place, and whoever used the one before goes on like
     * this:
     *
     * <ul>
     *   <li>{@link #RESTARTING} is told. Every {@link LocalTrack} is {@link LocalTrack#lost} with ENGINE_FAILED, and
     *       released; every {@link PeerConnection} tells its listener the state CLOSED, and nothing after that, not
     *       even of its channels and tracks; calls to what was given out complete with CLOSED. Feeds deliver nothing
     *       more; the last picture that was taken stays readable.
     *   <li>Calls to the door itself wait for the engine that comes; so tracks may be opened and connections made again
     *       at once. Ids of tracks are never used twice. What was set, as the loudspeakers and the processing of sound,
     *       is as at the beginning, and has to be set again; watchers of devices and meters go on.
     *   <li>{@link #RUNNING} is told when the engine is there.
     *   <li>{@link #GIVEN_UP} is told when it ended three times in a minute. Calls fail with ENGINE_FAILED; one that
     *       comes a minute later tries again.
     * </ul>
     *
     * A camera that was asked for shortly before two ends within a minute is not opened a third time so soon: it fails
     * with DEVICE_BUSY at once.
     */
    enum Health {
        RUNNING,
        RESTARTING,
        GIVEN_UP
    }

    /** What an engine is for. */
    enum Extent {
        EVERYTHING,
        /**
         * Nothing but sound: no camera is looked for, nothing of the screen is captured, and no picture is agreed on
         * with anybody, so that none is encoded or decoded whatever others send.
         */
        SOUND
    }

    /** Live objects: all zero after everything was closed. */
    record Holdings(int connections, int localTracks, int remoteTracks, int feeds, int dataChannels, int frames) {
        /** The logger for what should be gone and is not; under test every line of it fails the test. */
        public static final String LEAKS = "app.corrillo.leaks";

        /** Says in the log what is left; called when an engine has closed everything. */
        public void expectEmpty() {
            if (!isEmpty()) {
                System.getLogger(LEAKS).log(System.Logger.Level.ERROR, "not released: {0}", this);
            }
        }

        public boolean isEmpty() {
            return connections + localTracks + remoteTracks + feeds + dataChannels + frames == 0;
        }
    }
}
