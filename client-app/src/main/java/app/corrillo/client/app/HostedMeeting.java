package app.corrillo.client.app;

import app.corrillo.meeting.Meeting;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingState;
import java.util.function.Consumer;

/** A meeting and the server on this computer that it is held with; both end together. Thread-safe. */
final class HostedMeeting implements Meeting {
    private final Meeting meeting;
    private final Hosting.Held host;

    HostedMeeting(Meeting meeting, Hosting.Held host) {
        this.meeting = meeting;
        this.host = host;
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
    public void close() {
        meeting.close();
        host.close();
    }
}
