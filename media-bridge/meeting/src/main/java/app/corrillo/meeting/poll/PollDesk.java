package app.corrillo.meeting.poll;

import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Poll;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.spi.SessionEvents;
import app.corrillo.meeting.time.Time;
import app.corrillo.meeting.work.Lane;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Polls of a session, whatever the way on which people reach each other. Whoever asks counts: votes go to the asker
 * alone, and the asker tells everybody the counts. So nobody else learns who voted what, nobody can vote or close in
 * another's name, and whoever comes late is told by the asker. Only for the session's lane.
 */
public final class PollDesk {
    /** Votes that come within this time are told together. */
    static final Duration TOGETHER = Duration.ofMillis(250);

    private final Time time;
    private final Lane lane;
    private final SessionEvents events;
    private final Ways ways;
    private final OwnPolls own = new OwnPolls();
    private final OthersPolls others = new OthersPolls();
    private final Set<ParticipantId> here = new HashSet<>();
    private final Set<Integer> counting = new HashSet<>();

    /** Nothing goes out before the first wish. */
    public PollDesk(Time time, Lane lane, SessionEvents events, Ways ways) {
        this.time = time;
        this.lane = lane;
        this.events = events;
        this.ways = ways;
    }

    /** How what is said reaches the others. */
    public interface Ways {
        /** Tells how a poll of this person stands; {@code only} is null for everybody. */
        void report(PollReport report, @Nullable ParticipantId only);

        /** Tells the asker, and nobody else, what this person votes. */
        void vote(ParticipantId asker, int number, int answer);
    }

    /** What this person wishes. */
    public void perform(MeetingCommand.ForPolls wish, ParticipantId self, UntrustedText name) {
        switch (wish) {
            case MeetingCommand.Ask ask ->
                own.ask(ask, self, name, here, time.now()).ifPresent(this::tell);
            case MeetingCommand.Vote(var id, int answer) -> {
                Optional<Integer> number = own.numberOf(id, self);
                if (number.isPresent()) {
                    own.vote(number.get(), self, answer).ifPresent(poll -> {
                        happen(poll);
                        tellSoon(poll.number());
                    });
                } else {
                    others.vote(id, answer).ifPresent(poll -> {
                        happen(poll);
                        ways.vote(poll.asker(), poll.number(), poll.mine());
                    });
                }
            }
            case MeetingCommand.EndPoll(var id) ->
                own.numberOf(id, self).flatMap(own::close).ifPresent(this::tell);
        }
    }

    /** Somebody told how a poll of theirs stands; what cannot be is overlooked. */
    public void reported(ParticipantId asker, UntrustedText author, PollReport report) {
        try {
            others.told(report.poll(asker, author, time.now())).ifPresent(this::happen);
        } catch (IllegalArgumentException nonsense) {
            // Of somebody who wants to be noticed; there is nobody to tell.
            return;
        }
    }

    /** Somebody voted in a poll of this person; what does not count is overlooked. */
    public void voted(ParticipantId voter, int number, int answer) {
        own.vote(number, voter, answer).ifPresent(poll -> tellSoon(poll.number()));
    }

    /** Somebody can be told something, for the first time or again. */
    public void reached(ParticipantId who) {
        here.add(who);
        own.newsFor(who).forEach(poll -> ways.report(PollReport.of(poll), who));
        others.votedOf(who).forEach(poll -> ways.vote(who, poll.number(), poll.mine()));
    }

    /** Somebody left; their votes stay counted, and their polls end. */
    public void departed(ParticipantId who) {
        here.remove(who);
        others.departed(who);
    }

    /** Together with what else comes, so that many who vote, or one who does again and again, are no flood. */
    private void tellSoon(int number) {
        if (counting.add(number)) {
            time.after(
                    TOGETHER,
                    () -> lane.run(() -> {
                        counting.remove(number);
                        own.of(number).filter(Poll::open).ifPresent(this::tell);
                    }));
        }
    }

    private void tell(Poll poll) {
        happen(poll);
        ways.report(PollReport.of(poll), null);
    }

    private void happen(Poll poll) {
        events.happened(new MeetingEvent.PollMoved(poll));
    }
}
