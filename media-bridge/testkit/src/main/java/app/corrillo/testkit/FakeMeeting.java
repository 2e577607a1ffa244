package app.corrillo.testkit;

import app.corrillo.meeting.Meeting;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.MeetingReducer;
import app.corrillo.meeting.MeetingState;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * A meeting that a test holds in its hands: it is in whatever state the test shows, and keeps the commands it was sent.
 * Watchers are called on the thread that changes the state.
 */
public final class FakeMeeting implements Meeting {
    private final List<MeetingCommand> commands = new CopyOnWriteArrayList<>();
    private final List<Watch> watchers = new CopyOnWriteArrayList<>();
    private volatile MeetingState state;
    private volatile boolean closed;

    public FakeMeeting(MeetingState state) {
        this.state = state;
    }

    /** The meeting is in this state from now on. */
    public void show(MeetingState now) {
        state = now;
        watchers.forEach(watch -> watch.watcher.accept(now));
    }

    /** These things happen, one after the other. */
    public void happen(MeetingEvent... events) {
        for (MeetingEvent event : events) {
            show(MeetingReducer.reduce(state, event));
        }
    }

    /** What was asked, in order. */
    public List<MeetingCommand> commands() {
        return List.copyOf(commands);
    }

    /** What was asked of one kind, in order. */
    public <C extends MeetingCommand> List<C> commands(Class<C> kind) {
        return commands.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** How many watch now; none may be left when a screen is gone. */
    public int watchers() {
        return watchers.size();
    }

    public boolean isClosed() {
        return closed;
    }

    @Override
    public MeetingState state() {
        return state;
    }

    @Override
    public void send(MeetingCommand command) {
        commands.add(command);
    }

    @Override
    public Subscription watch(Consumer<MeetingState> watcher) {
        Watch watch = new Watch(watcher);
        watchers.add(watch);
        watcher.accept(state);
        return watch;
    }

    @Override
    public void close() {
        closed = true;
    }

    /** One registration, so that the same watcher can watch twice and stop once. */
    private final class Watch implements Subscription {
        private final Consumer<MeetingState> watcher;

        private Watch(Consumer<MeetingState> watcher) {
            this.watcher = watcher;
        }

        @Override
        public void close() {
            watchers.remove(this);
        }
    }
}
