package app.corrillo.client.app;

import app.corrillo.client.cli.Wishes;
import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.Meeting;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Phase;
import app.corrillo.meeting.UntrustedText;
import java.util.concurrent.atomic.AtomicBoolean;

/** Follows one meeting for the command line: joins it, shares when asked to, and tells how it ended. */
public final class Attendance implements AutoCloseable {
    private final Meeting meeting;
    private final Wishes wishes;
    private final Ending ending;
    private final AtomicBoolean live = new AtomicBoolean();
    private final AtomicBoolean over = new AtomicBoolean();
    private final Meeting.Subscription watch;

    /** Told once. */
    @FunctionalInterface
    public interface Ending {
        /** The meeting is over; {@code wasLive} says whether it was ever joined. */
        void ended(EndReason reason, boolean wasLive);
    }

    private Attendance(Meeting meeting, Wishes wishes, Ending ending) {
        this.meeting = meeting;
        this.wishes = wishes;
        this.ending = ending;
        this.watch = meeting.watch(this::follow);
    }

    /** Joins now. */
    public static Attendance join(Meeting meeting, UntrustedText name, Wishes wishes, Ending ending) {
        Attendance attendance = new Attendance(meeting, wishes, ending);
        meeting.send(new MeetingCommand.Join(name));
        attendance.follow(meeting.state());
        return attendance;
    }

    private void follow(MeetingState state) {
        if (state.phase() == Phase.LIVE && live.compareAndSet(false, true)) {
            wishes.share().ifPresent(what -> meeting.send(new MeetingCommand.ShareScreen(what)));
        }
        EndReason reason = state.ended();
        if (reason != null && over.compareAndSet(false, true)) {
            ending.ended(reason, live.get());
        }
    }

    @Override
    public void close() {
        watch.close();
    }
}
