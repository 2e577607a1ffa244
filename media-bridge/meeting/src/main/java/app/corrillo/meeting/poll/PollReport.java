package app.corrillo.meeting.poll;

import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Poll;
import app.corrillo.meeting.UntrustedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How a poll stands, as whoever asks it tells the others. Each report replaces the one before.
 *
 * @param number the asker's own, from 0
 * @param votes of each answer, in the same order
 */
public record PollReport(int number, String question, List<String> answers, List<Integer> votes, boolean open) {
    /** Copies the lists; {@link #poll} looks at what is in them. */
    public PollReport {
        answers = List.copyOf(answers);
        votes = List.copyOf(votes);
    }

    /** Of one's own poll. */
    public static PollReport of(Poll poll) {
        return new PollReport(
                poll.number(),
                poll.question().value(),
                poll.answers().stream().map(answer -> answer.text().value()).toList(),
                poll.answers().stream().map(Poll.Answer::votes).toList(),
                poll.open());
    }

    /**
     * The poll, cleaned as all text of others is.
     *
     * @throws IllegalArgumentException if it is none: too many answers, too long, a count that cannot be
     */
    Poll poll(ParticipantId asker, UntrustedText author, Instant at) {
        if (number < 0
                || answers.size() != votes.size()
                || answers.size() > Poll.MOST
                || question.length() > 2 * Poll.QUESTION) {
            throw new IllegalArgumentException("a report of a poll holds together");
        }
        List<Poll.Answer> all = new ArrayList<>();
        for (int place = 0; place < answers.size(); place++) {
            all.add(new Poll.Answer(UntrustedText.line(answers.get(place), Poll.ANSWER), votes.get(place)));
        }
        UntrustedText asked = UntrustedText.line(question, Poll.QUESTION);
        return new Poll(asker, number, author, false, asked, all, Poll.NONE, open, at);
    }

    /** Without what people wrote. */
    @Override
    public String toString() {
        return "PollReport[" + number + ", " + votes + (open ? ", open]" : "]");
    }
}
