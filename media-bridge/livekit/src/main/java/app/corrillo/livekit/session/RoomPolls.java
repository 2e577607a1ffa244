package app.corrillo.livekit.session;

import app.corrillo.livekit.data.Ballots;
import app.corrillo.livekit.data.DataLine;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.poll.PollDesk;
import app.corrillo.meeting.poll.PollReport;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Polls in packets of a topic that only Corrillo reads. Only for the session's lane. */
final class RoomPolls implements PollDesk.Ways {
    private final Roster roster;
    private final DataLine line;
    private final PollDesk desk;
    /** The connection in which each was told last. */
    private final Map<ParticipantId, String> reached = new HashMap<>();

    RoomPolls(Tools tools, Roster roster, DataLine line) {
        this.roster = roster;
        this.line = line;
        desk = new PollDesk(tools.time(), tools.lane(), tools.events(), this);
    }

    void perform(MeetingCommand.ForPolls wish, Self self) {
        desk.perform(wish, self.id(), self.member().name());
    }

    /** Somebody is there, or something about them is another; each connection of theirs is told once. */
    void changed(Member member) {
        if (member.isReached() && !member.sid().equals(reached.put(member.id(), member.sid()))) {
            desk.reached(member.id());
        }
    }

    void departed(Member member) {
        reached.remove(member.id());
        desk.departed(member.id());
    }

    /** Everything was joined anew: what was said meanwhile may have been missed. */
    void renewed() {
        reached.clear();
    }

    /** A packet of the topic. The server says whose it is. */
    void heard(Member from, String payload) {
        switch (Ballots.read(payload)) {
            case Ballots.Report(var report) -> desk.reported(from.id(), from.name(), report);
            case Ballots.Vote(int poll, int answer) -> desk.voted(from.id(), poll, answer);
            case Ballots.Nothing() -> {}
        }
    }

    @Override
    public void report(PollReport report, @Nullable ParticipantId only) {
        Optional<Member> one = Optional.ofNullable(only).flatMap(roster::ofId);
        if (only == null || one.isPresent()) {
            line.send(Ballots.report(report, one.map(Member::identity).stream().toList()));
        }
    }

    @Override
    public void vote(ParticipantId asker, int number, int answer) {
        roster.ofId(asker).ifPresent(one -> line.send(Ballots.vote(number, answer, List.of(one.identity()))));
    }
}
