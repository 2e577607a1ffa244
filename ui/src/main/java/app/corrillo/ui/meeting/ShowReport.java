package app.corrillo.ui.meeting;

import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.TrackId;
import java.util.Map;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Tells the meeting which pictures are seen, and how large, once the tiles have come to rest. */
final class ShowReport {
    /** While an edge is dragged every pulse has other sizes, and each would reach every sender. */
    private static final Duration REST = Duration.millis(120);

    private final Consumer<MeetingCommand> send;
    private final PauseTransition pause = new PauseTransition(REST);
    private Map<TrackId, TileSize> wanted = Map.of();
    private Map<TrackId, TileSize> sent = Map.of();

    ShowReport(Consumer<MeetingCommand> send) {
        this.send = send;
        pause.setOnFinished(_ -> tell());
    }

    /** What is seen now; other tracks than before are told at once, other sizes when they rest. */
    void tell(Map<TrackId, TileSize> now) {
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

    private void tell() {
        pause.stop();
        if (!wanted.equals(sent)) {
            sent = wanted;
            send.accept(new MeetingCommand.Show(sent));
        }
    }
}
