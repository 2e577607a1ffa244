package app.corrillo.meeting.poll;

import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Poll;
import app.corrillo.meeting.UntrustedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What this person asked, and the votes: one of each person, the last one, also of those who have left. Not
 * thread-safe.
 */
final class OwnPolls {
    /** More people than this do not vote. */
    private static final int VOTERS = 10_000;

    private final Map<Integer, Box> boxes = new LinkedHashMap<>();
    private int asked;

    /** One poll and the votes in it. */
    private static final class Box {
        private final Map<ParticipantId, Integer> votes = new HashMap<>();
        private final Set<ParticipantId> told = new HashSet<>();
        private Poll poll;

        Box(Poll poll) {
            this.poll = poll;
        }
    }

    /**
     * Begins a poll, unless too many are open, or it is none.
     *
     * @param here who is told of it now
     */
    Optional<Poll> ask(
            MeetingCommand.Ask wish, ParticipantId self, UntrustedText name, Set<ParticipantId> here, Instant at) {
        if (boxes.values().stream().filter(box -> box.poll.open()).count() >= Poll.OPEN) {
            return Optional.empty();
        }
        try {
            List<Poll.Answer> answers = wish.answers().stream()
                    .map(text -> new Poll.Answer(UntrustedText.line(text.value(), Poll.ANSWER), 0))
                    .toList();
            UntrustedText question = UntrustedText.line(wish.question().value(), Poll.QUESTION);
            Poll poll = new Poll(self, asked, name, true, question, answers, Poll.NONE, true, at);
            Box box = new Box(poll);
            box.told.addAll(here);
            boxes.put(asked++, box);
            return Optional.of(poll);
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** Counts a vote in place of an earlier one; nothing where it does not count or changes nothing. */
    Optional<Poll> vote(int number, ParticipantId voter, int answer) {
        Box box = boxes.get(number);
        if (box == null
                || !box.poll.open()
                || answer < 0
                || answer >= box.poll.answers().size()
                || (box.votes.size() >= VOTERS && !box.votes.containsKey(voter))) {
            return Optional.empty();
        }
        Integer before = box.votes.put(voter, answer);
        if (before != null && before == answer) {
            return Optional.empty();
        }
        Poll counted = box.poll.withAnswers(moved(box.poll.answers(), before, answer));
        box.poll = voter.equals(counted.asker()) ? counted.withMine(answer) : counted;
        return Optional.of(box.poll);
    }

    /** No vote counts any more. */
    Optional<Poll> close(int number) {
        Box box = boxes.get(number);
        if (box == null || !box.poll.open()) {
            return Optional.empty();
        }
        box.poll = box.poll.withOpen(false);
        return Optional.of(box.poll);
    }

    /** The poll of this number as it is now. */
    Optional<Poll> of(int number) {
        return Optional.ofNullable(boxes.get(number)).map(box -> box.poll);
    }

    /** The number of the poll that this names, if it is one of this person's. */
    Optional<Integer> numberOf(String id, ParticipantId self) {
        return boxes.keySet().stream()
                .filter(number -> Poll.id(self, number).equals(id))
                .findFirst();
    }

    /** What somebody has to be told who has just come: what is open; who comes back, also how the rest ended. */
    List<Poll> newsFor(ParticipantId who) {
        List<Poll> news = new ArrayList<>();
        boxes.values().forEach(box -> {
            if (box.told.contains(who) || box.poll.open()) {
                box.told.add(who);
                news.add(box.poll);
            }
        });
        return news;
    }

    /** The counts after a vote for {@code to} in place of one for {@code from}, if there was one. */
    private static List<Poll.Answer> moved(List<Poll.Answer> answers, @Nullable Integer from, int to) {
        List<Poll.Answer> now = new ArrayList<>(answers);
        if (from != null) {
            now.set(from, one(now.get(from), -1));
        }
        now.set(to, one(now.get(to), 1));
        return now;
    }

    private static Poll.Answer one(Poll.Answer answer, int more) {
        return new Poll.Answer(answer.text(), answer.votes() + more);
    }
}
