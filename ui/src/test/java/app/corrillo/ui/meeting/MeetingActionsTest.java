package app.corrillo.ui.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.Reaction;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.Track;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.ScreenSpec;
import app.corrillo.testkit.Scenes;
import app.corrillo.ui.Desk;
import app.corrillo.ui.Fx;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** With the real mouse and the real keys of the toolkit. */
@Tag("slow")
class MeetingActionsTest {
    private final FxRobot robot = new FxRobot();
    private Shown shown;

    @BeforeEach
    void open() {
        shown = new Shown(People.meeting(2), 960, 640);
    }

    @AfterEach
    void close() {
        shown.close();
        assertTrue(shown.portraits.values().stream().allMatch(feed -> feed.isClosed()), "every feed is given back");
        assertEquals(0, shown.meeting.watchers());
    }

    @Test
    void mutesByMouseAndByKey() {
        robot.clickOn(node("#microphone"));
        assertEquals(List.of(new MeetingCommand.SetMicrophone(false)), asked(MeetingCommand.SetMicrophone.class));
        shown.meeting.happen(new MeetingEvent.MicrophoneSet(false));
        Fx.until("the button says so", () -> accessible("#microphone").startsWith("Unmute"));
        robot.type(KeyCode.M);
        assertEquals(
                List.of(new MeetingCommand.SetMicrophone(false), new MeetingCommand.SetMicrophone(true)),
                asked(MeetingCommand.SetMicrophone.class));
        robot.type(KeyCode.V);
        assertEquals(List.of(new MeetingCommand.SetCamera(false)), asked(MeetingCommand.SetCamera.class));
    }

    @Test
    void holdsSpaceToTalkOnlyWhileMuted() {
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        assertEquals(List.of(), asked(MeetingCommand.SetMicrophone.class));
        shown.meeting.happen(new MeetingEvent.MicrophoneSet(false));
        robot.press(KeyCode.SPACE);
        assertEquals(List.of(new MeetingCommand.SetMicrophone(true)), asked(MeetingCommand.SetMicrophone.class));
        robot.release(KeyCode.SPACE);
        assertEquals(
                List.of(new MeetingCommand.SetMicrophone(true), new MeetingCommand.SetMicrophone(false)),
                asked(MeetingCommand.SetMicrophone.class));
    }

    @Test
    void sharesAScreenOrAWindowAndStops() {
        robot.clickOn(node("#share"));
        Fx.until("the windows are listed", () -> menu().getItems().size() == 3);
        Fx.run(() -> menu().getItems().get(2).fire());
        Fx.run(() -> menu().getItems().getFirst().fire());
        assertEquals(
                List.of(
                        new MeetingCommand.ShareScreen(new ScreenSpec.Window(7)),
                        new MeetingCommand.ShareScreen(new ScreenSpec.Whole())),
                asked(MeetingCommand.ShareScreen.class));
        Fx.run(() -> menu().hide());
        shown.meeting.happen(Scenes.published(Scenes.ME, Source.SCREEN, Track.Direction.SEND));
        Fx.until("the strip offers to stop", () -> node("#stop-sharing").isVisible());
        robot.type(KeyCode.S);
        assertEquals(1, asked(MeetingCommand.StopSharing.class).size());
        assertEquals(3, shown.view.stage().views().size(), "one's own screen is not shown to oneself");
    }

