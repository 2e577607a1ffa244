package app.corrillo.ui.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.testkit.Scenes;
import app.corrillo.ui.Fx;
import app.corrillo.ui.Preferences.Theme;
import app.corrillo.ui.emoji.EmojiField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Emoji: written by short code, chosen by keyboard and by mouse, copied and sent as what they are. */
@Tag("slow")
class EmojiViewTest {
    private final FxRobot robot = new FxRobot();

    @Test
    void byKeyboardOneIsFoundByNameAndIsTheFirstNextTime() {
        try (Shown shown = new Shown(People.meeting(2), 960, 640, Theme.LIGHT, Locale.of("es", "ES"))) {
            robot.push(KeyCode.CONTROL, KeyCode.E);
            Fx.until("the picker has the keyboard", () -> shown.focus().equals("emoji-search"));
            robot.write("gato");
            Fx.until("cats are found", () -> names(shown).contains("gato"));
            robot.type(KeyCode.DOWN, KeyCode.RIGHT);
            Fx.pulses(3);
            Region there = Fx.call(() -> (Region) shown.view.root().getScene().getFocusOwner());
            assertNotNull(there.getBorder(), "one sees where one is");
            String second = Fx.call(() -> names(shown).get(1));
            Fx.until("the second has the keyboard", () -> second.equals(focusName(shown)));
            robot.type(KeyCode.LEFT, KeyCode.UP);
            Fx.until("one can look again", () -> shown.focus().equals("emoji-search"));
            robot.type(KeyCode.ENTER);
            Fx.until("one writes again", () -> shown.focus().equals("chat-input"));
            String chosen = Fx.call(field(shown)::written);
            assertEquals(List.of(chosen), shown.desk.preferences().habits().emoji());

            robot.push(KeyCode.CONTROL, KeyCode.E);
            Fx.until("the picker has the keyboard", () -> shown.focus().equals("emoji-search"));
            robot.type(KeyCode.ENTER);
            Fx.until("the same again", () -> field(shown).written().equals(chosen + chosen));
            robot.push(KeyCode.CONTROL, KeyCode.E);
            Fx.until("the picker has the keyboard", () -> shown.focus().equals("emoji-search"));
            robot.type(KeyCode.ESCAPE);
            Fx.until("one writes again", () -> shown.focus().equals("chat-input"));
            robot.type(KeyCode.BACK_SPACE, KeyCode.ENTER);
            assertEquals(
                    List.of(new MeetingCommand.Say(UntrustedText.message(chosen))),
                    shown.meeting.commands(MeetingCommand.Say.class));
        }
    }

    @Test
    void byMouseOneIsChosen() {
        try (Shown shown = new Shown(People.meeting(2), 480, 320)) {
            robot.push(KeyCode.C);
            robot.clickOn("#emoji");
            Fx.until("the picker is open", () -> names(shown).size() > 100);
            robot.clickOn(buttons(shown).get(1));
            Fx.until("it is written", () -> field(shown).written().equals("❤️"));
        }
    }

    @Test
    void escapeClosesThePickerFromTheMessagesToo() {
        MeetingState written = Scenes.after(People.meeting(2), People.said(0, "Hello", 1));
        try (Shown shown = new Shown(written, 960, 640)) {
            robot.push(KeyCode.CONTROL, KeyCode.E);
            Fx.until("the picker has the keyboard", () -> shown.focus().equals("emoji-search"));
            ListView<?> messages = shown.find(".chat-list", ListView.class);
            Fx.run(messages::requestFocus);
            robot.type(KeyCode.ESCAPE);
            Fx.until("one writes again", () -> shown.focus().equals("chat-input"));
            assertEquals(List.of(), Fx.call(() -> names(shown)), "nothing is left to choose from");
        }
    }

    @Test
    void shortCodesBecomeEmojiAndWhatIsCopiedIsWhatItIs() throws Exception {
        MeetingState written = Scenes.after(
                People.meeting(7),
                People.said(
                        0,
                        "Here are the drawings of the mast 🎉 with all the ropes 👩🏽‍🔧🚧, and the flags 🇪🇸🇫🇷 on top",
                        1),
                People.said(5, "أنا عندي واحد في البيت 🎉 وسأحضره معي يوم السبت 👍🏽 إن شاء الله", 2),
                People.said(1, "❤️👏", 3));
        try (Shown shown = new Shown(written, 960, 640)) {
            robot.push(KeyCode.C);
            EmojiField field = field(shown);
            robot.write("ready :tada: at 10:30:");
            Fx.until("the code is an emoji", () -> field.written().equals("ready 🎉 at 10:30:"));
            assertEquals("ready 🎉 at 10:30:".length() - 1, Fx.call(field::getLength), "one letter for each");
            Fx.run(() -> Clipboard.getSystemClipboard()
                    .setContent(Map.of(DataFormat.PLAIN_TEXT, " 👩‍👩‍👧 :smile: \uE200❤️")));
            robot.push(KeyCode.CONTROL, KeyCode.V);
            Fx.until("it is pasted", () -> field.written().equals("ready 🎉 at 10:30: 👩‍👩‍👧 😄 ❤️"));
            shown.draw("emoji-line-dark");
            assertTrue(Fx.call(() -> field.lookupAll("ImageView").size() == 4), "four pictures");
            robot.push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.CONTROL, KeyCode.X);
            Fx.until("nothing is left", () -> field.getText().isEmpty());
            assertEquals(
                    "ready 🎉 at 10:30: 👩‍👩‍👧 😄 ❤️",
                    Fx.call(() -> Clipboard.getSystemClipboard().getString()));
        }
    }

    private static EmojiField field(Shown shown) {
        return (EmojiField) Objects.requireNonNull(shown.view.root().lookup("#chat-input"));
    }

    private static List<Node> buttons(Shown shown) {
        return shown.view.root().lookupAll(".emoji-button").stream().toList();
    }

    private static List<String> names(Shown shown) {
        return buttons(shown).stream().map(Node::getAccessibleText).toList();
    }

    private static String focusName(Shown shown) {
        Node owner = shown.stage.getScene().getFocusOwner();
        return owner == null || owner.getAccessibleText() == null ? "" : owner.getAccessibleText();
    }
}
