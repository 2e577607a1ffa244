package app.corrillo.ui.window;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.testkit.FakeMeeting;
import app.corrillo.testkit.Scenes;
import app.corrillo.ui.Fx;
import app.corrillo.ui.Preferences;
import app.corrillo.ui.Preferences.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Draws every page of the settings to {@code target/pictures}, for eyes to judge. */
@Tag("slow")
class SettingsPicturesTest {
    private static final Path PICTURES = Path.of("target", "pictures");

    @ParameterizedTest
    @CsvSource({
        "general, LIGHT, en",
        "sound, LIGHT, en",
        "sound, DARK, es",
        "camera, DARK, es",
        "keys, LIGHT, es",
        "look, DARK, en",
        "network, LIGHT, es",
        "network, DARK, en",
        "about, LIGHT, es"
    })
    void draws(String page, Theme theme, String language) throws Exception {
        Preferences chosen = Guest.known().withLook(new Preferences.Look(theme, Locale.of(language), false, 100));
        try (Guest guest = Guest.at(new Start.Home(), chosen)) {
            guest.settings(page);
            draw(guest, page + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + language);
        }
    }

    @ParameterizedTest
    @CsvSource({"true, 100, contrast", "false, 150, large", "true, 90, small"})
    void drawsWithMoreContrastAndOtherLetters(boolean contrast, int letters, String name) throws Exception {
        Preferences chosen =
                Guest.known().withLook(new Preferences.Look(Theme.DARK, Locale.of("es"), contrast, letters));
        Start meeting = new Start.Join(Guest.LINK, new FakeMeeting(Scenes.live(4)));
        try (Guest guest = Guest.at(meeting, chosen)) {
            guest.settings("sound");
            draw(guest, name);
            Fx.get(guest.window.snapshot(PICTURES.resolve("meeting-" + name + "-es.png")));
        }
    }

    @ParameterizedTest
    @CsvSource({"es, red, found", "en, nonsense, nothing"})
    void drawsWhatIsFound(String language, String sought, String name) throws Exception {
        Preferences chosen = Guest.known().withLook(new Preferences.Look(Theme.LIGHT, Locale.of(language), false, 100));
        try (Guest guest = Guest.at(new Start.Home(), chosen)) {
            guest.settings("general");
            Fx.run(() -> ((TextField) guest.inSettings("#search-settings")).setText(sought));
            draw(guest, name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"network", "about", "look", "keys"})
    void drawsThePagesWithTheLargestLetters(String page) throws Exception {
        Preferences chosen = Guest.known().withLook(new Preferences.Look(Theme.LIGHT, Locale.of("es"), false, 150));
        try (Guest guest = Guest.at(new Start.Home(), chosen)) {
            guest.settings(page);
            draw(guest, page + "-large-es");
        }
    }

    private static void draw(Guest guest, String name) throws Exception {
        Fx.pulses(10);
        Path file = PICTURES.resolve("settings-" + name + ".png");
        Fx.get(Snapshot.write(Objects.requireNonNull(Fx.on(guest::settingsScene)), file));
        assertTrue(Files.size(file) > 4_000);
    }
}
