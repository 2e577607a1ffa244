package app.corrillo.meeting;

import app.corrillo.meeting.Notice.Kind;
import java.util.ArrayList;
import java.util.List;

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
        List<Poll> now = new ArrayList<>(state.polls());
        int place = 0;
        while (place < now.size() && !now.get(place).id().equals(poll.id())) {
            place++;
        }
        boolean began = place == now.size();
        boolean wasOpen = !began && now.get(place).open();
        if (began) {
            now.add(poll);
        } else {
            now.set(place, poll);
        }
        MeetingState moved = state.with(next -> next.polls = listed(now));
        if (poll.own() || !(began || wasOpen != poll.open())) {
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
