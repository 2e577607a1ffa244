package app.corrillo.ui.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.Capability;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Poll;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.testkit.Scenes;
import app.corrillo.ui.Fx;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Polls in the chat: asked, voted in and closed by mouse and by keyboard. */
@Tag("slow")
class PollViewTest {
    private final FxRobot robot = new FxRobot();

    @Test
    void byMouseYesOrNoIsAskedInTwoClicksAndClosed() {
        try (Shown shown = new Shown(People.meeting(2), 960, 640)) {
            robot.clickOn("#chat").clickOn("#chat-input").write("Lunch at two?");
            robot.clickOn("#poll").clickOn("#poll-simple");
            assertEquals(
                    List.of(new MeetingCommand.Ask(text("Lunch at two?"), List.of(text("Yes"), text("No")))),
                    shown.meeting.commands(MeetingCommand.Ask.class));
            Poll poll = poll(Scenes.ME, 0, "Lunch at two?", true, -1, "Yes", 0, "No", 0);
            shown.meeting.happen(new MeetingEvent.PollMoved(poll));
            Fx.until("it is there", () -> rows(shown).size() == 2);
            robot.clickOn(rows(shown).get(1));
            assertEquals(
                    List.of(new MeetingCommand.Vote("me/0", 1)), shown.meeting.commands(MeetingCommand.Vote.class));
            shown.meeting.happen(
                    new MeetingEvent.PollMoved(poll(Scenes.ME, 0, "Lunch at two?", true, 1, "Yes", 2, "No", 1)));
            Fx.until("the counts are there", () -> name(shown, 0).equals("Yes: 2 votes, 67 %"));
            assertEquals("No: 1 vote, 33 %, your vote", Fx.call(() -> name(shown, 1)));
            robot.clickOn("Close poll");
            assertEquals(
                    List.of(new MeetingCommand.EndPoll("me/0")), shown.meeting.commands(MeetingCommand.EndPoll.class));
            shown.meeting.happen(
                    new MeetingEvent.PollMoved(poll(Scenes.ME, 0, "Lunch at two?", false, 1, "Yes", 2, "No", 1)));
            Fx.until("it is closed", () -> rows(shown).getFirst().isDisabled());
            robot.clickOn(rows(shown).getFirst());
            assertEquals(1, shown.meeting.commands(MeetingCommand.Vote.class).size());
        }
    }

    @Test
    void byKeyboardAloneItIsAskedVotedInAndCopied() {
        try (Shown shown = new Shown(People.meeting(2), 960, 640)) {
            robot.push(KeyCode.CONTROL, KeyCode.P);
            Fx.until("the form has the keyboard", () -> shown.focus().equals("poll-question"));
            robot.write("Which day?").type(KeyCode.ENTER);
            Fx.until("the first answer", () -> shown.focus().equals("poll-answer-1"));
            robot.write("Monday").type(KeyCode.ENTER);
            Fx.until("the second answer", () -> shown.focus().equals("poll-answer-2"));
            robot.write("Tuesday").type(KeyCode.TAB).write("Monday").type(KeyCode.ENTER);
            assertEquals(
                    List.of(new MeetingCommand.Ask(text("Which day?"), List.of(text("Monday"), text("Tuesday")))),
                    shown.meeting.commands(MeetingCommand.Ask.class));
            Fx.until("one can write again", () -> shown.focus().equals("chat-input"));

            shown.meeting.happen(new MeetingEvent.PollMoved(
                    poll(People.id(0), 3, "Which day?", true, -1, "Monday", 0, "Tuesday", 0)));
            Fx.until("it is there", () -> rows(shown).size() == 2);
            for (int step = 0; step < 12 && !Fx.call(() -> rows(shown).get(1).isFocused()); step++) {
                robot.push(KeyCode.SHIFT, KeyCode.TAB);
            }
            assertTrue(Fx.call(() -> rows(shown).get(1).isFocused()), "a row is reached by the keyboard");
            shown.meeting.happen(new MeetingEvent.PollMoved(
                    poll(People.id(0), 3, "Which day?", true, -1, "Monday", 4, "Tuesday", 0)));
            Fx.until("the counts are there", () -> name(shown, 0).startsWith("Monday: 4"));
            assertTrue(Fx.call(() -> rows(shown).get(1).isFocused()), "and keeps the keyboard while others vote");
            robot.type(KeyCode.SPACE);
            assertEquals(
                    List.of(new MeetingCommand.Vote("p1/3", 1)), shown.meeting.commands(MeetingCommand.Vote.class));

            Node list = shown.find(".chat-list", Node.class);
            for (int step = 0; step < 12 && !Fx.call(list::isFocused); step++) {
                robot.push(KeyCode.SHIFT, KeyCode.TAB);
            }
            robot.type(KeyCode.HOME).push(KeyCode.CONTROL, KeyCode.C);
            Fx.until(
                    "it is copied",
                    () -> "Which day?\nMonday: 4 votes, 100 %\nTuesday: no votes, 0 %"
                            .equals(Clipboard.getSystemClipboard().getString()));
            robot.push(KeyCode.CONTROL, KeyCode.P);
            Fx.until("the form has the keyboard", () -> shown.focus().equals("poll-question"));
            robot.type(KeyCode.ESCAPE);
            Fx.until("one can write again", () -> shown.focus().equals("chat-input"));
        }
    }

