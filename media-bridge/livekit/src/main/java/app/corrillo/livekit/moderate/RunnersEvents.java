package app.corrillo.livekit.moderate;

import app.corrillo.meeting.Capability;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Role;
import app.corrillo.meeting.spi.SessionEvents;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells of the same as a session does, and that the room can be run, as long as this person runs it. */
final class RunnersEvents implements SessionEvents {
    private final SessionEvents events;
    private @Nullable ParticipantId self;
    private boolean runs;

    /** @param runs whether this person runs the room when joining */
    RunnersEvents(SessionEvents events, boolean runs) {
        this.events = events;
        this.runs = runs;
    }

    // A session tells one thing after another; only what is decided here is guarded.
    @Override
    public void happened(MeetingEvent event) {
        events.happened(seen(event));
    }

    private synchronized MeetingEvent seen(MeetingEvent event) {
        return switch (event) {
            case MeetingEvent.Joined(var who, var title, var invite, var capabilities, var at) -> {
                self = who;
                yield new MeetingEvent.Joined(who, title, invite, more(capabilities), at);
            }
            case MeetingEvent.RoleChanged(var who, var role, var at) -> {
                runs = who.equals(self) ? role == Role.MODERATOR : runs;
                yield event;
            }
            case MeetingEvent.CapabilitiesChanged(var capabilities) ->
                new MeetingEvent.CapabilitiesChanged(more(capabilities));
            default -> event;
        };
    }

    private Set<Capability> more(Set<Capability> capabilities) {
        if (!runs) {
            return capabilities;
        }
        Set<Capability> all = EnumSet.copyOf(Moderator.POSSIBLE);
        all.addAll(capabilities);
        return all;
    }
}
