package app.corrillo.ui.meeting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.corrillo.meeting.Addressee;
import app.corrillo.meeting.Capability;
import app.corrillo.meeting.Caption;
import app.corrillo.meeting.ChatMessage;
import app.corrillo.meeting.FileContent;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.SharedFile;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.testkit.Scenes;
import app.corrillo.ui.Fx;
import app.corrillo.ui.Preferences.Theme;
import app.corrillo.ui.words.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chat with files, and with words for one person. */
@Tag("slow")
class ChatTest {
    private volatile String said = "";

    @Test
    void filesAndPrivateWordsInBothLights() throws Exception {
        draw("chat-files-dark", Theme.DARK, Locale.ENGLISH);
        draw("chat-files-light-es", Theme.LIGHT, Locale.of("es", "ES"));
    }

    private static void draw(String name, Theme look, Locale language) throws Exception {
        try (Shown shown = new Shown(everything(), 1280, 720, look, language)) {
            openChat(shown);
            Fx.run(() -> addressee(shown).choose(luis()));
            Fx.until(
                    "all is there",
                    () -> shown.view.root().lookupAll(".file-note").size() >= 5);
            shown.draw(name);
        }
    }

    @Test
    void whatIsForOneGoesToNobodyElseAlsoWhenThatOneHasLeft() {
        try (Shown shown = new Shown(People.meeting(2))) {
            openChat(shown);
            Fx.run(() -> addressee(shown).choose(luis()));
            say(shown, "between us");
            Fx.run(() -> panel(shown).send(List.of(Path.of("draft.pdf"))));
            shown.meeting.happen(new MeetingEvent.ParticipantLeft(People.id(1), Scenes.NOON));
            TextField input = shown.find("#chat-input", TextField.class);
            Fx.until("it is said", () -> input.getPromptText().startsWith("Luis Ortega has left"));
            say(shown, "not for others");

            assertEquals("not for others", Fx.call(input::getText));
            assertEquals(
                    List.of(
                            new MeetingCommand.Say(UntrustedText.message("between us"), People.id(1)),
                            new MeetingCommand.SendFile(Path.of("draft.pdf"), People.id(1))),
                    asked(shown));
            Fx.run(() -> addressee(shown).choose(null));
            say(shown, "for all");
            assertEquals(
                    new MeetingCommand.Say(UntrustedText.message("for all")),
                    asked(shown).getLast());
        }
    }

    @Test
    void aFileOnItsWayIsCancelledAndOneThatCameIsSaved(@TempDir Path folder) throws Exception {
        try (Shown shown = new Shown(People.meeting(2))) {
            openChat(shown);
            SharedFile file = file("f", 0, "plan.pdf", 100);
            shown.meeting.happen(new MeetingEvent.FileMoved(file.withMoved(40)));
            Fx.until(
                    "the file is seen",
                    () -> !shown.view.root().lookupAll(".file-note").isEmpty());
            Fx.until("how far it is", () -> texts(shown).contains("100 bytes · 40 %"));
            Fx.run(() -> button(shown, "Cancel plan.pdf").fire());
            assertEquals(List.of(new MeetingCommand.CancelFile("f")), asked(shown));
            assertFalse(Fx.call(() -> button(shown, "Save plan.pdf").isVisible()));

            FileContent content = new FileContent(List.of(new byte[100]));
            shown.meeting.happen(new MeetingEvent.FileMoved(file.arrived(content)));
            Fx.until("it can be saved", () -> button(shown, "Save plan.pdf").isVisible());
            assertFalse(Fx.call(() -> button(shown, "Cancel plan.pdf").isVisible()));
            Path place = folder.resolve("plan.pdf");
            Fx.run(() -> new FileDialogs(Words.in(Locale.ENGLISH), shown.view.root(), (text, _) -> said = text)
                    .save(content, place));
            Fx.until("it is said", () -> said.equals("plan.pdf is saved"));
            assertArrayEquals(new byte[100], Files.readAllBytes(place));
        }
    }

