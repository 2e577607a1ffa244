package app.corrillo.mesh.session;

import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.Track;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.PeerConnection.RemoteTrack;
import app.corrillo.mesh.wire.PeerMessage;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The tracks of one other participant: those that the connection brought and that their owner says are live. Only for
 * the session's lane.
 */
final class RemoteTracks {
    private final Tools tools;
    private final ParticipantId owner;
    private final Map<Source, TrackId> brought = new EnumMap<>(Source.class);
    private final Map<Source, Boolean> live = new EnumMap<>(Source.class);
    private final Map<Source, Track> published = new EnumMap<>(Source.class);
    private boolean stalled;

    RemoteTracks(Tools tools, ParticipantId owner) {
        this.tools = tools;
        this.owner = owner;
    }

    /** The connection has a section of this source. */
    void bring(RemoteTrack track) {
        Sections.at(track.line())
                .filter(source -> source.isVideo() == track.video())
                .ifPresent(source -> {
                    brought.put(source, track.id());
                    refresh();
                });
    }

    /** The owner says what is live. */
    void setLive(PeerMessage.Streams streams) {
        live.clear();
        streams.live()
                .forEach(stream ->
                        Sections.named(stream.source()).ifPresent(source -> live.put(source, stream.muted())));
        refresh();
    }

    /** Whether pictures and sound should come and do not. */
    void setStalled(boolean now) {
        stalled = now;
        published.replaceAll((source, track) -> {
            if (track.stalled() != now) {
                tools.tell(new MeetingEvent.TrackStalled(track.id(), now));
            }
            return track.withStalled(now);
        });
    }

    /** The connection is gone, and its tracks with it. */
    void clear() {
        brought.clear();
        live.clear();
        stalled = false;
        refresh();
    }

    Optional<TrackId> published(Source source) {
        return Optional.ofNullable(published.get(source)).map(Track::id);
    }

    private void refresh() {
        for (Source source : Sections.ORDER) {
            TrackId id = brought.get(source);
            Boolean muted = live.get(source);
            Track before = published.get(source);
            if (before != null && (muted == null || !before.id().equals(id))) {
                published.remove(source);
                tools.tell(new MeetingEvent.TrackUnpublished(
                        before.id(), tools.time().now()));
                before = null;
            }
            if (id != null && muted != null) {
                publish(source, before, id, muted);
            }
        }
    }

    private void publish(Source source, @org.jspecify.annotations.Nullable Track before, TrackId id, boolean muted) {
        if (before == null) {
            Track track = new Track(id, owner, source, Track.Direction.RECEIVE, muted, stalled);
            published.put(source, track);
            tools.tell(new MeetingEvent.TrackPublished(track, tools.time().now()));
        } else if (before.muted() != muted) {
            published.put(source, before.withMuted(muted));
            tools.tell(new MeetingEvent.TrackMuted(id, muted));
        }
    }
}
