package app.corrillo.mesh.session;

import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.poll.PollDesk;
import app.corrillo.meeting.poll.PollReport;
import app.corrillo.mesh.wire.PeerMessage;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Polls on the channels between people, with those whose programs know polls. Only for the session's lane. */
final class PeerPolls implements PollDesk.Ways {
    private final PollDesk desk;
    private final Set<Peer> knowing = new HashSet<>();

    PeerPolls(Tools tools) {
        desk = new PollDesk(tools.time(), tools.lane(), tools.events(), this);
    }

    void perform(MeetingCommand.ForPolls wish, OwnState self) {
        desk.perform(wish, self.id(), self.name());
    }

    /** Somebody said something; only the first hello of a connection is answered. */
    void said(Peer peer, PeerMessage message) {
        switch (message) {
            case PeerMessage.Hello hello
            when hello.knowsPolls() && knowing.add(peer) -> desk.reached(peer.participant());
            case PeerMessage.Poll poll ->
                desk.reported(
                        peer.participant(),
                        peer.talk().name(),
                        new PollReport(poll.poll(), poll.question(), poll.answers(), poll.votes(), poll.open()));
            case PeerMessage.Vote(int poll, int answer) -> desk.voted(peer.participant(), poll, answer);
            default -> {}
        }
    }

    /** The connection is gone; in the next one the person says hello again. */
    void unlinked(Peer peer) {
        knowing.remove(peer);
    }

    void departed(Peer peer) {
        knowing.remove(peer);
        desk.departed(peer.participant());
    }

    @Override
    public void report(PollReport report, @Nullable ParticipantId only) {
        say(
                new PeerMessage.Poll(
                        report.number(), report.question(), report.answers(), report.votes(), report.open()),
                only);
    }

    @Override
    public void vote(ParticipantId asker, int number, int answer) {
        say(new PeerMessage.Vote(number, answer), asker);
    }

    private void say(PeerMessage message, @Nullable ParticipantId only) {
        knowing.stream()
                .filter(peer -> only == null || peer.participant().equals(only))
                .forEach(peer -> peer.say(message));
    }
}
