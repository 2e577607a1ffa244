package app.corrillo.mesh.session;

import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.Notice;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Role;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.mesh.client.ServerLine;
import app.corrillo.mesh.wire.FromServer;
import app.corrillo.mesh.wire.FromServer.Person;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What happens between joining and the end, as the signalling server tells it. Only for the session's lane. */
final class Course implements ServerLine.Listener {
    private final Tools tools;
    private final Company company;
    private final UntrustedText name;
    private final Runnable ended;
    private final Authority authority;
    private boolean linkLost;
    private @Nullable EndReason serverGone;
    private boolean serverUp;
    private boolean over;

    Course(Tools tools, Company company, UntrustedText name, Runnable ended) {
        this.tools = tools;
        this.company = company;
        this.name = name;
        this.ended = ended;
        this.authority = new Authority(tools, company);
    }

    boolean isOver() {
        return over;
    }

    /** The meeting is over for this person. The first reason counts. */
    void end(EndReason reason) {
        if (!over) {
            over = true;
            tools.tell(new MeetingEvent.Ended(reason));
            ended.run();
        }
    }

    /** A moderator's wish did not come about. */
    void denied() {
        if (!over) {
            authority.denied();
        }
    }

    @Override
    public void onWaiting(FromServer.Waiting waiting) {
        tools.tell(new MeetingEvent.WaitingBegan(UntrustedText.name(waiting.title())));
    }

    @Override
    public void onWelcome(FromServer.Welcome welcome, boolean again) {
        serverUp = true;
        if (again) {
            tools.tell(new MeetingEvent.TroubleMended(Notice.Kind.SERVER_LOST));
        } else {
            OwnState self = new OwnState(tools, company.hands(), new ParticipantId(welcome.id()), name);
            if (tools.link().key() != null) {
                // The server has looked at the key, or this would not be a welcome.
                company.roles().set(List.of(welcome.id()));
            }
            Role role = company.roles().of(welcome.id());
            tools.tell(new MeetingEvent.Joined(
                    self.id(),
                    UntrustedText.name(welcome.title()),
                    tools.link().invitation().print(),
                    Roles.offered(role),
                    tools.time().now()));
            tools.tell(new MeetingEvent.ParticipantArrived(
                    self.participant(role), tools.time().now()));
            company.begin(self);
        }
        List<Person> people = welcome.people();
        company.unlistAllBut(people.stream().map(Person::id).collect(Collectors.toSet()));
        people.forEach(company::present);
        reconsider();
    }

    @Override
    public void onMessage(FromServer message) {
        switch (message) {
            case FromServer.Arrived(var person) -> company.arrived(person);
            case FromServer.Departed(var id, var left) -> company.departed(id, left);
            case FromServer.Relay(var from, var signal) -> company.signalled(from, signal);
            case FromServer.Moderators(var ids) -> authority.moderators(ids);
            case FromServer.Door door -> authority.door(door);
            case FromServer.Silence(var source) -> authority.silence(source);
            case FromServer.Spotlight(var id) -> authority.spotlight(id);
            case FromServer.Denied() -> authority.denied();
            case FromServer.Welcome _, FromServer.Waiting _, FromServer.Refused _, FromServer.Closing _ -> {}
        }
        reconsider();
    }

    @Override
    public void onDown() {
        serverUp = false;
        tools.tell(new MeetingEvent.NoticeGiven(
                Notice.Kind.SERVER_LOST, UntrustedText.name(""), tools.time().now()));
        reconsider();
    }

    @Override
    public void onClosing() {
        if (company.hasBegun()) {
            goOnAlone(EndReason.ENDED_BY_HOST);
        } else {
            end(EndReason.SERVER_GONE);
        }
    }

    @Override
    public void onOver(EndReason reason) {
        switch (reason) {
            // Whoever is sent out stops at once, whoever else is still reached.
            case JOINED_ELSEWHERE, REMOVED, ENDED_BY_HOST -> end(reason);
            default -> {
                if (company.hasBegun()) {
                    goOnAlone(reason == EndReason.NETWORK_GONE ? reason : EndReason.SERVER_GONE);
                } else {
                    end(reason);
                }
            }
        }
    }

    private void goOnAlone(EndReason why) {
        if (serverUp) {
            onDown();
        }
        serverGone = why;
        reconsider();
    }

    /** Somebody came, went, or is reached again: alone and without a server there is no meeting any more. */
    void reconsider() {
        if (over || !company.hasBegun()) {
            return;
        }
        if (serverGone != null && company.isEmpty()) {
            end(Objects.requireNonNull(serverGone));
            return;
        }
        boolean lost = !serverUp && serverGone == null && !company.reachesAnybody();
        if (lost != linkLost) {
            linkLost = lost;
            tools.tell(lost ? new MeetingEvent.LinkLost() : new MeetingEvent.LinkRestored());
        }
    }

    /** The engine could not make a connection. */
    void broken(Throwable failure) {
        if (MediaException.is(failure, MediaProblem.ENGINE_FAILED)) {
            end(EndReason.NO_ENGINE);
        }
    }
}
