package app.corrillo.carrier;

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
import app.corrillo.meeting.time.Time;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/**
 * An engine that is never gone for long: when the one that works ends by itself, or hangs, another one is started in
 * its place. What is asked meanwhile is done by that one. See {@link MediaEngine.Health} for what is lost.
 */
public final class KeptEngine implements MediaEngine {
    private final Keeper keeper;

    private KeptEngine(Keeper keeper) {
        this.keeper = keeper;
    }

    /** Begins to start the first engine, and returns at once. */
    public static KeptEngine start(EngineStarter starter, Time time) {
        Keeper keeper = new Keeper(starter, time);
        keeper.begin();
        return new KeptEngine(keeper);
    }

    /** The life that works now, for who wants to look at it; null between two. */
    public @Nullable EngineLife life() {
        return keeper.life();
    }

    /** Completes when everything is decided that was asked, or became due, before. */
    CompletableFuture<Void> decided() {
        return keeper.decided();
    }

    /** The process that works now, if it is another one than this. */
    public Optional<ProcessHandle> process() {
        return keeper.life() instanceof EngineProcess process ? Optional.of(process.handle()) : Optional.empty();
    }

    @Override
    public Subscription watchHealth(Consumer<Health> watcher) {
        return keeper.watchHealth(watcher);
    }

    @Override
    public void use(Extent extent) {
        keeper.use(extent);
    }

    @Override
    public MediaDevices devices() {
        return keeper.devices().now();
    }

    @Override
    public Subscription watchDevices(Consumer<MediaDevices> watcher) {
        return keeper.devices().watch(watcher);
    }

    @Override
    public CompletableFuture<LocalTrack> openCamera(CameraSpec spec) {
        return keeper.openCamera(spec);
    }

    @Override
    public CompletableFuture<LocalTrack> openMicrophone(MicrophoneSpec spec) {
        return keeper.ask(engine -> engine.openMicrophone(spec));
    }

    @Override
    public CompletableFuture<Void> chooseMicrophone(MicrophoneSpec spec) {
        return keeper.ask(engine -> engine.chooseMicrophone(spec));
    }

    @Override
    public CompletableFuture<Void> chooseSpeaker(SpeakerSpec spec) {
        return keeper.ask(engine -> engine.chooseSpeaker(spec));
    }

    @Override
    public CompletableFuture<Void> setAudioProcessing(AudioProcessing processing) {
        return keeper.ask(engine -> engine.setAudioProcessing(processing));
    }

    @Override
    public CompletableFuture<LocalTrack> openScreen(ScreenSpec spec) {
        return keeper.ask(engine -> engine.openScreen(spec));
    }

    @Override
    public CompletableFuture<List<ScreenTarget>> windows() {
        return keeper.tryOut(MediaEngine::windows);
    }

    @Override
    public CompletableFuture<Subscription> meter(MicrophoneSpec spec, DoubleConsumer level) {
        return KeptMeter.open(keeper, spec, level);
    }

    @Override
    public CompletableFuture<Void> testSpeaker(SpeakerSpec spec) {
        return keeper.tryOut(engine -> engine.testSpeaker(spec));
    }

    @Override
    public CompletableFuture<Void> play(SpeakerSpec spec, Chime chime) {
        EngineLife life = keeper.life();
        return life == null
                ? CompletableFuture.failedFuture(
                        new MediaException(MediaProblem.ENGINE_FAILED, "no engine runs to play it"))
                : life.engine().play(spec, chime);
    }

    @Override
    public CompletableFuture<Void> recordSample(MicrophoneSpec spec) {
        return keeper.tryOut(engine -> engine.recordSample(spec));
    }

    @Override
    public CompletableFuture<Void> playSample(SpeakerSpec spec) {
        return keeper.tryOut(engine -> engine.playSample(spec));
    }

    @Override
    public CompletableFuture<PeerConnection> connect(ConnectionOptions options, PeerConnection.Listener listener) {
        return keeper.ask(engine -> engine.connect(options, listener));
    }

    /** Tracks come from an engine that is there; between two, every track is unknown. */
    @Override
    public PictureFeed feed(TrackId track) {
        EngineLife life = keeper.life();
        return life == null ? new NoPictures() : life.engine().feed(track);
    }

    @Override
    public Holdings holdings() {
        EngineLife life = keeper.life();
        return life == null ? new Holdings(0, 0, 0, 0, 0, 0) : life.engine().holdings();
    }

    @Override
    public void close() {
        keeper.close();
    }
}
