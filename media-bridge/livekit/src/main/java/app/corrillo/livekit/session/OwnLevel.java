package app.corrillo.livekit.session;

import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.Track.Direction;
import app.corrillo.meeting.media.PeerConnection.LinkStats;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Looks at how loud the own microphone is, while it is published. The server tells of it, too, but late, and only while
 * somebody hears it. Only for the session's lane.
 */
final class OwnLevel {
    private final Tools tools;
    private final OwnTracks own;
    private final Looks<LinkStats> looks;

    OwnLevel(Tools tools, OwnTracks own, Supplier<CompletableFuture<LinkStats>> stats) {
        this.tools = tools;
        this.own = own;
        this.looks = new Looks<>(tools, Looks.OFTEN, this::look, stats, this::tell);
    }

    void start() {
        looks.start();
    }

    void stop() {
        looks.stop();
    }

    private void look() {
        if (own.isHeard(Source.MICROPHONE)) {
            looks.look();
        }
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
