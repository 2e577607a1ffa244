package app.corrillo.engine;

import app.corrillo.meeting.Meeting.Subscription;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.AudioProcessing;
import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.Chime;
import app.corrillo.meeting.media.ConnectionOptions;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.PeerConnection;
import app.corrillo.meeting.media.PictureFeed;
import app.corrillo.meeting.media.ScreenSpec;
import app.corrillo.meeting.media.ScreenTarget;
import app.corrillo.meeting.media.SpeakerSpec;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/**
 * An engine in this process that outlives a call into the native library that never comes back: the one that hangs is
 * left behind, and another one takes its place, with the same loudspeakers and processing of sound. What the old one
 * gave out says that it is gone: connections tell {@link PeerConnection.State#CLOSED}, tracks are lost with
 * ENGINE_FAILED, calls fail with CLOSED. Whoever used them asks for new ones.
 *
 * <p>Each engine that is left behind keeps its threads and memory, so there is an end to it.
 */
public final class HealingEngine implements MediaEngine {
    private static final System.Logger LOG = System.getLogger(HealingEngine.class.getName());
    private static final int MOST = 5;

    private final EngineOptions options;
    private final List<Consumer<MediaDevices>> watchers = new CopyOnWriteArrayList<>();
    private final List<Consumer<Health>> healthWatchers = new CopyOnWriteArrayList<>();
    private final Object gate = new Object();
    private volatile SpeakerSpec speaker;
    private volatile @Nullable AudioProcessing processing;
    private volatile Engine now;
    private volatile int begun = 1;
    private volatile int most = MOST;
    private volatile Extent extent = Extent.EVERYTHING;
    private boolean closed;

    private HealingEngine(EngineOptions options) {
        this.options = options;
        this.speaker = options.speaker();
        this.now = begin();
    }

    /** Opens an engine; never blocks. What cannot be had is missing in its devices, and asking for it fails. */
    public static HealingEngine open(EngineOptions options) {
        return new HealingEngine(options);
    }

    private Engine begin() {
        String prefix = begun == 1 ? options.prefix() : options.prefix() + begun + "-";
        Engine engine = new Engine(
                new EngineOptions(options.sound(), speaker, options.display(), prefix, extent, options.time()));
        engine.watchDevices(this::tell);
        engine.hung().thenRun(this::replace);
        engine.gone().thenRun(() -> tell(begun > most ? Health.GIVEN_UP : Health.RUNNING));
        return engine;
    }

    private void replace() {
        tell(Health.RESTARTING);
        synchronized (gate) {
            if (closed || ++begun > most) {
                LOG.log(System.Logger.Level.WARNING, "no other engine takes the place of the one that hangs");
                return;
            }
            now = begin();
            AudioProcessing wish = processing;
            if (wish != null) {
                now.setAudioProcessing(wish);
            }
        }
        tell(now.devices());
    }

    /** Each that a person asks for is one more than there would be otherwise. */
    @Override
    public void use(Extent wish) {
        Engine before;
        synchronized (gate) {
            if (closed || (wish == extent && begun <= most)) {
                return;
            }
            extent = wish;
            most = Math.max(most, begun + 1);
            before = now;
        }
        replace();
        before.retire().thenRun(() -> tell(Health.RUNNING));
    }

    private void tell(MediaDevices devices) {
        watchers.forEach(watcher -> watcher.accept(devices));
    }

    private void tell(Health health) {
        healthWatchers.forEach(watcher -> watcher.accept(health));
    }

    @Override
    public Subscription watchHealth(Consumer<Health> watcher) {
        healthWatchers.add(watcher);
        return () -> healthWatchers.remove(watcher);
    }

    @Override
    public MediaDevices devices() {
        return now.devices();
    }

    @Override
    public Subscription watchDevices(Consumer<MediaDevices> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    @Override
    public CompletableFuture<LocalTrack> openCamera(CameraSpec spec) {
        return now.openCamera(spec);
    }

    @Override
    public CompletableFuture<LocalTrack> openMicrophone(MicrophoneSpec spec) {
        return now.openMicrophone(spec);
    }

    @Override
    public CompletableFuture<Void> chooseMicrophone(MicrophoneSpec spec) {
        return now.chooseMicrophone(spec);
    }

    @Override
    public CompletableFuture<Void> chooseSpeaker(SpeakerSpec spec) {
        speaker = spec;
        return now.chooseSpeaker(spec);
    }

    @Override
    public CompletableFuture<Void> setAudioProcessing(AudioProcessing wish) {
        processing = wish;
        return now.setAudioProcessing(wish);
    }

    @Override
    public CompletableFuture<LocalTrack> openScreen(ScreenSpec spec) {
        return now.openScreen(spec);
    }

    @Override
    public CompletableFuture<List<ScreenTarget>> windows() {
        return now.windows();
    }

    @Override
    public CompletableFuture<Subscription> meter(MicrophoneSpec spec, DoubleConsumer level) {
        return now.meter(spec, level);
    }

    @Override
    public CompletableFuture<Void> testSpeaker(SpeakerSpec spec) {
        return now.testSpeaker(spec);
    }

    @Override
    public CompletableFuture<Void> play(SpeakerSpec spec, Chime chime) {
        return now.play(spec, chime);
    }

    @Override
    public CompletableFuture<Void> recordSample(MicrophoneSpec spec) {
        return now.recordSample(spec);
    }

    @Override
    public CompletableFuture<Void> playSample(SpeakerSpec spec) {
        return now.playSample(spec);
    }

    @Override
    public CompletableFuture<PeerConnection> connect(ConnectionOptions wish, PeerConnection.Listener listener) {
        return now.connect(wish, listener);
    }

    @Override
    public PictureFeed feed(TrackId track) {
        return now.feed(track);
    }

    /** Of the engine that works now. */
    @Override
    public Holdings holdings() {
        return now.holdings();
    }

    @Override
    public void close() {
        synchronized (gate) {
            closed = true;
        }
        now.close();
    }
}
