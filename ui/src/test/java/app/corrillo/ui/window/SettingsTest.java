package app.corrillo.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.AudioProcessing;
import app.corrillo.testkit.FakeMeeting;
import app.corrillo.testkit.Scenes;
import app.corrillo.ui.Fx;
import app.corrillo.ui.Habits.Bandwidth;
import app.corrillo.ui.Preferences;
import app.corrillo.ui.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.event.ActionEvent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is chosen in the settings is in effect at once, and kept. */
@Tag("slow")
class SettingsTest {
    private static final Words EN = Words.in(Locale.ENGLISH);
    private static final Words ES = Words.in(Words.LANGUAGES.getLast());
    private static final TrackId ANA = new TrackId("p1-camera");

    @Test
    void lookAndLanguageChangeAtOnceInBothWindows() {
        try (Guest guest = Guest.at(new Start.Home(), Guest.known())) {
            guest.settings("look");
            choose(guest, EN.say("settings.theme"), Preferences.Theme.DARK);
            assertEquals(Preferences.Theme.DARK, guest.desk.preferences().look().theme());
            for (Scene scene : List.of(guest.stage.getScene(), settings(guest))) {
                assertTrue(scene.getStylesheets().stream().noneMatch(sheet -> sheet.contains("/light.")));
            }
            choose(guest, EN.say("settings.letters"), 150);
            assertEquals(150, guest.desk.preferences().look().letters());
            for (Scene scene : List.of(guest.stage.getScene(), settings(guest))) {
                Fx.until(
                        "letters are half as large again",
                        () -> scene.getRoot().lookup(".label") instanceof Labeled label
                                && label.getFont().getSize() >= 11 * 1.5);
            }

            Fx.run(() -> ((ButtonBase) guest.inSettings("#page-general")).fire());
            choose(guest, EN.say("settings.language"), Words.LANGUAGES.getLast());
            guest.reads("¿A qué reunión?");
            assertEquals("General", Fx.call(() -> ((Labeled) guest.inSettings(".title")).getText()));
            assertEquals("Buscar en los ajustes", Fx.call(() -> search(guest).getPromptText()));
            assertEquals("es", guest.desk.preferences().look().language().getLanguage());
        }
    }

    @Test
    void escapeClosesThemAndTheKeyOpensThemWhereTheyWere() {
        try (Guest guest = Guest.at(new Start.Home(), Guest.known())) {
            guest.settings("keys");
            guest.press(KeyCode.CONTROL, KeyCode.COMMA);
            press(guest, ".settings", KeyCode.ESCAPE);
            Fx.until("they are closed", () -> guest.settingsScene() == null);
            guest.press(KeyCode.CONTROL, KeyCode.COMMA);
            Fx.until("they are open", () -> guest.settingsScene() != null);
            assertEquals(EN.say("settings.keys"), Fx.call(() -> ((Labeled) guest.inSettings(".title")).getText()));
        }
    }

    @Test
    void whatIsTypedRightAfterTheyOpenIsLookedForAndTheTabKeyGoesOnToThePages() {
        try (Guest guest = Guest.at(new Start.Home(), Guest.known())) {
            guest.press(KeyCode.CONTROL, KeyCode.COMMA);
            Fx.until(
                    "the search waits for letters",
                    () -> guest.settingsScene() != null && search(guest).isFocused());
            guest.press(KeyCode.M);
            guest.press(KeyCode.I);
            Fx.until("it is looked for", () -> search(guest).getText().equals("mi"));
            guest.press(KeyCode.TAB);
            Fx.until(
                    "the first page is next",
                    () -> guest.inSettings("#page-general").isFocused());
            guest.press(KeyCode.SHIFT, KeyCode.TAB);
            Fx.until("and back", () -> search(guest).isFocused());
            guest.press(KeyCode.ESCAPE);
            Fx.until("escape closes them from there too", () -> guest.settingsScene() == null);
        }
    }

    @Test
    void aLineIsFoundOnAnyPageWithoutItsAccents() {
        Preferences spanish = Guest.known().withLanguage(Locale.of("es"));
        try (Guest guest = Guest.at(new Start.Home(), spanish)) {
            guest.settings("general");
            Fx.run(() -> search(guest).setText("CAMARA"));
            assertNotNull(Fx.call(() -> guest.named("Encender y apagar la cámara")));
            Fx.run(() -> search(guest).setText("no such thing"));
            assertEquals(
                    1,
                    Fx.call(() -> guest.inSettings(".settings-page")
                            .lookupAll(".label")
                            .size()));
        }
    }

