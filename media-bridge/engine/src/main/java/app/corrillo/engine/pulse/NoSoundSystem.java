package app.corrillo.engine.pulse;

import app.corrillo.meeting.Meeting.Subscription;
import app.corrillo.meeting.media.Chime;
import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.SpeakerSpec;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/** A machine without libpulse: there is no sound, and there never will be. */
final class NoSoundSystem implements SoundSystem {

    @Override
    public SoundDevices devices() {
        return SoundDevices.UNAVAILABLE;
    }

    @Override
    public Subscription watch(Consumer<SoundDevices> watcher) {
        return () -> {};
    }

    @Override
    public CompletableFuture<SoundDevices> ready() {
        return CompletableFuture.completedFuture(SoundDevices.UNAVAILABLE);
    }

    @Override
    public CompletableFuture<SoundDevices> probe() {
        return ready();
    }

    @Override
    public CompletableFuture<Void> chooseMicrophone(MicrophoneSpec spec) {
        return noServer();
    }

    @Override
    public MicrophonePlace microphone() {
        return MicrophonePlace.NO_SERVER;
    }

    @Override
    public Subscription watchMicrophone(Consumer<MicrophonePlace> watcher) {
        watcher.accept(MicrophonePlace.NO_SERVER);
        return () -> {};
    }

    @Override
    public CompletableFuture<Void> chooseSpeaker(SpeakerSpec spec) {
        return noServer();
    }

    @Override
    public CompletableFuture<Subscription> meter(MicrophoneSpec spec, DoubleConsumer level) {
        return noServer();
    }

    @Override
    public CompletableFuture<Void> testTone(SpeakerSpec spec) {
        return noServer();
    }

    @Override
    public CompletableFuture<Void> play(SpeakerSpec spec, Chime chime) {
        return noServer();
    }

    @Override
    public CompletableFuture<Void> recordSample(MicrophoneSpec spec) {
        return noServer();
    }

    @Override
    public CompletableFuture<Void> playSample(SpeakerSpec spec) {
        return noServer();
    }

    @Override
    public void close() {}

    private static <T> CompletableFuture<T> noServer() {
        return CompletableFuture.failedFuture(
                new MediaException(MediaProblem.NO_SOUND_SERVER, "libpulse is not installed"));
    }
}
