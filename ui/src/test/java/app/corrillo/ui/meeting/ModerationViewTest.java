package app.corrillo.ui.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.Capability;
import app.corrillo.meeting.Door;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.testkit.Scenes;
import app.corrillo.ui.Fx;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Whoever runs the meeting, by mouse and keys; p1 runs it too, p3 is muted. */
@Tag("slow")
class ModerationViewTest {
    private static final Door.Visitor EVA = new Door.Visitor(new ParticipantId("v1"), UntrustedText.name("Eva"));
    private static final Door.Visitor LUIS = new Door.Visitor(new ParticipantId("v2"), UntrustedText.name("Luis"));

    private final FxRobot robot = new FxRobot();
    private Shown shown;

    @BeforeEach
    void open() {
        shown = new Shown(People.meeting(4), 1100, 720);
        robot.type(KeyCode.P);
        Fx.until("the panel is open", () -> node("#mute-all") != null);
    }

    @AfterEach
    void close() {
        shown.close();
    }

    @Test
    void mutesAllWhoAreHeardAndDoNotRunTheMeeting() {
        robot.clickOn(node("#mute-all"));
        assertEquals(
                Set.of(
                        new MeetingCommand.Silence(People.id(1), Source.MICROPHONE),
                        new MeetingCommand.Silence(People.id(3), Source.MICROPHONE)),
                Set.copyOf(asked(MeetingCommand.Silence.class)));
    }

    @Test
    void asksOnlyBeforeWhatCannotBeUndone() throws Exception {
        fire("Mute", 1);
        fire("Let them run the meeting too", 1);
        fire("Hand the meeting over", 1);
        assertEquals(1, asked(MeetingCommand.Silence.class).size());
        assertEquals(List.of(new MeetingCommand.ShareRole(People.id(1))), asked(MeetingCommand.ShareRole.class));
        assertEquals(List.of(new MeetingCommand.HandRole(People.id(1))), asked(MeetingCommand.HandRole.class));

        fire("Show large to everybody", 1);
        assertEquals(List.of(new MeetingCommand.Spotlight(People.id(1))), asked(MeetingCommand.Spotlight.class));
        shown.meeting.happen(new MeetingEvent.SpotlightMoved(People.id(1)));
        fire("Stop showing large to everybody", 1);
        assertEquals(
                new MeetingCommand.Spotlight(null),
                asked(MeetingCommand.Spotlight.class).getLast());

        fire("Remove…", 1);
        Fx.until("it asks", () -> node("#question-no").isFocused());
        robot.type(KeyCode.M, KeyCode.ESCAPE);
        Fx.until("it asks no more", () -> !node(".asking").isVisible());
        assertEquals(List.of(), asked(MeetingCommand.SetMicrophone.class));
        assertEquals(List.of(), asked(MeetingCommand.Remove.class));
        fire("Remove…", 1);
        shown.draw("question-dark");
        robot.type(KeyCode.TAB).type(KeyCode.SPACE);
        assertEquals(List.of(new MeetingCommand.Remove(People.id(1))), asked(MeetingCommand.Remove.class));

        Fx.run(() -> ((ButtonBase) node("#more")).fire());
        Fx.run(() -> {
            MenuItem end = item("End for everybody…");
            end.getParentPopup().hide();
            end.fire();
        });
        Fx.until("it asks", () -> node("#question-no").isFocused());
        robot.clickOn(node("#question-yes"));
        assertEquals(1, asked(MeetingCommand.EndForAll.class).size());
    }

    @Test
    void opensTheDoorToThoseWhoWait() throws Exception {
        shown.meeting.happen(door(false, true, EVA, LUIS));
        Fx.until("both are listed", () -> shown.view.root().lookupAll(".let-in").size() == 2);
        Fx.until("the notice", () -> node(".toast").isVisible());
        shown.draw("moderator-dark");
        Fx.run(() -> {
            shown.stage.setWidth(480);
            shown.stage.setHeight(320);
        });
        Fx.until(
                "the window is small", () -> shown.view.root().getLayoutBounds().getWidth() == 480);
        shown.draw("moderator-480x320");
        assertTrue(Fx.call(() -> node(".people-list").getLayoutBounds().getHeight()) >= 44, "somebody is in sight");
        Fx.run(() -> ((Button) node(".let-in")).fire());
        Fx.run(() -> ((Button) node(".turn-away")).fire());
        Fx.run(() -> ((Button) node("#let-all-in")).fire());
        assertEquals(List.of(new MeetingCommand.LetIn(EVA.id())), asked(MeetingCommand.LetIn.class));
        assertEquals(List.of(new MeetingCommand.TurnAway(EVA.id())), asked(MeetingCommand.TurnAway.class));
        assertEquals(1, asked(MeetingCommand.LetAllIn.class).size());
        shown.meeting.happen(door(false, true));
        Fx.until("nobody waits", () -> !node("#let-all-in").getParent().isVisible());
    }

