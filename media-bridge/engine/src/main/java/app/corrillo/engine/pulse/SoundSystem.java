package app.corrillo.engine.pulse;

import app.corrillo.meeting.Meeting.Subscription;
import app.corrillo.meeting.media.Chime;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.SpeakerSpec;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/**
 * The sound server of this machine, seen beside webrtc-java: which devices there are, and on which of them the streams
 * of this process play and record. webrtc-java opens its streams wherever the server likes; this moves them to the
 * devices that were wished for, as soon as they appear and for as long as it is open.
 *
 * <p>All methods may be called on any thread and never block. Watchers and futures are called on this object's own
 * thread, in the order in which things happened, and must not block it. Without a sound server nothing here fails: it
 * is not {@link SoundDevices#available()}, and it looks for a server again and again.
 */
public interface SoundSystem extends AutoCloseable {

    /**
     * Starts to look for a sound server, and names this process in the system's mixer. To be called once in a process,
     * before the first {@code AudioDeviceModule} is made.
     */
    static SoundSystem open() {
        return open(() -> {});
    }

    /** The same; {@code named} runs as soon as this process has its name, before the rest, which takes a while. */
    static SoundSystem open(Runnable named) {
        return PulseSoundSystem.open(null, named);
    }

    /** No sound at all: nothing is looked for, and nothing is touched. */
    static SoundSystem none() {
        return new NoSoundSystem();
    }

    /** The devices there are now. */
    SoundDevices devices();

    /** Told of every change of the devices, and that the server came or went. */
    Subscription watch(Consumer<SoundDevices> watcher);

    /**
     * Completes, never exceptionally, when the first search for a server has ended: at most a second after opening.
     * From then on {@link #devices()} means something.
     */
    CompletableFuture<SoundDevices> ready();

    /**
     * Asks the server for a sign of life, once the first search has ended. Completes, never exceptionally, within a
     * second from then: with the devices, which are not {@link SoundDevices#available()} if the server does not answer
     * now. To be asked before an {@code AudioDeviceModule} is made, and before playing or recording is started.
     */
    CompletableFuture<SoundDevices> probe();

    /**
     * Wishes for a microphone: from now on every recording stream of this process is moved to it. The wish stays even
     * if the future fails. {@code None} and what is synthetic end the wish: nothing is moved any more.
     *
     * <p>The future completes when the stream is {@link MicrophonePlace#IN_PLACE}, or when there is no stream to move
     * yet; it fails with a {@link app.corrillo.meeting.media.MediaException}: NO_SOUND_SERVER, NO_SUCH_DEVICE, or
     * DEVICE_BUSY if the server does not move the stream within two seconds.
     */
    CompletableFuture<Void> chooseMicrophone(MicrophoneSpec spec);

    /** Where the recording stream of this process is now. */
    MicrophonePlace microphone();

    /**
     * Told of every change of {@link #microphone()}, and at once of what it is now. Only while it is
     * {@link MicrophonePlace#IN_PLACE} may the microphone's track be enabled.
     */
    Subscription watchMicrophone(Consumer<MicrophonePlace> watcher);

    /**
     * Wishes for loudspeakers: from now on every playing stream of this process is moved to them. A named device that
     * is not there is replaced by the system's default until it comes. {@code None} silences our streams in the server.
     *
     * <p>The future is like that of {@link #chooseMicrophone}.
     */
    CompletableFuture<Void> chooseSpeaker(SpeakerSpec spec);

    /**
     * Listens to how loud a microphone is: the peak of each 25th of a second, 0 to 1, until the subscription is closed.
     * The meter follows the default and comes back when the device does. Fails with NO_SOUND_SERVER or NO_SUCH_DEVICE.
     */
    CompletableFuture<Subscription> meter(MicrophoneSpec spec, DoubleConsumer level);

    /**
     * Plays two short, soft notes. Completes when they have been heard; fails with NO_SOUND_SERVER, NO_SUCH_DEVICE or
     * DEVICE_BUSY. {@code None} plays nothing.
     */
    CompletableFuture<Void> testTone(SpeakerSpec spec);

    /** Plays a quiet sound, in a stream of its own. The future is like that of {@link #testTone}. */
    CompletableFuture<Void> play(SpeakerSpec spec, Chime chime);

    /**
     * Records three seconds of a microphone into memory, in place of what was recorded before. Completes when they are
     * over; fails with NO_SOUND_SERVER, NO_SUCH_DEVICE or DEVICE_BUSY.
     */
    CompletableFuture<Void> recordSample(MicrophoneSpec spec);

    /**
     * Plays what was recorded last, or nothing. Completes when it has been heard; fails as {@link #testTone} does.
     * {@code None} plays nothing.
     */
    CompletableFuture<Void> playSample(SpeakerSpec spec);

    /** Ends the connection and its thread, and returns when they are gone. Open futures fail with CLOSED. */
    @Override
    void close();
}
