package app.corrillo.engine.core;

import app.corrillo.engine.pulse.SoundSystem;
import app.corrillo.engine.sound.PcmSource;
import app.corrillo.engine.video.FeedHub;
import app.corrillo.engine.video.VideoCapture;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.AudioProcessing;
import app.corrillo.meeting.media.ConnectionOptions;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MediaEngine.Extent;
import app.corrillo.meeting.media.MediaEngine.Holdings;
import app.corrillo.meeting.media.PeerConnection;
import app.corrillo.meeting.time.Time;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Connections and tracks of one engine, native side: everything that webrtc-java is asked for. */
public final class EngineCore {
    private final EngineThread engine;
    private final Events events;
    private final FeedHub hub;
    private final EngineContext context;

    public EngineCore(EngineThread engine, Events events) {
        this(engine, events, Extent.EVERYTHING);
    }

    /** @param extent what connections may agree on */
    public EngineCore(EngineThread engine, Events events, Extent extent) {
        this(engine, events, new Factories(), extent);
    }

    EngineCore(EngineThread engine, Events events, Factories factories) {
        this(engine, events, factories, Extent.EVERYTHING);
    }

    private EngineCore(EngineThread engine, Events events, Factories factories, Extent extent) {
        this.engine = engine;
        this.events = events;
        this.hub = new FeedHub(engine);
        this.context = new EngineContext(engine, events, hub, factories, extent);
    }

    /** What a connection does with sound. */
    public enum Ears {
        /** Nothing: what comes is not even decoded; sound of Corrillo's own can be sent. */
        NONE,
        /** What comes is decoded, and nobody hears it; nothing can be sent. */
        DECODING,
        /** The devices; only right after the sound server answered. */
        DEVICES,
        /** The devices are wanted, and cannot be had: as NONE. */
        MISSING
    }

    /** Any thread. */
    public CompletableFuture<PeerConnection> connect(
            ConnectionOptions options, PeerConnection.Listener listener, Ears ears) {
        return context.call(() -> {
            Factories factories = context.factories();
            if (ears == Ears.DEVICES) {
                context.renew();
            }
            NativeFactory factory = switch (ears) {
                case NONE, MISSING -> factories.silent();
                case DECODING -> factories.decoding();
                case DEVICES -> factories.withDevices();
            };
            boolean wanted = ears == Ears.DEVICES || ears == Ears.MISSING;
            return CompletableFuture.completedFuture(new Link(context, factory, wanted, options, listener));
        });
    }

    /** Any thread: starts a capture on the engine thread, and makes a track of it. */
    public CompletableFuture<LocalTrack> capture(TrackId id, Source source, Supplier<VideoCapture> opening) {
        return context.call(
                () -> CompletableFuture.completedFuture(new VideoSendTrack(context, id, source, opening.get())));
    }

    /** Any thread: the track of a microphone of this computer, disabled; what is wished for is there already. */
    public CompletableFuture<LocalTrack> microphone(TrackId id, SoundSystem sound, Time time) {
        return context.call(() -> CompletableFuture.completedFuture(new DeviceMicrophone(context, id, sound, time)));
    }

    /** Any thread: the track of a microphone that Corrillo makes itself, disabled. */
    public CompletableFuture<LocalTrack> microphone(TrackId id, PcmSource sound) {
        return context.call(() -> CompletableFuture.completedFuture(new SyntheticMicrophone(context, id, sound)));
    }

    /** Any thread: moves the open microphones to another device; they are silent until they are there. */
    public CompletableFuture<Void> moveMicrophone(Supplier<CompletableFuture<Void>> choice) {
        return context.call(() -> {
            List<DeviceMicrophone> open = context.tracks().stream()
                    .filter(DeviceMicrophone.class::isInstance)
                    .map(DeviceMicrophone.class::cast)
                    .toList();
            CompletableFuture<Void> chosen = new CompletableFuture<>();
            List<CompletableFuture<Void>> moved =
                    open.stream().map(microphone -> microphone.move(chosen)).toList();
            choice.get().whenComplete((_, failure) -> {
                if (failure == null) {
                    chosen.complete(null);
                } else {
                    chosen.completeExceptionally(failure);
                }
            });
            return moved.isEmpty() ? chosen : CompletableFuture.allOf(moved.toArray(CompletableFuture[]::new));
        });
    }

    /** Any thread: how one's own sound is processed from now on. */
    public CompletableFuture<Void> process(AudioProcessing wish) {
        return context.call(() -> {
            context.factories().process(wish);
            for (SendTrack track : context.tracks()) {
                if (track instanceof Microphone microphone) {
                    microphone.reprocess();
                }
            }
            return Results.done();
        });
    }

    /** Any thread: whether what comes is heard, now and in connections to come. */
    public CompletableFuture<Void> setAudible(boolean audible) {
        return context.call(() -> {
            context.setAudible(audible);
            return Results.done();
        });
    }

    /** Any thread: the sound server is gone; connections that there are have no sound any more. */
    public void soundServerGone() {
        engine.execute(context.factories()::serverGone);
    }

    /** Any thread, just after the sound server answered: there is something to play on again. */
    public void restartPlayout() {
        engine.execute(() -> {
            NativeFactory factory = context.factories().currentWithDevices();
            if (factory != null && context.links().stream().anyMatch(link -> link.factory() == factory)) {
                factory.restartPlayout();
            }
        });
    }

    /** Any thread: loads the native library before somebody waits for it. */
    public void warmUp() {
        engine.execute(context.factories()::silent);
    }

    /** Any thread: completes when what was asked for before has been begun. */
    public CompletableFuture<Void> reached() {
        return context.call(Results::done);
    }

    /** Any thread: where the pictures of all tracks come by. */
    public FeedHub hub() {
        return hub;
    }

    /** Any thread. */
    public Holdings holdings() {
        Ledger ledger = context.ledger();
        return new Holdings(
                ledger.connections(),
                ledger.localTracks(),
                ledger.remoteTracks(),
                hub.liveFeeds(),
                ledger.channels(),
                hub.liveFrames());
    }

    /** Any thread: whether a call that does not come back may be waiting for the sound server. */
    public boolean isSoundTouched() {
        return context.factories().isSoundTouched();
    }

    /**
     * Any thread: a call into the library does not come back. Every connection tells CLOSED, every track is lost with
     * ENGINE_FAILED, and what is under way fails with CLOSED; the devices are let go. What is native stays behind.
     */
    public void giveUp() {
        context.giveUp();
    }

    /** Any thread, before {@link #close}: every connection tells CLOSED, and every track is lost with ENGINE_FAILED. */
    public void tellGone() {
        context.tellGone();
    }

    /** Any thread but the engine's: ends everything; false if the library did not come back in time. */
    public boolean close() {
        boolean ended = engine.close(context::close);
        events.close();
        return ended;
    }
}
