package app.corrillo.ui.window;

import app.corrillo.meeting.Meeting;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingState;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A meeting that this person may go into, held by its screen before it is opened: until then it is as it was said to
 * be, and nothing can be asked of it.
 */
final class ComingMeeting implements Meeting {
    private final MeetingState before;
    private volatile @Nullable Meeting opened;

    private ComingMeeting(MeetingState before) {
        this.before = before;
    }

    /** The same meeting once more. */
    static ComingMeeting after(MeetingState last) {
        return new ComingMeeting(MeetingState.idle(last.title(), last.name(), last.capabilities(), last.local()));
    }

    /** This is it, and is closed with this one. */
    void begin(Meeting meeting) {
        opened = meeting;
    }

    @Override
    public MeetingState state() {
        Meeting now = opened;
        return now == null ? before : now.state();
    }

    @Override
    public void send(MeetingCommand command) {
        Meeting now = opened;
        if (now != null) {
            now.send(command);
        }
    }

    /** @throws IllegalStateException before it is opened */
    @Override
    public Subscription watch(Consumer<MeetingState> watcher) {
        Meeting now = opened;
        if (now == null) {
            throw new IllegalStateException("not opened yet");
        }
        return now.watch(watcher);
    }

    @Override
    public void close() {
        Meeting now = opened;
        if (now != null) {
            now.close();
        }
    }
}
