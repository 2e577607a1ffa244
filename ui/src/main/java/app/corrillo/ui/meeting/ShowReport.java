package app.corrillo.ui.meeting;

import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.TrackId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/**
 * Tells the meeting which pictures are seen in all windows together, and how large, once the tiles have come to rest.
 */
final class ShowReport {
    /** While an edge is dragged every pulse has other sizes, and each would reach every sender. */
    private static final Duration REST = Duration.millis(120);

    /** Where pictures are seen. */
    enum Place {
        STAGE,
        MINI,
        SHARE
    }

    private final Consumer<MeetingCommand> send;
    private final Map<Place, Map<TrackId, TileSize>> places = new EnumMap<>(Place.class);
    private final PauseTransition pause = new PauseTransition(REST);
    private Map<TrackId, TileSize> wanted = Map.of();
    private Map<TrackId, TileSize> sent = Map.of();

    ShowReport(Consumer<MeetingCommand> send) {
        this.send = send;
        pause.setOnFinished(_ -> tell());
    }

    /** What is seen now in this place; other tracks than before are told at once, other sizes when they rest. */
    void tell(Place place, Map<TrackId, TileSize> seen) {
        places.put(place, Map.copyOf(seen));
        Map<TrackId, TileSize> now = new HashMap<>();
        places.values().forEach(one -> one.forEach((track, size) -> now.merge(track, size, ShowReport::larger)));
        if (now.equals(wanted)) {
            return;
        }
        wanted = Map.copyOf(now);
        if (wanted.keySet().equals(sent.keySet())) {
            pause.playFromStart();
        } else {
            tell();
        }
    }

    void stop() {
        pause.stop();
    }

    private static TileSize larger(TileSize one, TileSize other) {
        return one.width() < other.width() ? other : one;
    }

    private void tell() {
        pause.stop();
        if (!wanted.equals(sent)) {
            sent = wanted;
            send.accept(new MeetingCommand.Show(sent));
        }
    }
}