    @Test
    void aClosedChatIsCountedAndDrawnWhenItOpens() {
        try (Shown shown = new Shown(People.meeting(2))) {
            Badge badge = (Badge) shown.find("#chat", Node.class).getParent();
            openChat(shown);
            ListView<?> entries = shown.find(".chat-list", ListView.class);
            Fx.run(() -> ((ButtonBase) shown.view.root().lookup("#chat")).fire());
            shown.meeting.happen(People.said(0, "One", 1), new MeetingEvent.FileMoved(file("f", 0, "plan.pdf", 9)));
            Fx.until("both are counted", () -> badge.said().equals("2"));
            assertEquals(0, Fx.call(() -> entries.getItems().size()));
            openChat(shown);
            assertEquals(2, Fx.call(() -> entries.getItems().size()));
            Fx.until("both are read", () -> badge.said().isEmpty());
        }
    }

    @Test
    void whatIsNotPossibleIsAbsent() {
        MeetingState plain =
                Scenes.after(People.meeting(2), new MeetingEvent.CapabilitiesChanged(EnumSet.of(Capability.CHAT)));
        try (Shown shown = new Shown(plain)) {
            openChat(shown);
            assertFalse(Fx.call(shown.find("#attach", Button.class)::isVisible));
            assertFalse(Fx.call(() -> addressee(shown).isVisible()));
        }
    }

    @Test
    void whatCameUnseenIsCountedOnce() {
        Unread unread = new Unread();
        MeetingState one = Scenes.after(People.meeting(2), People.said(0, "hello", 1));
        assertEquals(1, unread.count(ChatEntry.all(one), false));
        assertEquals(0, unread.count(ChatEntry.all(one), true));
        SharedFile file = file("f", 0, "plan.pdf", 100);
        MeetingState two = Scenes.after(one, new MeetingEvent.FileMoved(file));
        assertEquals(1, unread.count(ChatEntry.all(two), false));
        MeetingState further = Scenes.after(two, new MeetingEvent.FileMoved(file.withMoved(50)));
        assertEquals(1, unread.count(ChatEntry.all(further), false));
        assertEquals(0, unread.count(ChatEntry.all(further), true));
        MeetingState done = Scenes.after(further, new MeetingEvent.FileMoved(file.ended(SharedFile.Step.BROKEN)));
        assertEquals(0, unread.count(ChatEntry.all(done), false));
    }

    @Test
    void captionsLieOverTheStageAndCanBeSwitchedOff() throws Exception {
        try (Shown shown = new Shown(People.meeting(4))) {
            shown.meeting.happen(
                    caption(0, "s1", "So the mast is twelve metres high, and the permit"),
                    caption(
                            1,
                            "s2",
                            "speaks of ten. I asked the town hall about that yesterday: they said that a letter is enough if"
                                    + " the neighbours agree, and that we would get an answer within two weeks"));
            Fx.until(
                    "captions are seen",
                    () -> shown.view.root().lookup(".caption-bar").isVisible());
            Fx.until(
                    "they are placed",
                    () -> shown.view
                                    .root()
                                    .lookup(".caption-bar")
                                    .getLayoutBounds()
                                    .getHeight()
                            > 60);
            shown.draw("captions-dark");
            Node bar = shown.find(".caption-bar", Node.class);
            Fx.run(() -> shown.view.root().fireEvent(press(KeyCode.T)));
            assertFalse(Fx.call(bar::isVisible));
            shown.meeting.happen(caption(1, "s3", "That is all."));
            Fx.run(() -> {});
            Fx.run(() -> shown.view.root().fireEvent(press(KeyCode.T)));
            shown.meeting.happen(caption(1, "s4", "Thank you."));
            Fx.until("captions are back", bar::isVisible);
        }
    }

