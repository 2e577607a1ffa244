package app.corrillo.meeting;

import java.time.Instant;
import java.util.List;

/**
 * A question to everybody with a few answers, each of which people can choose. Who chose what is not in here, and is
 * told to nobody but the computer of whoever asked.
 *
 * @param asker who asks, and alone can close it
 * @param number the asker's own, so that both together name the poll
 * @param own whether this person asks
 * @param question one line
 * @param mine the place of the answer that this person chose, from 0; {@link #NONE} while there is none
 * @param open whether votes still count
 * @param at when this computer heard of it first
 */
public record Poll(
        ParticipantId asker,
        int number,
        UntrustedText author,
        boolean own,
        UntrustedText question,
        List<Answer> answers,
        int mine,
        boolean open,
        Instant at) {

    /** The most characters of a question. */
    public static final int QUESTION = 300;

    /** The most characters of an answer. */
    public static final int ANSWER = 100;

    /** The fewest answers. */
    public static final int FEWEST = 2;

    /** The most answers. */
    public static final int MOST = 6;

    /** So many polls of one asker are open at once. */
    public static final int OPEN = 3;

    /** Nothing was chosen. */
    public static final int NONE = -1;

    /** More votes than this nobody counts. */
    public static final int VOTES = 100_000;

    /**
     * Checks itself.
     *
     * @throws IllegalArgumentException if there are too few or too many answers, one of them or the question is blank
     *     or too long, or the choice is none of them
     */
    public Poll {
        answers = List.copyOf(answers);
        if (!isQuestion(question, answers) || mine < NONE || mine >= answers.size()) {
            throw new IllegalArgumentException("a poll has a question and " + FEWEST + " to " + MOST + " answers");
        }
    }

    /** One answer, and how many chose it. */
    public record Answer(UntrustedText text, int votes) {
        public Answer {
            if (votes < 0 || votes > VOTES || text.isBlank() || text.value().length() > ANSWER) {
                throw new IllegalArgumentException("an answer is blank or too long, or its votes cannot be counted");
            }
        }
    }

    /** Names it in this meeting. */
    public String id() {
        return id(asker, number);
    }

    /** What names the poll of this asker with this number. */
    public static String id(ParticipantId asker, int number) {
        return asker.value() + "/" + number;
    }

    /** How many voted. */
    public int votes() {
        return answers.stream().mapToInt(Answer::votes).sum();
    }

    /** Of all votes, as a number from 0 to 1; 0 while nobody voted. */
    public double share(Answer answer) {
        int all = votes();
        return all == 0 ? 0 : (double) answer.votes() / all;
    }

    /** With other counts. */
    public Poll withAnswers(List<Answer> now) {
        return new Poll(asker, number, author, own, question, now, mine, open, at);
    }

    /** With this person's choice. */
    public Poll withMine(int now) {
        return new Poll(asker, number, author, own, question, answers, now, open, at);
    }

    /** Open or closed. */
    public Poll withOpen(boolean now) {
        return new Poll(asker, number, author, own, question, answers, mine, now, at);
    }

    /** Whether both ask the same with the same answers, whatever was voted. */
    public boolean asksLike(Poll other) {
        return question.equals(other.question) && texts(answers).equals(texts(other.answers));
    }

    private static List<UntrustedText> texts(List<Answer> answers) {
        return answers.stream().map(Answer::text).toList();
    }

    private static boolean isQuestion(UntrustedText question, List<Answer> answers) {
        return answers.size() >= FEWEST
                && answers.size() <= MOST
                && !question.isBlank()
                && question.value().length() <= QUESTION;
    }

    /** Without what people wrote. */
    @Override
    public String toString() {
        return "Poll[" + id() + ", " + votes() + " votes" + (open ? ", open]" : "]");
    }
}
