package app.corrillo.mesh.session;

import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.Track;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.PeerConnection.RemoteTrack;
import app.corrillo.meeting.time.Time;
import app.corrillo.mesh.wire.PeerMessage;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tracks of one other participant: those that the connection brought and that their owner says are live. What was
 * shown over the connection before stays, still, until this one says what takes its place, or that nothing does. Only
 * for the session's lane.
 */
final class RemoteTracks {
    private final Tools tools;
    private final ParticipantId owner;
    private final Map<Source, TrackId> brought = new EnumMap<>(Source.class);
    private final Map<Source, Boolean> live = new EnumMap<>(Source.class);
    private final Map<Source, Track> published = new EnumMap<>(Source.class);
    private final Set<Source> kept = EnumSet.noneOf(Source.class);
    private final Map<Source, TrackId> replaced = new EnumMap<>(Source.class);
    private Time.@Nullable Timer patience;
    private int wait;
    private boolean said;
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
        said = true;
        live.clear();
        streams.live()
                .forEach(stream ->
                        Sections.named(stream.source()).ifPresent(source -> live.put(source, stream.muted())));
        refresh();
    }

    /** Whether pictures and sound should come and do not. What another connection brought is still in any case. */
    void setStalled(boolean now) {
        stalled = now;
        published.replaceAll((source, track) -> {
            boolean still = now || kept.contains(source);
            if (track.stalled() != still) {
                tools.tell(new MeetingEvent.TrackStalled(track.id(), still));
            }
            return track.withStalled(still);
        });
    }

    /** Another connection takes the place of the one before, whose tracks are gone. */
    void renew() {
        setStalled(true);
        stalled = false;
        said = false;
        brought.clear();
        live.clear();
        kept.addAll(published.keySet());
        stop();
        if (!kept.isEmpty()) {
            int mine = wait;
            patience = tools.time().after(Patience.GONE, () -> tools.lane().run(() -> forgetKept(mine)));
        }
    }

    /** The person is gone, and the tracks as well. */
    void clear() {
        stop();
        kept.clear();
        brought.clear();
        live.clear();
        replaced.clear();
        stalled = false;
        said = true;
        refresh();
        said = false;
    }

    /** Nothing more is waited for: what is kept stays until {@link #renew} or {@link #clear}. */
    void stop() {
        wait++;
        if (patience != null) {
            patience.cancel();
            patience = null;
        }
    }

    Optional<TrackId> published(Source source) {
        return Optional.ofNullable(published.get(source)).map(Track::id);
    }

    /** The track whose place the one of now took: the screen may not know of it yet. */
    Optional<TrackId> replaced(Source source) {
        return Optional.ofNullable(replaced.get(source));
    }

    /** The owner does not say what is live, or nothing comes of it. */
    private void forgetKept(int waited) {
        // The time may be up while another connection takes the place of this one already.
        if (waited == wait) {
            Set.copyOf(kept).forEach(this::unpublish);
        }
    }

    private void refresh() {
        if (!said) {
            return;
        }
        for (Source source : Sections.ORDER) {
            TrackId id = brought.get(source);
            Boolean muted = live.get(source);
            if (muted == null) {
                unpublish(source);
            } else if (id != null) {
                publish(source, published.get(source), id, muted);
            }
        }
    }

    private void unpublish(Source source) {
        kept.remove(source);
        Track ended = published.remove(source);
        if (ended != null) {
            tools.tell(
                    new MeetingEvent.TrackUnpublished(ended.id(), tools.time().now()));
        }
    }

    private void publish(Source source, @Nullable Track before, TrackId id, boolean muted) {
        if (before == null || !before.id().equals(id)) {
            Track track = new Track(id, owner, source, Track.Direction.RECEIVE, muted, stalled);
            published.put(source, track);
            kept.remove(source);
            if (before == null) {
                tools.tell(new MeetingEvent.TrackPublished(track, tools.time().now()));
            } else {
                replaced.put(source, before.id());
                tools.tell(new MeetingEvent.TrackReplaced(before.id(), track));
            }
        } else if (before.muted() != muted) {
            published.put(source, before.withMuted(muted));
            tools.tell(new MeetingEvent.TrackMuted(id, muted));
        }
    }
}
