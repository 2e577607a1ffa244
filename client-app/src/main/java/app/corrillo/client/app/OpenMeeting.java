package app.corrillo.client.app;

import app.corrillo.client.stats.StatsWriter;
import app.corrillo.meeting.Meeting;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.media.PeerConnection.LinkStats;
import app.corrillo.meeting.spi.MeetingSession;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A meeting whose statistics can be read. Thread-safe. */
public final class OpenMeeting implements Meeting, StatsWriter.Watched {
    private final Meeting meeting;
    private final MeetingSession session;

    OpenMeeting(Meeting meeting, MeetingSession session) {
        this.meeting = meeting;
        this.session = session;
    }

    @Override
    public MeetingState state() {
        return meeting.state();
    }

    @Override
    public void send(MeetingCommand command) {
        meeting.send(command);
    }

    @Override
    public Subscription watch(Consumer<MeetingState> watcher) {
        return meeting.watch(watcher);
    }

    @Override
    public CompletableFuture<List<LinkStats>> stats() {
        return session.stats();
    }

    @Override
    public void close() {
        meeting.close();
    }
}
