package app.corrillo.meeting.poll;

import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Poll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What others asked, as far as they may, and what this person voted. Not thread-safe. */
final class OthersPolls {
    /** So many of one asker are known; of more the oldest are forgotten. */
    static final int KEPT = 30;

    /** So many in all. */
    static final int ALL = 1_000;

    private final Map<String, Known> known = new LinkedHashMap<>();

    /** @param over whether its asker has closed it: that is for good, while one who left may come back */
    private record Known(Poll poll, boolean over) {}

    /** Somebody tells how a poll of theirs stands. Nothing where that cannot be, or is no news. */
    Optional<Poll> told(Poll news) {
        Known before = known.get(news.id());
        if (before == null) {
            return mayBegin(news) ? Optional.of(keep(news)) : Optional.empty();
        }
        Poll now = new Poll(
                news.asker(),
                news.number(),
                before.poll.author(),
                false,
                news.question(),
                news.answers(),
                before.poll.mine(),
                news.open(),
                before.poll.at());
        boolean possible = !before.over && now.asksLike(before.poll) && !now.equals(before.poll);
        return possible ? Optional.of(keep(now)) : Optional.empty();
    }

    /** This person's vote; nothing where there is no such answer, or it is too late. */
    Optional<Poll> vote(String id, int answer) {
        return Optional.ofNullable(known.get(id))
                .map(Known::poll)
                .filter(poll ->
                        poll.open() && answer >= 0 && answer < poll.answers().size())
                .map(poll -> keep(poll.withMine(answer)));
    }

    /** What this person voted in open polls of this asker. */
    List<Poll> votedOf(ParticipantId asker) {
        return of(asker, poll -> poll.open() && poll.mine() != Poll.NONE);
    }

    /** Without its asker nobody counts. */
    void departed(ParticipantId asker) {
        of(asker, Poll::open).forEach(poll -> known.put(poll.id(), new Known(poll.withOpen(false), false)));
    }

    private boolean mayBegin(Poll news) {
        List<Poll> theirs = of(news.asker(), poll -> true);
        if (news.open() && theirs.stream().filter(Poll::open).count() >= Poll.OPEN) {
            return false;
        }
        if (theirs.size() >= KEPT) {
            theirs.stream().filter(poll -> !poll.open()).findFirst().ifPresent(oldest -> known.remove(oldest.id()));
        }
        return known.size() < ALL;
    }

    private Poll keep(Poll poll) {
        known.put(poll.id(), new Known(poll, !poll.open()));
        return poll;
    }

    private List<Poll> of(ParticipantId asker, Predicate<Poll> which) {
        return known.values().stream()
                .map(Known::poll)
                .filter(poll -> poll.asker().equals(asker) && which.test(poll))
                .toList();
    }
}
