package app.corrillo.client.app;

import app.corrillo.meeting.Capability;
import app.corrillo.meeting.Meeting;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Phase;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * A meeting in a room of a server whose key this person has, with invitations made here: each lets one person in, so
 * another one takes the place of one that was copied. Thread-safe.
 */
final class RoomMeeting implements Meeting {
    private static final Set<Capability> INVITES = EnumSet.of(Capability.INVITE, Capability.INVITE_EACH);

    private final Meeting meeting;
    private final ServerHosting.Room room;
    private final List<Watching> watching = new CopyOnWriteArrayList<>();
    private volatile String invite;

    RoomMeeting(Meeting meeting, ServerHosting.Room room) {
        this.meeting = meeting;
        this.room = room;
        invite = room.guestLink();
    }

    @Override
    public MeetingState state() {
        return inviting(meeting.state());
    }

    @Override
    public void send(MeetingCommand command) {
        if (command instanceof MeetingCommand.Invited) {
            invite = room.guestLink();
            watching.forEach(Watching::again);
        } else {
            meeting.send(command);
        }
    }

    @Override
    public Subscription watch(Consumer<MeetingState> watcher) {
        Watching fresh = new Watching(watcher);
        watching.add(fresh);
        return fresh;
    }

    @Override
    public void close() {
        meeting.close();
    }

    private MeetingState inviting(MeetingState state) {
        return state.phase() == Phase.IDLE || state.phase() == Phase.ENDED ? state : state.withInvite(invite, INVITES);
    }

    private final class Watching implements Subscription {
        private final Consumer<MeetingState> watcher;
        private Subscription hold;
        private boolean closed;

        Watching(Consumer<MeetingState> watcher) {
            this.watcher = watcher;
            hold = begin();
        }

        private Subscription begin() {
            return meeting.watch(state -> watcher.accept(inviting(state)));
        }

        /** Tells the state of now once more, on the meeting's own thread: a new watcher is told it. */
        synchronized void again() {
            if (!closed) {
                Subscription before = hold;
                hold = begin();
                before.close();
            }
        }

        @Override
        public synchronized void close() {
            closed = true;
            watching.remove(this);
            hold.close();
        }
    }
}
