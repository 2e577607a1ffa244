package app.corrillo.client.bot;

import app.corrillo.meeting.Meeting;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.Track;
import app.corrillo.meeting.TrackId;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What somebody without a window looks at: every picture, small, so that the others send. */
final class BotEyes implements AutoCloseable {
    static final TileSize SIZE = new TileSize(320, 180);

    private final Meeting meeting;
    private final Meeting.Subscription watch;
    private Map<TrackId, TileSize> seen = Map.of();

    BotEyes(Meeting meeting) {
        this.meeting = meeting;
        this.watch = meeting.watch(this::look);
    }

    private void look(MeetingState state) {
        Map<TrackId, TileSize> now = state.tracks().values().stream()
                .filter(track -> track.direction() == Track.Direction.RECEIVE
                        && track.source().isVideo())
                .map(Track::id)
                .collect(Collectors.toMap(Function.identity(), track -> SIZE));
        if (!now.equals(seen)) {
            seen = now;
            meeting.send(new MeetingCommand.Show(now));
        }
    }

    @Override
    public void close() {
        watch.close();
    }
}