    @Test
    void anotherKeyIsChosenAndOneThatIsTakenIsRefused() {
        FakeMeeting meeting = new FakeMeeting(Scenes.live(1));
        try (Guest guest = Guest.at(new Start.Join(Guest.LINK, meeting), Guest.known())) {
            guest.settings("keys");
            String camera = EN.say("key.of.camera") + ":";
            change(guest, camera, KeyCode.M);
            assertEquals(
                    EN.say("settings.key.taken", "M", EN.say("key.of.microphone")),
                    Fx.call(() -> guest.inSettings(".trouble").getAccessibleText()));
            assertEquals(Map.of(), guest.desk.preferences().keys());

            change(guest, camera, KeyCode.K);
            assertEquals(Map.of("camera", "K"), guest.desk.preferences().keys());
            assertEquals("K", Fx.call(() -> ((Labeled) guest.named(camera)).getText()));
            Fx.run(() -> guest.stage.getScene().lookup(".meeting").fireEvent(key(KeyCode.V)));
            assertEquals(List.of(), meeting.commands(MeetingCommand.SetCamera.class));
            Fx.run(() -> guest.stage.getScene().lookup(".meeting").fireEvent(key(KeyCode.K)));
            assertEquals(
                    List.of(new MeetingCommand.SetCamera(false)), meeting.commands(MeetingCommand.SetCamera.class));
            assertTrue(Fx.call(
                    () -> guest.stage.getScene().lookup("#camera") instanceof javafx.scene.control.Control button
                            && button.getTooltip().getText().endsWith("(K)")));

            Fx.run(() -> ((ButtonBase) guest.named(EN.say("settings.key.usual"))).fire());
            assertEquals(Map.of(), guest.desk.preferences().keys());
        }
    }

    @Test
    void theMicrophoneIsHeardOnlyWhileItsLevelIsShown() {
        try (Guest guest = Guest.at(new Start.Home(), Guest.known())) {
            guest.settings("general");
            assertTrue(guest.desk.meters.isEmpty());
            Fx.run(() -> ((ButtonBase) guest.inSettings("#page-sound")).fire());
            Fx.until("it is listened to", () -> guest.desk.meters.size() == 1);
            guest.turn(EN.say("device.noise"));
            assertEquals(
                    new AudioProcessing(true, false, true),
                    guest.desk.preferences().gear().processing());
            guest.turn(EN.say("device.music"));
            assertEquals(
                    new AudioProcessing(true, false, true, true),
                    guest.desk.preferences().gear().processing());
            Fx.run(() -> ((ButtonBase) guest.inSettings("#page-keys")).fire());
            Fx.until("it is let go", guest.desk.meters::isEmpty);
        }
        // Guest closes the window, which closes the settings.
        assertNull(Fx.call(() -> javafx.stage.Window.getWindows().isEmpty() ? null : "a window is left"));
    }

    @Test
    void anotherNameIsTheOneOfTheHomeAndOfTheMeeting() {
        try (Guest guest = Guest.at(new Start.Home(), Guest.known())) {
            rename(guest, "Ana");
            assertEquals("Ana", guest.desk.preferences().name());
            Fx.until(
                    "the home says so",
                    () -> guest.stage.getScene().lookup(".own-name") instanceof TextField field
                            && field.getText().equals("Ana"));
        }
        FakeMeeting meeting = new FakeMeeting(Scenes.live(1));
        try (Guest guest = Guest.at(new Start.Join(Guest.LINK, meeting), Guest.known())) {
            rename(guest, "Ana");
            assertEquals(
                    List.of(new MeetingCommand.Rename(UntrustedText.name("Ana"))),
                    meeting.commands(MeetingCommand.Rename.class));
        }
    }

    private static void rename(Guest guest, String name) {
        guest.settings("general");
        Fx.run(() -> {
            TextField field = (TextField) guest.named(EN.say("settings.name"));
            field.setText(name);
            field.fireEvent(new ActionEvent());
        });
    }

