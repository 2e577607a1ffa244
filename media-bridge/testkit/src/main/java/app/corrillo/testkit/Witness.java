package app.corrillo.testkit;

import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.MeetingReducer;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Notice;
import app.corrillo.meeting.Phase;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.MediaDevices;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What a person sees of a session: the events that it tells, and the state that they make. Thread-safe. */
public class Witness {
    private final String name;
    private final List<MeetingEvent> events = new ArrayList<>();
    private MeetingState state;

    /** Somebody of this name, who is joining. */
    protected Witness(String name) {
        this.name = name;
        state = MeetingState.idle(
                UntrustedText.name("…"),
                UntrustedText.name(name),
                Scenes.everythingOn().withDevices(MediaDevices.NONE));
        keep(new MeetingEvent.Joining(UntrustedText.name(name)));
    }

    /** The name, as a person wrote it. */
    public final String name() {
        return name;
    }

    public final synchronized MeetingState state() {
        return state;
    }

    public final synchronized List<MeetingEvent> events() {
        return List.copyOf(events);
    }

    public final synchronized boolean saw(Predicate<MeetingEvent> what) {
        return events.stream().anyMatch(what);
    }

    /** Waits until the state is as wanted. */
    public final synchronized MeetingState await(String what, Predicate<MeetingState> wanted)
            throws InterruptedException {
        long end = System.nanoTime() + Eventually.PATIENCE.toNanos();
        while (!wanted.test(state)) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError(name + " waited for " + what + " in vain: " + state + " after " + events);
            }
            wait(left);
        }
        return state;
    }

    public final MeetingState awaitLive() throws InterruptedException {
        return await("being in", now -> now.phase() == Phase.LIVE);
    }

    /** Waits until so many people are there, this one included. */
    public final MeetingState awaitPeople(int count) throws InterruptedException {
        return await(count + " people", now -> now.participants().size() == count);
    }

    /** Whether the screen says this. */
    public static boolean has(MeetingState state, Notice.Kind kind) {
        return state.notices().stream().anyMatch(notice -> notice.kind() == kind);
    }

    /** The session tells this. */
    protected final synchronized void keep(MeetingEvent event) {
        events.add(event);
        state = MeetingReducer.reduce(state, event);
        notifyAll();
    }
}
