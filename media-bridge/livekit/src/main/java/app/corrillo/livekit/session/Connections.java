package app.corrillo.livekit.session;

import app.corrillo.livekit.protocol.ClientConfigSetting;
import app.corrillo.livekit.protocol.ClientConfiguration;
import app.corrillo.livekit.protocol.ICEServer;
import app.corrillo.livekit.protocol.MediaSectionsRequirement;
import app.corrillo.livekit.protocol.SessionDescription;
import app.corrillo.livekit.protocol.SignalRequest;
import app.corrillo.livekit.protocol.SignalTarget;
import app.corrillo.livekit.protocol.TrickleRequest;
import app.corrillo.livekit.signal.JoinQuery;
import app.corrillo.livekit.signal.Trickle;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.ConnectionOptions;
import app.corrillo.meeting.media.ConnectionOptions.IceServer;
import app.corrillo.meeting.media.ConnectionOptions.Purpose;
import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.PeerConnection.LinkStats;
import app.corrillo.meeting.media.PeerConnection.RemoteTrack;
import app.corrillo.meeting.media.PeerConnection.State;
import app.corrillo.meeting.time.Time;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The connections of one joining: ours, on which we offer, and with signalling version 0 the server's. Watches how they
 * do. Only for the session's lane.
 */
final class Connections implements Way.Listener {
    /**
     * A connection that was there and is not heard any more gets so long to come back by itself. Short, because
     * libwebrtc says so only after five unanswered checks in more than five seconds.
     */
    static final Duration SHAKY = Duration.ofMillis(300);

    /** A connection that does not come about in this time will not. */
    static final Duration COMING = Duration.ofSeconds(12);

    private static final int SERVERS = 16;

    private final Tools tools;
    private final String prefix;
    private final Listener listener;
    private final Upstream up;
    private final Optional<Downstream> down;
    private final List<Way> ways;
    private final Way receiving;
    private final Map<SignalTarget, Time.Timer> worries = new EnumMap<>(SignalTarget.class);
    private boolean well;

    /** Asks the engine for them; nothing goes out before {@link #begin}. */
    Connections(
            Tools tools, String prefix, JoinQuery.Version version, Consumer<SignalRequest> signal, Listener listener) {
        this.tools = tools;
        this.prefix = prefix;
        this.listener = listener;
        boolean both = version == JoinQuery.Version.ZERO;
        up = both
                ? new Upstream(tools, options(List.of(), null, Purpose.PUBLISH), false, signal, this)
                : tools.spare()
                        .take(tools.engine())
                        .map(ready -> new Upstream(tools, ready, signal, this))
                        .orElseGet(
                                () -> new Upstream(tools, options(List.of(), null, Purpose.BOTH), true, signal, this));
        down = both
                ? Optional.of(new Downstream(tools, options(List.of(), null, Purpose.SUBSCRIBE), signal, this))
                : Optional.empty();
        ways = down.map(second -> List.<Way>of(up, second)).orElse(List.of(up));
        receiving = ways.getLast();
    }

    Upstream up() {
        return up;
    }

    /** The server wants to send more than there are sections for; only where what it sends comes through ours. */
    void require(MediaSectionsRequirement more) {
        if (receiving.equals(up)) {
            up.require(more);
        }
    }

    /** Absent where what the others send comes through ours. */
    Optional<Downstream> down() {
        return down;
    }

    /** The server said how it can be reached. */
    void begin(List<ICEServer> servers, @Nullable ClientConfiguration configuration) {
        reconfigure(servers, configuration);
        up.begin();
        worryAll();
    }

    /** The socket is back: new ways are looked for, while what flows goes on. */
    void resume(List<ICEServer> servers, @Nullable ClientConfiguration configuration) {
        reconfigure(servers, configuration);
        up.resume();
        if (!isWell()) {
            worryAll();
        }
    }

    private void reconfigure(List<ICEServer> servers, @Nullable ClientConfiguration configuration) {
        ways.forEach(way -> way.reconfigure(options(servers, configuration, way.purpose())));
    }

    void take(TrickleRequest trickle) {
        Trickle.read(trickle.candidateInit)
                .ifPresent(candidate -> ways.stream()
                        .filter(way -> way.target() == trickle.target)
                        .forEach(way -> way.take(candidate)));
    }

    /** Whether all are connected. */
    boolean isWell() {
        return ways.stream().allMatch(way -> way.state() == State.CONNECTED);
    }

    /** Whether what the others send comes through this one. */
    boolean receives(SignalTarget which) {
        return receiving.target() == which;
    }

