package app.corrillo.mesh.session;

import app.corrillo.meeting.Door;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.Notice;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Role;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.mesh.wire.FromServer;
import java.util.List;

/**
 * What the server says about who runs the meeting, and what those who run it want of this computer. Participants say
 * nothing of the kind to each other. Only for the session's lane.
 */
final class Authority {
    private final Tools tools;
    private final Company company;

    Authority(Tools tools, Company company) {
        this.tools = tools;
        this.company = company;
    }

    /** Who runs the meeting from now on. */
    void moderators(List<String> ids) {
        OwnState self = company.self();
        for (String id : company.roles().set(ids)) {
            Role role = company.roles().of(id);
            tools.tell(new MeetingEvent.RoleChanged(
                    new ParticipantId(id), role, tools.time().now()));
            if (self != null && id.equals(self.id().value())) {
                tools.tell(new MeetingEvent.CapabilitiesChanged(Roles.offered(role)));
                if (role != Role.MODERATOR) {
                    tools.tell(
                            new MeetingEvent.DoorChanged(Door.OPEN, tools.time().now()));
                }
            }
        }
    }

    /** Who waits, for those who keep the door. */
    void door(FromServer.Door door) {
        OwnState self = company.self();
        if (self != null && company.roles().of(self.id().value()) == Role.MODERATOR) {
            tools.tell(new MeetingEvent.DoorChanged(
                    new Door(
                            door.locked(),
                            door.keepsWaiting(),
                            door.waiting().stream()
                                    .map(one -> new Door.Visitor(
                                            new ParticipantId(one.id()), UntrustedText.name(one.name())))
                                    .toList()),
                    tools.time().now()));
        }
    }

    /** Whom everybody is to see large; empty for nobody. */
    void spotlight(String id) {
        tools.tell(new MeetingEvent.SpotlightMoved(id.isEmpty() ? null : new ParticipantId(id)));
    }

    /** Something that is sent from here is to be switched off. */
    void silence(String word) {
        Sections.named(word)
                .filter(company::isSending)
                .ifPresent(source -> tools.tell(
                        new MeetingEvent.SilencedByOthers(source, tools.time().now())));
    }

    /** What was wished did not come about. */
    void denied() {
        tools.tell(new MeetingEvent.NoticeGiven(
                Notice.Kind.MODERATION_FAILED,
                UntrustedText.name(""),
                tools.time().now()));
    }
}