    @Test
    void whoWaitsKeepsTheLineWhateverHappensBesideIt() {
        Door.Visitor ana = new Door.Visitor(new ParticipantId("v3"), UntrustedText.name("Ana"));
        shown.meeting.happen(door(false, true, EVA, LUIS));
        Fx.until("both are listed", () -> shown.view.root().lookupAll(".let-in").size() == 2);
        Node in = letIn("Luis");
        Fx.run(in::requestFocus);
        shown.meeting.happen(door(false, true, EVA, LUIS, ana));
        Fx.until(
                "three are listed", () -> shown.view.root().lookupAll(".let-in").size() == 3);
        assertTrue(Fx.call(in::isFocused), "somebody came");
        shown.meeting.happen(door(false, true, LUIS, ana));
        Fx.until("one has gone", () -> shown.view.root().lookupAll(".let-in").size() == 2);
        assertTrue(Fx.call(in::isFocused), "somebody went");
        assertTrue(Fx.call(
                () -> in.getParent().getLayoutY() < letIn("Ana").getParent().getLayoutY()));
        shown.meeting.happen(door(false, true, ana, LUIS));
        Fx.until(
                "the order is that of the door",
                () -> letIn("Ana").getParent().getLayoutY()
                        < letIn("Luis").getParent().getLayoutY());
    }

    private Node letIn(String name) {
        return shown.view.root().lookupAll(".let-in").stream()
                .filter(node -> String.valueOf(node.getAccessibleText()).contains(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void locksByASwitchThatShowsWhatIsSo() {
        robot.clickOn(node("#lock"));
        assertEquals(List.of(new MeetingCommand.Lock(true)), asked(MeetingCommand.Lock.class));
        shown.meeting.happen(door(true, false));
        robot.clickOn(node("#keep-waiting"));
        assertEquals(List.of(new MeetingCommand.KeepWaiting(true)), asked(MeetingCommand.KeepWaiting.class));
        assertEquals(1, asked(MeetingCommand.Lock.class).size());
    }

    @Test
    void whatIsNotAllowedIsNotThere() {
        shown.meeting.happen(new MeetingEvent.CapabilitiesChanged(Capability.ofEquals()));
        Fx.until("no moderation", () -> !node("#mute-all").isVisible());
        assertFalse(node("#lock").getParent().isVisible());
        fire("Silence for me", 1);
        shown.meeting.happen(new MeetingEvent.HearingChanged(People.id(1), false));
        fire("Hear again", 1);
        assertEquals(
                List.of(new MeetingCommand.Hear(People.id(1), false), new MeetingCommand.Hear(People.id(1), true)),
                asked(MeetingCommand.Hear.class));
        Fx.run(() -> ((ButtonBase) node("#more")).fire());
        assertTrue(menu().getItems().stream().noneMatch(one -> "End for everybody…".equals(one.getText())));
    }

    private static MeetingEvent door(boolean locked, boolean keeps, Door.Visitor... waiting) {
        return new MeetingEvent.DoorChanged(new Door(locked, keeps, List.of(waiting)), Scenes.NOON);
    }

    private void fire(String text, int person) {
        Fx.run(() -> shown.view.root().lookupAll(".person-menu").stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> String.valueOf(button.getAccessibleText()).contains(name(person)))
                .findFirst()
                .orElseThrow()
                .fire());
        Fx.run(() -> item(text).fire());
        Fx.run(() -> menu().hide());
    }

    private String name(int person) {
        return java.util.Objects.requireNonNull(
                        shown.meeting.state().participants().get(People.id(person)))
                .name()
                .value();
    }

    private MenuItem item(String text) {
        return menu().getItems().stream()
                .filter(one -> String.valueOf(one.getText()).equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static ContextMenu menu() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .findFirst()
                .orElseGet(ContextMenu::new);
    }

    private Node node(String selector) {
        return shown.view.root().lookup(selector);
    }

    private <C extends MeetingCommand> List<C> asked(Class<C> kind) {
        Fx.run(() -> {});
        return shown.meeting.commands(kind);
    }
}
