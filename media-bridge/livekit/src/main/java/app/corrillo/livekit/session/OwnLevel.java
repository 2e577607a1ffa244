package app.corrillo.livekit.session;

import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.Track.Direction;
import app.corrillo.meeting.media.PeerConnection.LinkStats;
import app.corrillo.meeting.time.Time;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks at how loud the own microphone is, while it is published. The server tells of it, too, but late, and only while
 * somebody hears it. Only for the session's lane.
 */
final class OwnLevel {
    /** Each look is some milliseconds of work for the engine. */
    static final Duration PERIOD = Duration.ofMillis(400);

    private final Tools tools;
    private final OwnTracks own;
    private final Supplier<CompletableFuture<LinkStats>> stats;
    private Time.@Nullable Timer timer;
    private boolean looking;

    OwnLevel(Tools tools, OwnTracks own, Supplier<CompletableFuture<LinkStats>> stats) {
        this.tools = tools;
        this.own = own;
        this.stats = stats;
    }

    void start() {
        if (timer == null) {
            timer = tools.time().every(PERIOD, () -> tools.lane().run(this::look));
        }
    }

    void stop() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }

    private void look() {
        if (looking || timer == null || !own.isHeard(Source.MICROPHONE)) {
            return;
        }
        looking = true;
        stats.get()
                .whenComplete((seen, failure) -> tools.lane().run(() -> {
                    looking = false;
                    if (seen != null && timer != null) {
                        tell(seen);
                    }
                }));
    }

    private void tell(LinkStats seen) {
        seen.tracks().stream()
                .filter(track -> track.direction() == Direction.SEND
                        && track.audioLevel() >= 0
                        && own.is(Source.MICROPHONE, track.track()))
                .findFirst()
                .ifPresent(track -> tools.tell(new MeetingEvent.OwnLevelMeasured(track.audioLevel())));
    }
}
