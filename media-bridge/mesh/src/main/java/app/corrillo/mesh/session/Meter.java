package app.corrillo.mesh.session;

import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Quality;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.Track.Direction;
import app.corrillo.meeting.media.PeerConnection.LinkStats;
import app.corrillo.meeting.media.TrackStats;
import app.corrillo.meeting.time.Time;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the statistics of the connections, a few at a time: how loud everybody is, how well they are connected, and
 * whether this computer keeps up. Only for the session's lane.
 */
final class Meter {
    /** Levels look alive at this rate. */
    static final Duration PERIOD = Duration.ofMillis(200);

    /** The most connections looked at in one period; with more, they take turns. */
    static final int AT_ONCE = 3;

    /** What is seen so soon after a change of the encoding still tells of the one before, in nanoseconds. */
    private static final long SETTLES = 2_000_000_000L;

    private final Tools tools;
    private final OwnMedia own;
    private final SendPlan plan;
    private final Supplier<Collection<Peer>> peers;
    private final Runnable replan;
    private final Map<String, Watched> watched = new HashMap<>();
    private Time.@Nullable Timer timer;
    private int turn;

    Meter(Tools tools, OwnMedia own, SendPlan plan, Supplier<Collection<Peer>> peers, Runnable replan) {
        this.tools = tools;
        this.own = own;
        this.plan = plan;
        this.peers = peers;
        this.replan = replan;
    }

    void start() {
        timer = tools.time().every(PERIOD, () -> tools.lane().run(this::look));
    }

    void stop() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }

    void forget(Peer peer) {
        watched.remove(peer.id());
    }

    private void look() {
        List<Peer> connected = peers.get().stream().filter(Peer::isConnected).toList();
        if (timer == null || connected.isEmpty()) {
            return;
        }
        for (int count = 0; count < Math.min(AT_ONCE, connected.size()); count++) {
            look(connected.get(turn++ % connected.size()));
        }
    }

    private void look(Peer peer) {
        PeerLink link = peer.link().orElseThrow();
        Watched watch = watched.computeIfAbsent(peer.id(), id -> new Watched());
        if (watch.pending) {
            return;
        }
        watch.pending = true;
        link.stats()
                .whenComplete((stats, failure) -> tools.lane().run(() -> {
                    watch.pending = false;
                    if (timer != null
                            && stats != null
                            && peer.link().filter(link::equals).isPresent()) {
                        seen(peer, link, watch, stats);
                    }
                }));
    }

    private void seen(Peer peer, PeerLink link, Watched watch, LinkStats stats) {
        levels(peer, stats);
        Quality now = watch.link.seen(stats, tools.time().nanos());
        if (now != watch.quality) {
            watch.quality = now;
            tools.tell(new MeetingEvent.QualityMeasured(peer.participant(), now));
        }
        stats.tracks().stream()
                .filter(track -> track.direction() == Direction.SEND)
                .forEach(track -> sent(link, watch, track));
    }

    private void levels(Peer peer, LinkStats stats) {
        Map<ParticipantId, Double> levels = new HashMap<>();
        for (TrackStats track : stats.tracks()) {
            if (track.audioLevel() < 0) {
                continue;
            }
            if (track.direction() == Direction.SEND && own.is(Source.MICROPHONE, track.track())) {
                tools.tell(new MeetingEvent.OwnLevelMeasured(track.audioLevel()));
            } else if (peer.tracks()
                    .published(Source.MICROPHONE)
                    .filter(track.track()::equals)
                    .isPresent()) {
                levels.put(peer.participant(), track.audioLevel());
            }
        }
        if (!levels.isEmpty()) {
            tools.tell(new MeetingEvent.LevelsMeasured(levels));
        }
    }

    private void sent(PeerLink link, Watched watch, TrackStats track) {
        Source source = own.is(Source.CAMERA, track.track())
                ? Source.CAMERA
                : own.is(Source.SCREEN, track.track()) ? Source.SCREEN : null;
        if (source == null) {
            return;
        }
        SendPlan.Applied applied = plan.appliedAt(link, source);
        long now = tools.time().nanos();
        boolean settled =
                now - applied.sinceNanos() >= SETTLES && applied.encoding().active();
        boolean news = settled
                && plan.sawSize(
                        source,
                        track.width(),
                        track.height(),
                        applied.encoding().scaleDownBy());
        if (source == Source.CAMERA) {
            watch.behind = watch.frames.seen(track, applied, now);
            news |= plan.sawLoad(watched.values().stream().anyMatch(one -> one.behind));
        }
        if (news) {
            replan.run();
        }
    }

    /** What is remembered of one connection. */
    private static final class Watched {
        private final LinkMeter link = new LinkMeter();
        private final FrameWatch frames = new FrameWatch();
        private Quality quality = Quality.UNKNOWN;
        private boolean pending;
        private boolean behind;
    }
}