    @Test
    void whoSavesAsksForSmallPictures() {
        FakeMeeting meeting = new FakeMeeting(Scenes.live(1));
        try (Guest guest = Guest.at(new Start.Join(Guest.LINK, meeting), Guest.known())) {
            Fx.until("a large picture is asked for", () -> asked(meeting).width() > 320);
            guest.settings("camera");
            choose(guest, EN.say("settings.bandwidth"), Bandwidth.SAVER);
            assertEquals(Bandwidth.SAVER, guest.desk.preferences().habits().bandwidth());
            Fx.until("a small one is asked for", () -> asked(meeting).width() == 320);
            assertEquals(180, asked(meeting).height(), 1);
            assertFalse(meeting.isClosed());
        }
    }

    @Test
    void picturesComeBackWithOnesOwnAlsoInAnotherLanguage() {
        FakeMeeting meeting = new FakeMeeting(Scenes.live(1));
        try (Guest guest = Guest.at(new Start.Join(Guest.LINK, meeting), Guest.known())) {
            guest.settings("camera");
            choose(guest, EN.say("settings.bandwidth"), Bandwidth.AUDIO_ONLY);
            meeting.happen(new MeetingEvent.CameraSet(false));
            speakSpanish(guest);
            Fx.run(() -> ((ButtonBase) guest.inSettings("#page-camera")).fire());
            choose(guest, ES.say("settings.bandwidth"), Bandwidth.AUTOMATIC);
            assertEquals(
                    List.of(new MeetingCommand.SetCamera(false), new MeetingCommand.SetCamera(true)),
                    meeting.commands(MeetingCommand.SetCamera.class));
        }
    }

    @Test
    void whoShowsOneselfAllTheSameIsSeenInAnyLanguage() {
        FakeMeeting meeting = new FakeMeeting(Scenes.live(1));
        try (Guest guest = Guest.at(new Start.Join(Guest.LINK, meeting), Guest.known())) {
            guest.settings("camera");
            choose(guest, EN.say("settings.bandwidth"), Bandwidth.AUDIO_ONLY);
            meeting.happen(new MeetingEvent.CameraSet(false));
            Fx.run(() -> guest.stage.getScene().lookup(".meeting").fireEvent(key(KeyCode.V)));
            meeting.happen(new MeetingEvent.CameraSet(true));
            speakSpanish(guest);
            guest.awaits(".meeting");
            assertEquals(
                    List.of(new MeetingCommand.SetCamera(false), new MeetingCommand.SetCamera(true)),
                    meeting.commands(MeetingCommand.SetCamera.class));
        }
    }

    @Test
    void whoSavesIsAskedForItOnce() {
        FakeMeeting meeting = new FakeMeeting(Scenes.live(1));
        try (Guest guest = Guest.at(new Start.Join(Guest.LINK, meeting), Guest.known())) {
            guest.settings("camera");
            choose(guest, EN.say("settings.bandwidth"), Bandwidth.SAVER);
            speakSpanish(guest);
            assertEquals(
                    List.of(new MeetingCommand.SaveCamera(true)), meeting.commands(MeetingCommand.SaveCamera.class));
        }
    }

    private static void speakSpanish(Guest guest) {
        Fx.run(() -> ((ButtonBase) guest.inSettings("#page-general")).fire());
        choose(guest, EN.say("settings.language"), Words.LANGUAGES.getLast());
    }

    private static TileSize asked(FakeMeeting meeting) {
        List<MeetingCommand.Show> all = meeting.commands(MeetingCommand.Show.class);
        return all.isEmpty() ? TileSize.HIDDEN : all.getLast().tiles().getOrDefault(ANA, TileSize.HIDDEN);
    }

    private static Scene settings(Guest guest) {
        Scene scene = Fx.call(guest::settingsScene);
        assertNotNull(scene);
        return scene;
    }

    private static TextField search(Guest guest) {
        return (TextField) guest.inSettings("#search-settings");
    }

    @SuppressWarnings("unchecked")
    private static <T> void choose(Guest guest, String name, T wish) {
        Fx.run(() -> ((ComboBox<T>) guest.named(name)).setValue(wish));
    }

    private static void change(Guest guest, String name, KeyCode code) {
        Fx.run(() -> {
            ButtonBase button = (ButtonBase) guest.named(name);
            button.requestFocus();
            button.fire();
            button.fireEvent(key(code));
        });
    }

    private static void press(Guest guest, String selector, KeyCode code) {
        Fx.run(() -> guest.inSettings(selector).fireEvent(key(code)));
    }

    private static KeyEvent key(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }
}
