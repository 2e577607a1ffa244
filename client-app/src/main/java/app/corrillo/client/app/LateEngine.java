package app.corrillo.client.app;

import app.corrillo.carrier.KeptEngine;
import app.corrillo.client.network.WayedConnection;
import app.corrillo.client.network.Ways;
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
import app.corrillo.meeting.media.NoPictures;
import app.corrillo.meeting.media.PeerConnection;
import app.corrillo.meeting.media.PictureFeed;
import app.corrillo.meeting.media.ScreenSpec;
import app.corrillo.meeting.media.ScreenTarget;
import app.corrillo.meeting.media.SpeakerSpec;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/**
 * An engine that starts in the background, so that the window need not wait for it. What is asked before it is there is
 * done, in order, when it is; if it cannot start, everything fails with ENGINE_FAILED.
 */
public final class LateEngine implements MediaEngine {
    private final EngineStart start;
    private final Ways ways;

    /** Opens the engine with {@link #begin}, or when something is first asked of it; connections go these ways. */
    public LateEngine(Callable<MediaEngine> opening, Ways ways) {
        start = new EngineStart(opening);
        this.ways = ways;
    }

    /** Begins to open the engine. Returns at once; only the first time counts. */
    public void begin() {
        start.begin();
    }

    /** The engine's own process, if it has one now. */
    Optional<ProcessHandle> process() {
        return start.now().flatMap(engine -> engine instanceof KeptEngine kept ? kept.process() : Optional.empty());
    }

    @Override
    public Subscription watchHealth(Consumer<Health> watcher) {
        LateSubscription subscription = new LateSubscription();
        start.then(engine -> subscription.holds(engine.watchHealth(watcher)));
        return subscription;
    }

    @Override
    public void use(Extent extent) {
        start.then(engine -> engine.use(extent));
    }

    @Override
    public MediaDevices devices() {
        return start.now().map(MediaEngine::devices).orElse(MediaDevices.NONE);
    }

    @Override
    public Subscription watchDevices(Consumer<MediaDevices> watcher) {
        LateSubscription subscription = new LateSubscription();
        start.then(engine -> {
            subscription.holds(engine.watchDevices(watcher));
            watcher.accept(engine.devices());
        });
        return subscription;
    }

    @Override
    public CompletableFuture<LocalTrack> openCamera(CameraSpec spec) {
        return start.ask(engine -> engine.openCamera(spec));
    }

    @Override
    public CompletableFuture<LocalTrack> openMicrophone(MicrophoneSpec spec) {
        return start.ask(engine -> engine.openMicrophone(spec));
    }

    @Override
    public CompletableFuture<Void> chooseMicrophone(MicrophoneSpec spec) {
        return start.ask(engine -> engine.chooseMicrophone(spec));
    }

    @Override
    public CompletableFuture<Void> chooseSpeaker(SpeakerSpec spec) {
        return start.ask(engine -> engine.chooseSpeaker(spec));
    }

    @Override
    public CompletableFuture<Void> setAudioProcessing(AudioProcessing processing) {
        return start.ask(engine -> engine.setAudioProcessing(processing));
    }

    @Override
    public CompletableFuture<LocalTrack> openScreen(ScreenSpec spec) {
        return start.ask(engine -> engine.openScreen(spec));
    }

    /** Without those of this program: whoever shared one would show the meeting to the meeting. */
    @Override
    public CompletableFuture<List<ScreenTarget>> windows() {
        long own = ProcessHandle.current().pid();
        return start.ask(MediaEngine::windows)
                .thenApply(all ->
                        all.stream().filter(window -> window.process() != own).toList());
    }

    @Override
    public CompletableFuture<Subscription> meter(MicrophoneSpec spec, DoubleConsumer level) {
        return start.ask(engine -> engine.meter(spec, level));
    }

    @Override
    public CompletableFuture<Void> testSpeaker(SpeakerSpec spec) {
        return start.ask(engine -> engine.testSpeaker(spec));
    }

    @Override
    public CompletableFuture<Void> play(SpeakerSpec spec, Chime chime) {
        return start.now()
                .map(engine -> engine.play(spec, chime))
                .orElseGet(() -> CompletableFuture.failedFuture(
                        new MediaException(MediaProblem.ENGINE_FAILED, "no engine runs to play it")));
    }

    @Override
    public CompletableFuture<Void> recordSample(MicrophoneSpec spec) {
        return start.ask(engine -> engine.recordSample(spec));
    }

    @Override
    public CompletableFuture<Void> playSample(SpeakerSpec spec) {
        return start.ask(engine -> engine.playSample(spec));
    }

    @Override
    public CompletableFuture<PeerConnection> connect(ConnectionOptions options, PeerConnection.Listener listener) {
        return start.ask(engine -> engine.connect(ways.with(options), listener)
                .thenApply(connection -> new WayedConnection(connection, ways)));
    }

    /** Tracks come from an engine that is there; before that, every track is unknown. */
    @Override
    public PictureFeed feed(TrackId track) {
        return start.now().map(engine -> engine.feed(track)).orElseGet(NoPictures::new);
    }

    @Override
    public Holdings holdings() {
        return start.now().map(MediaEngine::holdings).orElseGet(() -> new Holdings(0, 0, 0, 0, 0, 0));
    }

    @Override
    public void close() {
        start.close();
    }
}