    private static MeetingEvent caption(int who, String id, String text) {
        return new MeetingEvent.Captioned(
                new Caption(People.id(who), id, UntrustedText.message(text), true, Scenes.NOON));
    }

    private static KeyEvent press(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }

    private static MeetingState everything() {
        FileContent content = new FileContent(List.of(new byte[1_840_000]));
        return Scenes.after(
                People.meeting(3),
                People.said(0, "Here are the drawings of the mast.", 1),
                new MeetingEvent.FileMoved(file("a", 0, "mast-drawings-final-version-corrected.pdf", 1_840_000)
                        .arrived(content)),
                new MeetingEvent.FileMoved(own("b", "antenna.zip", 18_400_000).withMoved(7_900_000)),
                new MeetingEvent.FileMoved(file("c", 2, "photo.jpg", 4_100_000).withMoved(3_200_000)),
                new MeetingEvent.FileMoved(file("d", 2, "video.mp4", 22_000_000)
                        .withMoved(9_000_000)
                        .ended(SharedFile.Step.BROKEN)),
                new MeetingEvent.FileMoved(own("e", "film.mkv", 940_000_000).ended(SharedFile.Step.BROKEN)),
                new MeetingEvent.Said(new ChatMessage(
                        People.id(1),
                        UntrustedText.name("Luis Ortega"),
                        UntrustedText.message("Shall we tell them about the permit today?"),
                        Scenes.NOON.plusSeconds(300),
                        false,
                        new Addressee(Scenes.ME, UntrustedText.name("Me")))),
                new MeetingEvent.Said(new ChatMessage(
                        Scenes.ME,
                        UntrustedText.name("Me"),
                        UntrustedText.message("Yes, at the end."),
                        Scenes.NOON.plusSeconds(310),
                        true,
                        luis())));
    }

    private static Addressee luis() {
        return new Addressee(People.id(1), UntrustedText.name("Luis Ortega"));
    }

    private static SharedFile file(String id, int from, String name, long size) {
        return SharedFile.begin(
                id,
                People.id(from),
                UntrustedText.name(from == 0 ? "Ana Torres" : "Amara Okafor"),
                false,
                null,
                name,
                size,
                Scenes.NOON.plusSeconds(120));
    }

    private static SharedFile own(String id, String name, long size) {
        return SharedFile.begin(
                id, Scenes.ME, UntrustedText.name("Me"), true, null, name, size, Scenes.NOON.plusSeconds(150));
    }

    private static void openChat(Shown shown) {
        Fx.run(() -> ((ButtonBase) shown.view.root().lookup("#chat")).fire());
        Fx.until("the chat is open", () -> shown.view.root().lookup("#chat-input") != null);
    }

    private static void say(Shown shown, String text) {
        Fx.run(() -> {
            TextField input =
                    (TextField) Objects.requireNonNull(shown.view.root().lookup("#chat-input"));
            input.setText(text);
            input.fireEvent(new javafx.event.ActionEvent());
        });
    }

    private static ChatPanel panel(Shown shown) {
        Node node = Objects.requireNonNull(shown.view.root().lookup("#chat-input"));
        while (!(node instanceof ChatPanel)) {
            node = node.getParent();
        }
        return (ChatPanel) node;
    }

    private static AddresseeButton addressee(Shown shown) {
        return (AddresseeButton) Objects.requireNonNull(shown.view.root().lookup("#chat-to"));
    }

    private static Button button(Shown shown, String name) {
        Set<Node> buttons = shown.view.root().lookupAll(".file-note .button");
        return buttons.stream()
                .map(Button.class::cast)
                .filter(one -> name.equals(one.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(Shown shown) {
        return shown.view.root().lookupAll(".chat-list .label").stream()
                .map(node -> ((Label) node).getText())
                .toList();
    }

    private static List<MeetingCommand> asked(Shown shown) {
        return shown.meeting.commands().stream()
                .filter(MeetingCommand.ForOthers.class::isInstance)
                .toList();
    }
}
