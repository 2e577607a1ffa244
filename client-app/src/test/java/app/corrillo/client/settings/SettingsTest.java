package app.corrillo.client.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.media.AudioProcessing;
import app.corrillo.meeting.media.Chime;
import app.corrillo.meeting.media.PortRange;
import app.corrillo.meeting.time.SystemTime;
import app.corrillo.ui.Habits;
import app.corrillo.ui.Preferences;
import app.corrillo.ui.Preferences.Recent;
import app.corrillo.ui.Preferences.Theme;
import app.corrillo.ui.WindowPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    Path folder;

    private Path file;
    private final SystemTime time = new SystemTime();

    @BeforeEach
    void path() {
        file = folder.resolve("settings.json");
    }

    @AfterEach
    void stop() {
        time.close();
    }

    private static Preferences of(String name, List<Recent> recent) {
        return new Preferences(
                name,
                new Preferences.Look(Theme.DARK, Locale.of("es"), true, 125),
                new Preferences.Gear(
                        "mic",
                        "http://ana:hush@192.0.2.7/",
                        "spk",
                        false,
                        false,
                        new AudioProcessing(false, true, false, true)),
                new Habits(
                        false,
                        Habits.Bandwidth.AUDIO_ONLY,
                        false,
                        true,
                        Habits.Corner.TOP_LEFT,
                        false,
                        Set.of(Chime.HAND),
                        List.of("🎉", "👍"),
                        true,
                        Optional.of(new WindowPlace(-1280, 24, 1280, 696, true))),
                new Preferences.Network(
                        "proxy.example:3128",
                        List.of("turn:relay.example:3478?transport=tcp"),
                        "ana",
                        true,
                        true,
                        new PortRange(50_000, 50_100)),
                new Preferences.Nearby(false, true),
                Map.of("camera", "CTRL+K"),
                recent);
    }

    @Test
    void whatWasChosenIsThereAgain() {
        Recent met = new Recent("Weekly", "192.0.2.1:4000", true, Instant.parse("2026-01-31T10:00:00Z"));
        try (Settings settings = new Settings(folder, time)) {
            assertEquals(Preferences.first(), settings.preferences());
            settings.remember(of("Ana", List.of(met)));
        }
        Preferences again = new Settings(folder, time).preferences();
        assertEquals("Ana", again.name());
        assertEquals(Theme.DARK, again.look().theme());
        assertEquals(Locale.of("es"), again.look().language());
        assertEquals("mic", again.gear().microphone());
        assertFalse(again.gear().microphoneOn());
        assertFalse(again.gear().cameraOn());
        assertEquals(List.of(met), again.recent());
        Preferences chosen = of("Ana", List.of(met));
        assertEquals(chosen.look(), again.look());
        assertEquals(chosen.gear().processing(), again.gear().processing());
        assertEquals(chosen.habits(), again.habits());
        assertEquals(chosen.network(), again.network());
        assertEquals(chosen.nearby(), again.nearby());
        assertEquals(chosen.keys(), again.keys());
    }

    @Test
    void secretsAreNeverWritten() throws IOException {
        Recent met = new Recent("x", "corrillo://host/room?s=hush", false, Instant.EPOCH);
        try (Settings settings = new Settings(folder, time)) {
            settings.remember(of("Ana", List.of(met)));
        }
        assertFalse(Files.readString(file).contains("hush"), Files.readString(file));
    }

    @Test
    void fieldsOfALaterVersionStay() throws IOException {
        Files.writeString(file, "{\"version\":7,\"name\":\"Ana\",\"later\":{\"deep\":[1,2]}}");
        try (Settings settings = new Settings(folder, time)) {
            assertEquals("Ana", settings.preferences().name());
            settings.remember(of("Luis", List.of()));
        }
        String written = Files.readString(file);
        assertTrue(written.contains("\"deep\""), written);
        assertTrue(written.contains("Luis"), written);
    }

    @Test
    void aBrokenFileIsSetAside() throws IOException {
        for (String broken : List.of("{\"name\":", "", "[1]", "\u0000\u0001", "null")) {
            Files.writeString(file, broken);
            assertEquals(Preferences.first(), new Settings(folder, time).preferences(), broken);
            assertEquals(broken, Files.readString(folder.resolve("settings.json.broken")));
            assertFalse(Files.exists(file));
            assertEquals(
                    Optional.of(folder.resolve("settings.json.broken")), new Settings(broken(file), time).setAside());
        }
        assertEquals(Optional.empty(), new Settings(folder, time).setAside());
    }

    private Path broken(Path where) throws IOException {
        Files.writeString(where, "broken");
        return folder;
    }

    @Test
    void whatAnOlderVersionCalledLargeLettersIsASize() throws IOException {
        Files.writeString(file, "{\"version\":1,\"largeText\":true,\"network\":{\"servers\":[7],\"proxy\":[]}}");
        try (Settings settings = new Settings(folder, time)) {
            assertEquals(115, settings.preferences().look().letters());
            assertEquals(Preferences.first().network(), settings.preferences().network());
            settings.remember(settings.preferences().withName("Ana"));
        }
        assertFalse(Files.readString(file).contains("largeText"));
        assertEquals(115, new Settings(folder, time).preferences().look().letters());
        Files.writeString(file, "{\"version\":1,\"letters\":9000}");
        assertEquals(150, new Settings(folder, time).preferences().look().letters());
    }

    @Test
    void nonsenseInAFieldCountsAsNeverWritten() throws IOException {
        Files.writeString(
                file,
                "{\"name\":[],\"theme\":\"plaid\",\"language\":\"!!\",\"microphoneOn\":{},\"keys\":7,\"lessEcho\":[],"
                        + "\"recent\":[7,{\"at\":\"late\"},{\"title\":\"ok\",\"at\":\"2026-01-31T10:00:00Z\"}]}");
        Preferences preferences = new Settings(folder, time).preferences();
        assertEquals("", preferences.name());
        assertEquals(Theme.SYSTEM, preferences.look().theme());
        assertEquals(Locale.ROOT, preferences.look().language());
        assertTrue(preferences.gear().microphoneOn());
        assertEquals(
                List.of("ok"), preferences.recent().stream().map(Recent::title).toList());
    }

    @Test
    void aHugeNameIsCut() {
        try (Settings settings = new Settings(folder, time)) {
            settings.remember(of("a".repeat(1_000_000), List.of()));
        }
        assertEquals(1_000, new Settings(folder, time).preferences().name().length());
    }

    @Test
    void nothingIsLeftBesideTheFile() throws IOException {
        try (Settings settings = new Settings(folder, time)) {
            settings.remember(of("Ana", List.of()));
            settings.remember(of("Luis", List.of()));
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }
}