    @Test
    void whatCannotBeAskedIsNot() {
        try (Shown shown = new Shown(People.meeting(2), 960, 640)) {
            robot.push(KeyCode.CONTROL, KeyCode.P);
            Button ask = shown.find("#poll-ask", Button.class);
            Button simple = shown.find("#poll-simple", Button.class);
            assertTrue(Fx.call(() -> ask.isDisabled() && simple.isDisabled()));
            robot.write("Again?");
            Fx.until("yes or no can be asked", () -> !simple.isDisabled());
            assertTrue(Fx.call(ask::isDisabled), "one's own answers are missing");
            IntStream.range(0, Poll.OPEN)
                    .forEach(number -> shown.meeting.happen(new MeetingEvent.PollMoved(
                            poll(Scenes.ME, number, "Again?", true, -1, "Yes", 0, "No", 0))));
            Fx.until("no more than three are open", () -> simple.isDisabled());
            assertTrue(Fx.call(() -> shown.view.root().lookupAll(".poll-form .label").stream()
                    .filter(Node::isVisible)
                    .anyMatch(label -> ((Labeled) label).getText().startsWith("You have 3 open polls"))));
        }
        MeetingState plain =
                Scenes.after(People.meeting(2), new MeetingEvent.CapabilitiesChanged(EnumSet.of(Capability.CHAT)));
        try (Shown shown = new Shown(plain, 960, 640)) {
            robot.clickOn("#chat");
            assertFalse(Fx.call(shown.find("#poll", Button.class)::isVisible));
            robot.push(KeyCode.CONTROL, KeyCode.P);
            assertEquals("chat-input", Fx.call(() -> shown.focus()));
        }
    }

    private static Poll poll(
            ParticipantId asker, int number, String question, boolean open, int mine, Object... answers) {
        List<Poll.Answer> all = IntStream.range(0, answers.length / 2)
                .mapToObj(place -> new Poll.Answer(text((String) answers[2 * place]), (Integer) answers[2 * place + 1]))
                .toList();
        boolean own = asker.equals(Scenes.ME);
        UntrustedText author = UntrustedText.name(own ? "Me" : "Ana Torres");
        return new Poll(asker, number, author, own, text(question), all, mine, open, Scenes.NOON.plusSeconds(200));
    }

    private static UntrustedText text(String words) {
        return UntrustedText.message(words);
    }

    /** The rows that are seen, from above to below. */
    private static List<Node> rows(Shown shown) {
        return shown.view.root().lookupAll(".poll-row").stream()
                .filter(Fx::isSeen)
                .toList();
    }

    private static String name(Shown shown, int row) {
        return Objects.requireNonNull(rows(shown).get(row).getAccessibleText());
    }
}
