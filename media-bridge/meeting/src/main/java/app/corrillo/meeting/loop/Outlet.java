package app.corrillo.meeting.loop;

import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.Track;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.spi.MeetingSession;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Where one's own tracks go: always into the state, and to the others from joining until leaving. */
final class Outlet {
    /** Owns one's own tracks until the server says who one is. */
    private static final ParticipantId NOBODY_YET = new ParticipantId("self");

    private final Home home;
    private final MeetingSession session;
    private boolean open;

    Outlet(Home home, MeetingSession session) {
        this.home = home;
        this.session = session;
    }

    void setOpen(boolean nowOpen) {
        open = nowOpen;
    }

    boolean isOpen() {
        return open;
    }

    /**
     * Completes when a track of the same source that was sent before may be closed.
     *
     * @param before whose place it takes; null for nobody's
     */
    CompletableFuture<Void> publish(LocalTrack track, @Nullable LocalTrack before) {
        ParticipantId self = home.state().self();
        boolean muted =
                track.source() == Source.MICROPHONE && !home.state().local().microphoneOn();
        Track own = new Track(
                track.id(), self == null ? NOBODY_YET : self, track.source(), Track.Direction.SEND, muted, false);
        home.happen(
                before == null
                        ? new MeetingEvent.TrackPublished(own, home.time().now())
                        : new MeetingEvent.TrackReplaced(before.id(), own));
        return send(track);
    }

    /** To the others only. */
    CompletableFuture<Void> send(LocalTrack track) {
        return open ? session.publish(track) : CompletableFuture.completedFuture(null);
    }

    /** Completes when the track may be closed. */
    CompletableFuture<Void> withdraw(LocalTrack track) {
        home.happen(new MeetingEvent.TrackUnpublished(track.id(), home.time().now()));
        return open ? session.unpublish(track.source()) : CompletableFuture.completedFuture(null);
    }

    /** Nothing comes of it for now; its last picture stays. */
    void stall(LocalTrack track) {
        home.happen(new MeetingEvent.TrackStalled(track.id(), true));
    }
}
