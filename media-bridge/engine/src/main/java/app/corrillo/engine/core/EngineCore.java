package app.corrillo.engine.core;

import app.corrillo.engine.video.FeedHub;
import app.corrillo.engine.video.VideoCapture;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.ConnectionOptions;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MediaEngine.Holdings;
import app.corrillo.meeting.media.PeerConnection;
import java.util.concurrent.CompletableFuture;

/** Connections and tracks of one engine, native side: everything that webrtc-java is asked for. */
public final class EngineCore {
    private final EngineThread engine;
    private final Events events;
    private final FeedHub hub;
    private final EngineContext context;

    public EngineCore(EngineThread engine, Events events) {
        this.engine = engine;
        this.events = events;
        this.hub = new FeedHub(engine);
        this.context = new EngineContext(engine, events, hub, new Factories());
    }

    /** Any thread. The factory is chosen by whether devices may be touched, right after the sound server answered. */
    public CompletableFuture<PeerConnection> connect(
            ConnectionOptions options, PeerConnection.Listener listener, boolean withDevices) {
        return context.call(() -> {
            Factories factories = context.factories();
            NativeFactory factory = withDevices ? factories.withDevices() : factories.silent();
            return CompletableFuture.completedFuture(new Link(context, factory, options, listener));
        });
    }

    /** Any thread: the track of a capture that is running already. */
    public CompletableFuture<LocalTrack> videoTrack(TrackId id, Source source, VideoCapture capture) {
        return context.call(() -> CompletableFuture.completedFuture(new VideoSendTrack(context, id, source, capture)));
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

    /** Any thread but the engine's: ends everything; false if the library did not come back in time. */
    public boolean close() {
        boolean ended = engine.close(context::close);
        events.close();
        return ended;
    }
}