    /** The last offer about what the others send, whoever made it, and its answer. */
    Optional<SessionDescription> lastOffer() {
        return receiving.lastOffer();
    }

    Optional<SessionDescription> lastAnswer() {
        return receiving.lastAnswer();
    }

    /** A connection overlooks what is not its own. */
    void setAudible(TrackId track, boolean audible) {
        ways.forEach(way -> way.setAudible(track, audible));
    }

    /** Whether one of them has no devices for sound though it was to have them. */
    CompletableFuture<Boolean> lackSound() {
        List<CompletableFuture<Boolean>> asked = ways.stream()
                .map(way -> way.lacksSound().exceptionally(closed -> false))
                .toList();
        return all(asked).thenApply(done -> asked.stream().anyMatch(CompletableFuture::join));
    }

    CompletableFuture<List<LinkStats>> stats() {
        List<CompletableFuture<LinkStats>> asked = ways.stream()
                .map(way -> way.stats().exceptionally(closed -> new LinkStats(0, List.of())))
                .toList();
        return all(asked)
                .thenApply(done -> asked.stream().map(CompletableFuture::join).toList());
    }

    CompletableFuture<Void> close() {
        worries.values().forEach(Time.Timer::cancel);
        worries.clear();
        return all(ways.stream().map(Way::close).toList());
    }

    private static CompletableFuture<Void> all(List<? extends CompletableFuture<?>> these) {
        return CompletableFuture.allOf(these.toArray(CompletableFuture[]::new));
    }

    private ConnectionOptions options(
            List<ICEServer> servers, @Nullable ClientConfiguration configuration, Purpose purpose) {
        boolean relayOnly = configuration != null && configuration.force_relay == ClientConfigSetting.ENABLED;
        List<IceServer> usable = servers.stream()
                .flatMap(server -> server.urls.stream()
                        .filter(url -> url.matches("(stuns?|turns?):[!-~]{1,300}"))
                        .map(url -> new IceServer(url, server.username, server.credential)))
                .limit(SERVERS)
                .toList();
        return new ConnectionOptions(usable, relayOnly, false, purpose, prefix);
    }

    @Override
    public void onState(Way way, State state) {
        switch (state) {
            case CONNECTED -> {
                calm(way);
                if (isWell() && !well) {
                    well = true;
                    listener.onWell();
                }
            }
            case DISCONNECTED -> shake(way, SHAKY);
            case FAILED -> shake(way, Duration.ZERO);
            // Nobody here closed it: the engine that held it has ended.
            case CLOSED -> onBroken(new MediaException(MediaProblem.CLOSED, "the engine has ended"));
            case NEW, CONNECTING -> {}
        }
    }

    private void shake(Way way, Duration patience) {
        well = false;
        calm(way);
        worry(way, patience);
        listener.onShaky(way.target());
    }

    private void worryAll() {
        ways.forEach(way -> worry(way, COMING));
    }

    private void worry(Way way, Duration patience) {
        calm(way);
        worries.put(
                way.target(),
                tools.time()
                        .after(
                                patience,
                                () -> way.onLane(() -> {
                                    if (way.state() != State.CONNECTED) {
                                        listener.onLost(way.target());
                                    }
                                })));
    }

    private void calm(Way way) {
        Time.Timer worry = worries.remove(way.target());
        if (worry != null) {
            worry.cancel();
        }
    }

    @Override
    public void onTrack(RemoteTrack track) {
        listener.onTrack(track);
    }

    @Override
    public void onTrackGone(TrackId track) {
        listener.onTrackGone(track);
    }

    @Override
    public void onBytes(String label, byte[] message, Consumer<Runnable> lane) {
        listener.onBytes(label, message, lane);
    }

    @Override
    public void onTalk() {
        listener.onTalk();
    }

    @Override
    public void onBroken(Throwable failure) {
        listener.onBroken(failure);
    }

    /** Told how the connections do, and what comes through them. */
    interface Listener {
        /** All are connected. */
        void onWell();

        /** One is not heard any more. */
        void onShaky(SignalTarget which);

        /** One does not come back, or does not come about, by itself. */
        void onLost(SignalTarget which);

        void onTrack(RemoteTrack track);

        void onTrackGone(TrackId track);

        /** On a thread of the engine's; what is made of it is put on the lane. */
        void onBytes(String label, byte[] message, Consumer<Runnable> lane);

        /** Messages can be sent from now on. */
        void onTalk();

        void onBroken(Throwable failure);
    }
}
