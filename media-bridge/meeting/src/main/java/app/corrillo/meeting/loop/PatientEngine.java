package app.corrillo.meeting.loop;

import app.corrillo.meeting.Meeting.Subscription;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.AudioProcessing;
import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.Chime;
import app.corrillo.meeting.media.ConnectionOptions;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.PeerConnection;
import app.corrillo.meeting.media.PictureFeed;
import app.corrillo.meeting.media.ScreenSpec;
import app.corrillo.meeting.media.ScreenTarget;
import app.corrillo.meeting.media.SpeakerSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The engine as one meeting has it. One that is given up while the meeting goes on is, for the session, one that takes
 * long to restart: that it is given up is not told, connections that are asked for wait, and nobody starts it before
 * {@link #resume}. Everything else fails with ENGINE_FAILED meanwhile. Thread-safe.
 */
final class PatientEngine implements MediaEngine {
    private final MediaEngine engine;
    private final Subscription health;
    private final List<Consumer<Health>> watchers = new CopyOnWriteArrayList<>();
    private final List<Connecting> waiting = new ArrayList<>();
    private boolean joined;
    private boolean held;
    private boolean resuming;
    private boolean closed;

    private record Connecting(
            ConnectionOptions options, PeerConnection.Listener listener, CompletableFuture<PeerConnection> answer) {}

    PatientEngine(MediaEngine engine) {
        this.engine = engine;
        this.health = engine.watchHealth(this::changed);
    }

    /** From now on it is borne when the engine is given up. */
    void joined() {
        synchronized (waiting) {
            joined = true;
        }
    }

    /** The person says how to go on, or has it otherwise; what waits is asked of the engine that comes. */
    void resume(Extent extent) {
        // Before it is started, so that nothing is missed of what it tells.
        synchronized (waiting) {
            held = false;
            resuming = true;
        }
        engine.use(extent);
        // Not before it was asked to start: until then it refuses whoever wants a connection.
        List<Connecting> asked;
        synchronized (waiting) {
            resuming = false;
            asked = held ? List.of() : List.copyOf(waiting);
            waiting.removeAll(asked);
        }
        asked.forEach(this::connect);
    }

    private void changed(Health now) {
        synchronized (waiting) {
            held |= joined && !closed && now == Health.GIVEN_UP;
            if (held) {
                return;
            }
        }
        watchers.forEach(watcher -> watcher.accept(now));
    }

    private boolean isHeld() {
        synchronized (waiting) {
            return held;
        }
    }

    private <T extends @Nullable Object> CompletableFuture<T> ask(Supplier<CompletableFuture<T>> question) {
        return isHeld()
                ? CompletableFuture.failedFuture(
                        new MediaException(MediaProblem.ENGINE_FAILED, "the engine is left alone"))
                : question.get();
    }

    private void connect(Connecting wish) {
        if (waits(wish)) {
            return;
        }
        engine.connect(wish.options(), wish.listener()).whenComplete((made, failure) -> {
            if (failure == null) {
                wish.answer().complete(made);
            } else if (!(MediaException.is(failure, MediaProblem.ENGINE_FAILED) && waits(wish))) {
                wish.answer().completeExceptionally(failure);
            }
        });
    }

    private boolean waits(Connecting wish) {
        synchronized (waiting) {
            return (held || resuming) && waiting.add(wish);
        }
    }

    @Override
    public Subscription watchHealth(Consumer<Health> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    @Override
    public void use(Extent extent) {
        engine.use(extent);
    }

    @Override
    public MediaEngine itself() {
        return engine.itself();
    }

    @Override
    public MediaDevices devices() {
        return engine.devices();
    }

    @Override
    public Subscription watchDevices(Consumer<MediaDevices> watcher) {
        return engine.watchDevices(watcher);
    }

    @Override
    public CompletableFuture<LocalTrack> openCamera(CameraSpec spec) {
        return ask(() -> engine.openCamera(spec));
    }

    @Override
    public CompletableFuture<LocalTrack> openMicrophone(MicrophoneSpec spec) {
        return ask(() -> engine.openMicrophone(spec));
    }

    @Override
    public CompletableFuture<Void> chooseMicrophone(MicrophoneSpec spec) {
        return ask(() -> engine.chooseMicrophone(spec));
    }

    @Override
    public CompletableFuture<Void> chooseSpeaker(SpeakerSpec spec) {
        return ask(() -> engine.chooseSpeaker(spec));
    }

    @Override
    public CompletableFuture<Void> setAudioProcessing(AudioProcessing processing) {
        return ask(() -> engine.setAudioProcessing(processing));
    }

    @Override
    public CompletableFuture<LocalTrack> openScreen(ScreenSpec spec) {
        return ask(() -> engine.openScreen(spec));
    }

    @Override
    public CompletableFuture<List<ScreenTarget>> windows() {
        return ask(engine::windows);
    }

    @Override
    public CompletableFuture<Subscription> meter(MicrophoneSpec spec, DoubleConsumer level) {
        return ask(() -> engine.meter(spec, level));
    }

    @Override
    public CompletableFuture<Void> testSpeaker(SpeakerSpec spec) {
        return ask(() -> engine.testSpeaker(spec));
    }

    @Override
    public CompletableFuture<Void> play(SpeakerSpec spec, Chime chime) {
        return ask(() -> engine.play(spec, chime));
    }

    @Override
    public CompletableFuture<Void> recordSample(MicrophoneSpec spec) {
        return ask(() -> engine.recordSample(spec));
    }

    @Override
    public CompletableFuture<Void> playSample(SpeakerSpec spec) {
        return ask(() -> engine.playSample(spec));
    }

    @Override
    public CompletableFuture<PeerConnection> connect(ConnectionOptions options, PeerConnection.Listener listener) {
        CompletableFuture<PeerConnection> answer = new CompletableFuture<>();
        connect(new Connecting(options, listener, answer));
        return answer;
    }

    @Override
    public PictureFeed feed(TrackId track) {
        return engine.feed(track);
    }

    @Override
    public Holdings holdings() {
        return engine.holdings();
    }

    /** The meeting is over: what waits fails with CLOSED. The engine itself goes on, for others. */
    @Override
    public void close() {
        health.close();
        List<Connecting> asked;
        synchronized (waiting) {
            closed = true;
            held = false;
            asked = List.copyOf(waiting);
            waiting.clear();
        }
        asked.forEach(wish ->
                wish.answer().completeExceptionally(new MediaException(MediaProblem.CLOSED, "the meeting is over")));
    }
}
