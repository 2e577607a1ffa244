package app.corrillo.ui.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.Reaction;
import app.corrillo.ui.Fx;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** What asks is answered by keys and mouse, and the microphone, which is muted, stays so. */
@Tag("slow")
class QuestionTest {
    private final FxRobot robot = new FxRobot();
    private final AtomicInteger agreed = new AtomicInteger();
    private Shown shown;

    @BeforeEach
    void open() {
        shown = new Shown(People.meeting(2), 960, 640);
        shown.meeting.happen(new MeetingEvent.MicrophoneSet(false));
        Fx.until(
                "it is muted",
                () -> shown.view.stage().views().values().stream()
                        .anyMatch(view -> view.tile().self() && view.tile().muted()));
    }

    @AfterEach
    void close() {
        shown.close();
        assertEquals(List.of(), shown.meeting.commands(MeetingCommand.SetMicrophone.class));
    }

    @Test
    void spaceAnswersTheQuestion() {
        Question question = ask();
        robot.type(KeyCode.SPACE);
        Fx.until("it is answered", () -> !question.isOpen());
        assertEquals(0, agreed.get(), "no comes first");

        ask();
        robot.type(KeyCode.TAB, KeyCode.SPACE);
        Fx.until("it is answered", () -> !question.isOpen());
        assertEquals(1, agreed.get());
    }

    @Test
    void spaceReacts() {
        robot.type(KeyCode.R);
        Button first = shown.find("#react-like", Button.class);
        Fx.until("the first has the focus", first::isFocused);
        robot.type(KeyCode.SPACE);
        Fx.until("it is done", () -> !first.getParent().isVisible());
        assertEquals(
                List.of(new MeetingCommand.React(Reaction.LIKE)), shown.meeting.commands(MeetingCommand.React.class));
    }

    @Test
    void whatIsGivenUpWhileTheButtonIsHeldIsNotDone() {
        Question question = ask();
        Button yes = shown.find("#question-yes", Button.class);
        AtomicInteger released = new AtomicInteger();
        Fx.run(() -> yes.getScene().addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> released.incrementAndGet()));
        robot.moveTo(yes).press(MouseButton.PRIMARY);
        Fx.until("it is held", yes::isArmed);
        robot.type(KeyCode.ESCAPE);
        Fx.until("it is given up", () -> !question.isOpen());
        robot.release(MouseButton.PRIMARY);
        Fx.until("it is let go", () -> released.get() > 0);
        assertEquals(0, agreed.get());
    }

    private Question ask() {
        Question question = shown.find(".asking", Question.class);
        Fx.run(() -> question.ask("Remove Ana?", "She may come back.", "Remove", agreed::incrementAndGet));
        Fx.until("no has the focus", shown.find("#question-no", Button.class)::isFocused);
        return question;
    }
}
