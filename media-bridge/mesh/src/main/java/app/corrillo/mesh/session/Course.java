package app.corrillo.mesh.session;

import app.corrillo.meeting.Capability;
import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.Notice;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.mesh.client.ServerLine;
import app.corrillo.mesh.wire.FromServer;
import app.corrillo.mesh.wire.FromServer.Person;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What happens between joining and the end, as the signalling server tells it. Only for the session's lane. */
final class Course implements ServerLine.Listener {
    private final Tools tools;
    private final Company company;
    private final UntrustedText name;
    private final Runnable ended;
    private boolean linkLost;
    private @Nullable EndReason serverGone;
    private boolean serverUp;
    private boolean over;

    Course(Tools tools, Company company, UntrustedText name, Runnable ended) {
        this.tools = tools;
        this.company = company;
        this.name = name;
        this.ended = ended;
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

    @Override
    public void onWelcome(FromServer.Welcome welcome, boolean again) {
        serverUp = true;
        if (again) {
            tools.tell(new MeetingEvent.TroubleMended(Notice.Kind.SERVER_LOST));
        } else {
            OwnState self = new OwnState(tools, company.hands(), new ParticipantId(welcome.id()), name);
            tools.tell(new MeetingEvent.Joined(
                    self.id(),
                    UntrustedText.name(welcome.title()),
                    tools.link().print(),
                    offered(),
                    tools.time().now()));
            tools.tell(new MeetingEvent.ParticipantArrived(
                    self.participant(), tools.time().now()));
            company.begin(self);
        }
        List<Person> people = welcome.people();
        company.unlistAllBut(people.stream().map(Person::id).collect(Collectors.toSet()));
        people.forEach(company::present);
        reconsider();
    }

    // Nobody runs such a meeting, and files do not travel in it.
    private static Set<Capability> offered() {
        Set<Capability> all = Capability.ofEquals();
        all.remove(Capability.SEND_FILES);
        return all;
    }

    @Override
    public void onMessage(FromServer message) {
        switch (message) {
            case FromServer.Arrived(var person) -> company.arrived(person);
            case FromServer.Departed(var id, var left) -> company.departed(id, left);
            case FromServer.Relay(var from, var signal) -> company.signalled(from, signal);
            case FromServer.Welcome _, FromServer.Refused _, FromServer.Closing _ -> {}
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
    public void onOver(EndReason reason) {
        boolean joined = company.hasBegun();
        if (!joined || reason == EndReason.JOINED_ELSEWHERE) {
            end(joined || reason != EndReason.ENDED_BY_HOST ? reason : EndReason.SERVER_GONE);
            return;
        }
        if (serverUp) {
            onDown();
        }
        serverGone =
                reason == EndReason.ENDED_BY_HOST || reason == EndReason.NETWORK_GONE ? reason : EndReason.SERVER_GONE;
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
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        if (cause instanceof MediaException media && media.problem() == MediaProblem.ENGINE_FAILED) {
            end(EndReason.NO_ENGINE);
        }
    }
}
