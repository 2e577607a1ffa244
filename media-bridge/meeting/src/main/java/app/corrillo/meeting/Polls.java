package app.corrillo.meeting;

import app.corrillo.meeting.Notice.Kind;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The part of {@link MeetingReducer} that is about polls. */
final class Polls {
    /** So many are listed; older ones fall away, those that are over first. */
    static final int LISTED = 200;

    private Polls() {}

    /** Of others everybody is told that it began and that it is over. */
    static MeetingState move(MeetingState state, Poll poll) {
        if (!state.participants().containsKey(poll.asker())) {
            return state;
        }
        Predicate<Poll> same = one -> one.id().equals(poll.id());
        Optional<Poll> before = state.polls().stream().filter(same).findFirst();
        List<Poll> now = Replacing.in(state.polls(), poll, same);
        MeetingState moved = state.with(next -> next.polls = listed(now));
        if (poll.own() || (before.isPresent() && before.get().open() == poll.open())) {
            return moved;
        }
        Kind kind = poll.open() ? Kind.POLL_ASKED : Kind.POLL_ENDED;
        return MeetingReducer.notice(moved, kind, poll.author(), poll.at());
    }

    /** Nobody counts the votes any more. */
    static MeetingState departed(MeetingState state, ParticipantId asker) {
        List<Poll> now = state.polls().stream()
                .map(poll -> poll.open() && poll.asker().equals(asker) ? poll.withOpen(false) : poll)
                .toList();
        return now.equals(state.polls()) ? state : state.with(next -> next.polls = now);
    }

    private static List<Poll> listed(List<Poll> polls) {
        if (polls.size() > LISTED) {
            polls.remove(polls.stream().filter(poll -> !poll.open()).findFirst().orElseGet(polls::getFirst));
        }
        return polls;
    }
}