    @Test
    void leaves() {
        robot.clickOn(node("#leave"));
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.L).release(KeyCode.SHIFT, KeyCode.CONTROL);
        assertEquals(2, asked(MeetingCommand.Leave.class).size());
    }

    /** Faster than the next pulse, in which a new field gets its skin. */
    @Test
    void whoOpensTheChatCanWriteAtOnce() {
        Fx.run(() -> {
            strike(KeyCode.C);
            strike(KeyCode.H);
            strike(KeyCode.I);
        });
        assertEquals("hi", Fx.call(shown.find("#chat-input", TextField.class)::getText));
        assertEquals(List.of(), asked(MeetingCommand.RaiseHand.class));
    }

    private void strike(KeyCode code) {
        String letter = code.getChar().toLowerCase(Locale.ROOT);
        Node focused = Objects.requireNonNull(shown.stage.getScene().getFocusOwner());
        Event.fireEvent(focused, key(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, letter, code));
        focused = Objects.requireNonNull(shown.stage.getScene().getFocusOwner());
        Event.fireEvent(focused, key(KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED));
        Event.fireEvent(focused, key(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, letter, code));
    }

    private static KeyEvent key(EventType<KeyEvent> type, String character, String text, KeyCode code) {
        return new KeyEvent(type, character, text, code, false, false, false, false);
    }

    @Test
    void lettersThatAreTypedAreNoCommands() {
        robot.type(KeyCode.C);
        TextField input = shown.find("#chat-input", TextField.class);
        Fx.until("the line has the focus", input::isFocused);
        robot.type(KeyCode.M, KeyCode.V, KeyCode.SPACE, KeyCode.S, KeyCode.H).type(KeyCode.ENTER);
        assertEquals(
                List.of("mv sh"),
                asked(MeetingCommand.Say.class).stream()
                        .map(say -> say.text().value())
                        .toList());
        assertEquals(List.of(), asked(MeetingCommand.SetMicrophone.class));
        assertEquals(List.of(), asked(MeetingCommand.RaiseHand.class));
        robot.type(KeyCode.ESCAPE);
        Fx.until("the panel is closed", () -> shown.view.root().lookup("#chat-input") == null);
        robot.type(KeyCode.M);
        assertEquals(1, asked(MeetingCommand.SetMicrophone.class).size());
    }

    @Test
    void countsWhatIsUnread() {
        Badge badge = (Badge) Fx.call(() -> node("#chat").getParent());
        shown.meeting.happen(People.said(0, "One", 1), People.said(1, "Two", 2));
        Fx.until("two are unread", () -> badge.said().equals("2"));
        robot.clickOn(node("#chat"));
        Fx.until("none is unread", () -> badge.said().isEmpty());
        robot.clickOn(node("#chat"));
        shown.meeting.happen(People.said(0, "Three", 3));
        Fx.until("one is unread", () -> badge.said().equals("1"));
    }

    @Test
    void reactsAndRaisesAHand() {
        robot.type(KeyCode.H);
        assertEquals(List.of(new MeetingCommand.RaiseHand(true)), asked(MeetingCommand.RaiseHand.class));
        shown.meeting.happen(new MeetingEvent.HandChanged(Scenes.ME, true, Scenes.NOON));
        robot.type(KeyCode.H);
        assertEquals(
                new MeetingCommand.RaiseHand(false),
                asked(MeetingCommand.RaiseHand.class).getLast());
        robot.type(KeyCode.R);
        robot.clickOn(node("#react-clap"));
        assertEquals(List.of(new MeetingCommand.React(Reaction.CLAP)), asked(MeetingCommand.React.class));
        assertFalse(Fx.call(() -> node(".palette").isVisible()));
    }

    @Test
    void copiesTheInvitation() {
        robot.press(KeyCode.CONTROL).type(KeyCode.I).release(KeyCode.CONTROL);
        String link = shown.meeting.state().invite();
        Fx.until(
                "it is on the clipboard",
                () -> link.equals(Clipboard.getSystemClipboard().getString()));
        Fx.until("the toast says so", () -> node(".toast").isVisible());
    }

    @Test
    void findsAPersonWithoutAccents() {
        shown.meeting.show(People.meeting(12));
        robot.type(KeyCode.P);
        TextField search = shown.find("#find-person", TextField.class);
        ListView<?> people = shown.find(".people-list", ListView.class);
        Fx.until("all are listed", () -> people.getItems().size() == 13);
        Fx.run(() -> search.setText("kovarova"));
        assertEquals(1, Fx.call(() -> people.getItems().size()));
        Fx.until(
                "nobody else is read out",
                () -> people.lookupAll(".list-cell").stream()
                                .filter(cell -> cell.isVisible() && cell.getAccessibleText() != null)
                                .count()
                        == 1);
        Fx.run(() -> search.setText("nobody at all"));
        Fx.until(
                "that is said",
                () -> shown.view.root().lookupAll(".placeholder").stream().anyMatch(Node::isVisible));
        Fx.run(search::clear);
        assertEquals(13, Fx.call(() -> people.getItems().size()));
    }

    @Test
    void opensAPageAfterSayingWhereAndCopiesAMessage() {
        shown.meeting.happen(People.said(0, "The plan: https://radio.example/plan.", 1));
        robot.type(KeyCode.C);
        Fx.until(
                "the host is said",
                () -> shown.view.root().lookup(".links .button") instanceof Button open
                        && "Open radio.example".equals(open.getText()));
        assertEquals(List.of(), shown.desk.browsed);
        robot.clickOn(node(".links .button"));
        assertEquals(List.of("https://radio.example/plan"), shown.desk.browsed);
        ListView<?> messages = shown.find(".chat-list", ListView.class);
        Fx.run(() -> {
            messages.requestFocus();
            messages.getSelectionModel().select(0);
        });
        robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
        Fx.until(
                "it is copied",
                () -> "The plan: https://radio.example/plan."
                        .equals(Clipboard.getSystemClipboard().getString()));
        assertNotNull(Fx.call(() -> shown.view.root().lookup(".chat-list")), "the panel stays open");
    }

    @Test
    void showsNumbersOnlyWhileTheyAreSeen() {
        robot.type(KeyCode.N);
        Fx.until("they are asked for", () -> shown.desk.flows.size() == 1);
        shown.desk
                .flows
                .getFirst()
                .accept(List.of(
                        new Desk.Flow(new TrackId("p1-camera"), "VP8", 640, 360, 30, 1400, 2, 3, 21.4, 4.25),
                        new Desk.Flow(new TrackId("me-microphone"), "opus", 0, 0, 0, 32, 0, 0, 21.4, 0),
                        new Desk.Flow(new TrackId("unknown"), "VP8", 1, 1, 1, 1, 1, 1, 1, 1)));
        ListView<?> lines = shown.find(".numbers-list", ListView.class);
        Fx.until("two tracks are listed", () -> lines.getItems().size() == 2);
        FlowLine own = (FlowLine) lines.getItems().getFirst();
        FlowLine ana = (FlowLine) lines.getItems().getLast();
        assertEquals("You · microphone", own.title());
        assertEquals("opus · 32 kbit/s", own.about());
        assertEquals("0 lost\nround trip 21 ms", own.quality());
        assertEquals("VP8 640×360 · 30/s · 1,400 kbit/s", ana.about());
        assertEquals("2 lost · jitter 3 ms\nround trip 21 ms · decoding 4.2 ms", ana.quality());
        assertEquals(List.of(1400L), ana.course());
        robot.type(KeyCode.N);
        Fx.until("they are asked for no more", shown.desk.flows::isEmpty);
    }

    @Test
    void opensOnePanelAtATime() {
        robot.type(KeyCode.P);
        assertNotNull(Fx.call(() -> shown.view.root().lookup(".people-list")));
        robot.clickOn(node("#chat"));
        assertNull(Fx.call(() -> shown.view.root().lookup(".people-list")));
        assertNotNull(Fx.call(() -> shown.view.root().lookup(".chat-list")));
    }

    private Node node(String selector) {
        return shown.view.root().lookup(selector);
    }

    private String accessible(String selector) {
        return String.valueOf(node(selector).getAccessibleText());
    }

    private ContextMenu menu() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .findFirst()
                .orElseGet(ContextMenu::new);
    }

    private <C extends MeetingCommand> List<C> asked(Class<C> kind) {
        Fx.run(() -> {});
        return shown.meeting.commands(kind);
    }
}
