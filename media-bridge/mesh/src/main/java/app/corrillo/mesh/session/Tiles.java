package app.corrillo.mesh.session;

import app.corrillo.meeting.Source;
import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.TrackId;
import app.corrillo.mesh.wire.PeerMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What this screen shows, and what each sender was told of it last. Only for the session's lane. */
final class Tiles {
    private final Map<String, PeerMessage.Show> told = new HashMap<>();
    private @Nullable Map<TrackId, TileSize> shown;

    void set(Map<TrackId, TileSize> now) {
        shown = now;
    }

    /** Somebody has to be told everything again. */
    void forget(Peer peer) {
        told.remove(peer.id());
    }

    /** What this person has to be told now; nothing if that is known, or if the screen has not said anything yet. */
    Optional<PeerMessage.Show> news(Peer peer) {
        Map<TrackId, TileSize> now = shown;
        boolean talks = peer.link().filter(PeerLink::talks).isPresent();
        if (now == null || !talks) {
            return Optional.empty();
        }
        PeerMessage.Show show = new PeerMessage.Show(List.of(Source.CAMERA, Source.SCREEN).stream()
                .flatMap(source -> tile(peer, source, now).stream())
                .toList());
        return show.equals(told.put(peer.id(), show)) ? Optional.empty() : Optional.of(show);
    }

    private static Optional<PeerMessage.Tile> tile(Peer peer, Source source, Map<TrackId, TileSize> shown) {
        return peer.tracks()
                .published(source)
                .map(shown::get)
                .or(() -> peer.tracks().replaced(source).map(shown::get))
                .filter(size -> !size.isHidden())
                .map(size -> new PeerMessage.Tile(source.word(), size.width(), size.height()));
    }
}
