package app.corrillo.livekit.session;

import app.corrillo.livekit.protocol.SignalRequest;
import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.time.Time;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells the server how large every picture is shown, so that it sends the smallest layer that fills it, and nothing for
 * what is not seen. A change is told at once; those that follow within {@link #REST} are told together. Only for the
 * session's lane.
 */
final class TileSettings {
    /** While a window is resized, sizes are told this often. */
    static final Duration REST = Duration.ofMillis(150);

    /** How long the screen may take to say how large a new picture is, before it counts as hidden. */
    static final Duration UNSEEN = Duration.ofMillis(600);

    private final Tools tools;
    private final Consumer<SignalRequest> signal;
    private final Map<TrackId, String> tracks = new LinkedHashMap<>();
    private final Map<String, TileSize> told = new HashMap<>();
    private final Set<TrackId> awaited = new HashSet<>();
    private Map<TrackId, TileSize> wished = Map.of();
    private Time.@Nullable Timer resting;
    private boolean again;

    TileSettings(Tools tools, Consumer<SignalRequest> signal) {
        this.tools = tools;
        this.signal = signal;
    }

    /** What the screen shows; what is absent is hidden. */
    void show(Map<TrackId, TileSize> tiles) {
        wished = tiles;
        awaited.removeAll(tiles.keySet());
        tell();
    }

    /** A picture is there that may be shown. */
    void arrived(TrackId track, String sid, @Nullable TrackId replaced) {
        tracks.put(track, sid);
        TileSize before = replaced == null ? null : wished.get(replaced);
        if (before != null && !wished.containsKey(track)) {
            wished = new HashMap<>(wished);
            wished.put(track, before);
        } else if (!wished.containsKey(track)) {
            awaited.add(track);
            tools.time()
                    .after(
                            UNSEEN,
                            () -> tools.lane().run(() -> {
                                if (awaited.remove(track)) {
                                    tell();
                                }
                            }));
        }
        tell();
    }

    void gone(String sid) {
        tracks.values().remove(sid);
        told.remove(sid);
    }

    /** The server knows nothing any more. */
    void renew() {
        tracks.clear();
        told.clear();
        awaited.clear();
    }

    /** The way is back, to a server that may not have heard what was said when it broke. */
    void repeat() {
        told.clear();
        tell();
    }

    /** The tracks that the server was told not to send. */
    List<String> hidden() {
        return told.entrySet().stream()
                .filter(entry -> entry.getValue().isHidden())
                .map(Map.Entry::getKey)
                .toList();
    }

    private void tell() {
        if (resting != null) {
            again = true;
            return;
        }
        if (send()) {
            resting = tools.time()
                    .after(
                            REST,
                            () -> tools.lane().run(() -> {
                                resting = null;
                                if (again) {
                                    again = false;
                                    tell();
                                }
                            }));
        }
    }

    private boolean send() {
        Map<TileSize, List<String>> news = new LinkedHashMap<>();
        tracks.forEach((track, sid) -> {
            TileSize size = wished.getOrDefault(track, TileSize.HIDDEN);
            if (!awaited.contains(track) && !size.equals(told.put(sid, size))) {
                news.computeIfAbsent(size, same -> new ArrayList<>()).add(sid);
            }
        });
        news.forEach((size, sids) -> signal.accept(Requests.settings(sids, size)));
        return !news.isEmpty();
    }
}
