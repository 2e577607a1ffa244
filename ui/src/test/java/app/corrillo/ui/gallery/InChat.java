package app.corrillo.ui.gallery;

import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Poll;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.testkit.Scenes;
import app.corrillo.ui.Preferences;
import app.corrillo.ui.meeting.People;
import app.corrillo.ui.window.Guest;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;

/** What is in the chat beside letters and files: polls in each of their states, and the choice of emoji. */
enum InChat implements InMeeting {
    POLL_FORM,
    POLL_FORM_FULL,
    POLL_TOO_MANY,
    POLL_UNANSWERED,
    POLL_ANSWERED,
    POLL_CLOSED,
    POLL_LONG,
    POLL_FOREIGN,
    EMOJI,
    EMOJI_FOUND,
    EMOJI_NONE;

    @Override
    public Preferences chosen(Preferences usual) {
        return this == EMOJI ? usual.withHabits(usual.habits().withEmoji("👏🏽").withEmoji("🎉")) : usual;
    }

    @Override
    public void act(Guest guest) {
        guest.inside();
        switch (this) {
            case POLL_FORM, POLL_FORM_FULL, POLL_TOO_MANY -> {
                guest.press(KeyCode.CONTROL, KeyCode.P);
                if (this != POLL_FORM) {
                    guest.type("Which day?");
                }
                for (int answer = 1; this == POLL_FORM_FULL && answer <= Poll.MOST; answer++) {
                    guest.press(KeyCode.TAB);
                    if (answer == 1) {
                        guest.press(KeyCode.TAB);
                    }
                    guest.type("Day " + answer);
                }
            }
            case EMOJI, EMOJI_FOUND, EMOJI_NONE -> {
                guest.press(KeyCode.CONTROL, KeyCode.E);
                if (this != EMOJI) {
                    guest.type(this == EMOJI_FOUND ? "sol" : "qqqq");
                }
            }
            default -> guest.press(KeyCode.C);
        }
    }

    @Override
    public MeetingState state() {
        MeetingState nine = Crowd.nine();
        return switch (this) {
            case POLL_TOO_MANY ->
                IntStream.range(0, Poll.OPEN)
                        .mapToObj(number -> asked(Scenes.ME, number, "Again?", "Yes", "No"))
                        .reduce(nine, (now, poll) -> Scenes.after(now, told(poll)), (_, second) -> second);
            case POLL_UNANSWERED -> Scenes.after(nine, Talk.letters()[0], told(day(People.id(0), Poll.NONE)));
            case POLL_ANSWERED -> Scenes.after(nine, Talk.letters()[0], told(day(Scenes.ME, 1)));
            case POLL_CLOSED ->
                Scenes.after(nine, Talk.letters()[0], told(day(Scenes.ME, 1).withOpen(false)));
            case POLL_LONG ->
                Scenes.after(
                        nine,
                        told(counted(
                                asked(
                                        People.id(1),
                                        0,
                                        Texts.LONG + ": shall we ask the town hall again, or build it as drawn?",
                                        "Ask again, also if it takes until the spring and the neighbours get impatient",
                                        "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
                                        "Build 🚧",
                                        "Build, and ask at the same time",
                                        "Neither",
                                        "Whatever the others want 🤷🏽"),
                                12,
                                3,
                                48_211,
                                0,
                                1,
                                7)));
            case POLL_FOREIGN ->
                Scenes.after(
                        nine,
                        told(counted(
                                asked(People.id(5), 0, Texts.ARABIC_LETTER, Texts.ARABIC, Texts.HEBREW, "Monday"),
                                2,
                                1,
                                0)));
            default -> nine;
        };
    }

    private static Poll day(ParticipantId asker, int mine) {
        Poll poll = asked(asker, 0, "Which day shall we carry up the mast?", "Monday", "Tuesday", "None of them");
        return mine == Poll.NONE ? poll : counted(poll, 1, 3, 0).withMine(mine);
    }

    private static Poll asked(ParticipantId asker, int number, String question, String... answers) {
        boolean own = asker.equals(Scenes.ME);
        return new Poll(
                asker,
                number,
                UntrustedText.name(own ? "Me" : "Luis Ortega"),
                own,
                UntrustedText.message(question),
                List.of(answers).stream()
                        .map(answer -> new Poll.Answer(UntrustedText.message(answer), 0))
                        .toList(),
                Poll.NONE,
                true,
                Scenes.NOON.plusSeconds(200));
    }

    private static Poll counted(Poll poll, int... votes) {
        return poll.withAnswers(IntStream.range(0, votes.length)
                .mapToObj(place -> new Poll.Answer(poll.answers().get(place).text(), votes[place]))
                .toList());
    }

    private static MeetingEvent told(Poll poll) {
        return new MeetingEvent.PollMoved(poll);
    }
}
