package app.corrillo.mesh.session;

import app.corrillo.meeting.Source;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.mesh.wire.PeerMessage;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What this computer sends, and what of it is muted. Only for the session's lane. */
final class OwnMedia {
    private final Map<Source, LocalTrack> tracks = new EnumMap<>(Source.class);
    private final Set<Source> muted = java.util.EnumSet.noneOf(Source.class);

    void put(LocalTrack track) {
        tracks.put(track.source(), track);
    }

    void remove(Source source) {
        tracks.remove(source);
    }

    void setMuted(Source source, boolean now) {
        if (now) {
            muted.add(source);
        } else {
            muted.remove(source);
        }
    }

    boolean isSending(Source source) {
        return tracks.containsKey(source) && !muted.contains(source);
    }

    @Nullable
    LocalTrack track(Source source) {
        return tracks.get(source);
    }

    /** Whether this id is that of one's own track of this source. */
    boolean is(Source source, TrackId id) {
        LocalTrack track = tracks.get(source);
        return track != null && track.id().equals(id);
    }

    void clear() {
        tracks.clear();
    }

    /** What the others are told. */
    PeerMessage.Streams streams() {
        return new PeerMessage.Streams(Sections.ORDER.stream()
                .filter(tracks::containsKey)
                .map(source -> new PeerMessage.Stream(source.word(), muted.contains(source)))
                .toList());
    }
}
