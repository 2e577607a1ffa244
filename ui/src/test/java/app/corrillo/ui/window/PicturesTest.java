package app.corrillo.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.Track;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.MediaDevice;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.testkit.FakeMeeting;
import app.corrillo.testkit.Scenes;
import app.corrillo.ui.FakeDesk;
import app.corrillo.ui.Fx;
import app.corrillo.ui.Preferences;
import app.corrillo.ui.Preferences.Recent;
import app.corrillo.ui.Preferences.Theme;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.event.ActionEvent;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Draws every screen in the states that people meet, to {@code target/pictures}, for eyes to judge. */
@Tag("slow")
class PicturesTest {
    private static final Locale ES = Locale.of("es", "ES");
    private static final String LINK = "corrillo://192.168.1.20:4433/weekly?key=x";
    private static final String LONG =
            "Presupuesto y previsiones del segundo semestre de la radio comunitaria de Lavapiés y Embajadores";
    private static final int HEADLESS = 1000;
    private static final InstantSource CLOCK = InstantSource.fixed(Scenes.NOON.plus(Duration.ofMinutes(42)));

    /** What is drawn: a scene, a size, a look and a language. */
    enum Shot {
        HOME_DARK(1280, 720, Theme.DARK, Locale.ENGLISH),
        HOME_LIGHT(1280, 720, Theme.LIGHT, Locale.ENGLISH),
        HOME_ES_DARK(1280, 720, Theme.DARK, ES),
        HOME_EMPTY_LIGHT(1280, 720, Theme.LIGHT, Locale.ENGLISH),
        HOME_CLIPBOARD_DARK(1280, 720, Theme.DARK, Locale.ENGLISH),
        HOME_ERROR_ES_LIGHT(1280, 720, Theme.LIGHT, ES),
        HOME_SMALL_DARK(480, 320, Theme.DARK, Locale.ENGLISH),
        LOBBY_DARK(1280, 720, Theme.DARK, Locale.ENGLISH),
        LOBBY_LIGHT(1280, 720, Theme.LIGHT, Locale.ENGLISH),
        LOBBY_LONG_ES_DARK(1280, 720, Theme.DARK, ES),
        LOBBY_NO_DEVICES_DARK(1280, 720, Theme.DARK, Locale.ENGLISH),
        LOBBY_NO_DEVICES_ES_LIGHT(1280, 720, Theme.LIGHT, ES),
        LOBBY_OFF_LIGHT(1280, 720, Theme.LIGHT, Locale.ENGLISH),
        LOBBY_JOINING_DARK(1280, 720, Theme.DARK, Locale.ENGLISH),
        LOBBY_SMALL_DARK(480, 320, Theme.DARK, Locale.ENGLISH),
        LOBBY_NARROW_LIGHT(640, 900, Theme.LIGHT, ES),
        ENDED_DARK(1280, 720, Theme.DARK, Locale.ENGLISH),
        ENDED_LEFT_ES_LIGHT(1280, 720, Theme.LIGHT, ES),
        ENDED_BAD_LINK_SMALL_DARK(480, 320, Theme.DARK, Locale.ENGLISH),
        HOME_WIDE_LIGHT(1920, 1080, Theme.LIGHT, ES),
        LOBBY_WIDE_DARK(1920, 1080, Theme.DARK, Locale.ENGLISH),
        LOBBY_HUGE_LIGHT(2560, 1440, Theme.LIGHT, Locale.ENGLISH),
        HOME_LARGE_DARK(1280, 720, Theme.DARK, ES),
        LOBBY_LARGE_LIGHT(1280, 720, Theme.LIGHT, ES),
        LOBBY_LARGE_SMALL_DARK(480, 320, Theme.DARK, ES),
        HOME_LARGE_SMALL_LIGHT(480, 320, Theme.LIGHT, ES),
        LOBBY_CONTRAST_DARK(1280, 720, Theme.DARK, Locale.ENGLISH),
        HOME_CONTRAST_LIGHT(1280, 720, Theme.LIGHT, Locale.ENGLISH);

        final int width;
        final int height;
        final Theme theme;
        final Locale language;

        Shot(int width, int height, Theme theme, Locale language) {
            this.width = width;
            this.height = height;
            this.theme = theme;
            this.language = language;
        }

        boolean is(String part) {
            return name().contains(part);
        }
    }

    @BeforeAll
    static void start() {
        Fx.start();
    }

    @ParameterizedTest
    @EnumSource
    void draws(Shot shot) {
        FakeDesk desk = new FakeDesk(Preferences.first()
                .withName(shot.is("LONG") ? LONG : "Rubén Delgado")
                .withLook(new Preferences.Look(
                        shot.theme, shot.language, shot.is("CONTRAST"), shot.is("LARGE") ? 150 : 100)));
        if (!shot.is("EMPTY")) {
            recent().reversed()
                    .forEach(meeting -> desk.remember(desk.preferences().withRecent(meeting)));
        }
        Stage stage = Fx.on(Stage::new);
        MainWindow window = Fx.on(() -> {
            String clip = shot.is("CLIPBOARD") ? LINK : "";
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, clip));
            MainWindow made = new MainWindow(stage, desk, begin(shot), CLOCK);
            stage.setWidth(Math.min(shot.width, shot.height > HEADLESS ? HEADLESS : shot.width));
            stage.setHeight(Math.min(shot.height, HEADLESS));
            made.show();
            return made;
        });
        Fx.pulses(4);
        if (shot.is("ERROR")) {
            Fx.run(() -> type(stage, "https://example.org/no-meeting"));
        }
        Fx.pulses(12);
        Path file = Path.of(
                "target", "pictures", shot.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".png");
        Fx.get(shot.height > HEADLESS ? Snapshot.write(larger(stage, shot), file) : window.snapshot(file));
        Fx.run(window::close);
        Fx.get(window.closed());

        Image image = new Image(file.toUri().toString());
        assertEquals(shot.width, (int) image.getWidth());
        assertEquals(shot.height, (int) image.getHeight());
        assertTrue(desk.meters.isEmpty(), "a microphone is still listened to");
        assertTrue(desk.engine.feeds().stream().allMatch(feed -> feed.isClosed()), "a feed is still open");
    }

    /** The headless platform cannot show windows of more than 1000 pixels; their scene can be drawn all the same. */
    private static Scene larger(Stage stage, Shot shot) {
        return Fx.on(() -> {
            Scene shown = stage.getScene();
            Parent root = shown.getRoot();
            shown.setRoot(new Group());
            Scene scene = new Scene(root, shot.width, shot.height);
            scene.getStylesheets().setAll(shown.getStylesheets());
            root.applyCss();
            return scene;
        });
    }

    private static void type(Stage stage, String link) {
        TextField field = (TextField) stage.getScene().lookup(".link-box .text-field");
        field.setText(link);
        field.fireEvent(new ActionEvent());
    }

    private static Start begin(Shot shot) {
        if (shot.is("BAD_LINK")) {
            return new Start.Lobby("nonsense");
        } else if (shot.is("ENDED")) {
            EndReason reason = shot.is("LEFT") ? EndReason.LEFT : EndReason.NETWORK_GONE;
            return new Start.Join(LINK, new FakeMeeting(Scenes.after(Scenes.live(2), new MeetingEvent.Ended(reason))));
        } else if (shot.is("LOBBY")) {
            return new Start.Join(LINK, new FakeMeeting(lobby(shot)));
        }
        return new Start.Home();
    }

    private static MeetingState lobby(Shot shot) {
        MeetingState base = MeetingState.idle(
                UntrustedText.name(shot.is("LONG") ? LONG : "Weekly"), UntrustedText.name(""), Scenes.everythingOn());
        if (shot.is("NO_DEVICES")) {
            MediaDevices few = new MediaDevices(
                    true, List.of(), List.of(new MediaDevice("s", "Built-in speakers", true)), List.of());
            return base.withLocal(base.local().withDevices(few));
        } else if (shot.is("OFF")) {
            return base.withLocal(base.local().withCameraOn(false).withMicrophoneOn(false));
        } else if (shot.is("LONG")) {
            MediaDevices many = new MediaDevices(
                    true,
                    List.of(new MediaDevice("m", "Micrófono con cancelación de ruido del ordenador portátil", true)),
                    Scenes.devices().speakers(),
                    Scenes.devices().cameras());
            base = base.withLocal(base.local().withDevices(many));
        }
        MeetingState seen = Scenes.after(base, Scenes.published(Scenes.ME, Source.CAMERA, Track.Direction.SEND));
        return shot.is("JOINING")
                ? Scenes.after(seen, new MeetingEvent.Joining(UntrustedText.name("Rubén Delgado")))
                : seen;
    }

    private static List<Recent> recent() {
        return List.of(
                new Recent("Weekly", "192.168.1.20:4433/weekly", false, Scenes.NOON.minus(Duration.ofHours(20))),
                new Recent("Rubén’s meeting", "", true, Scenes.NOON.minus(Duration.ofDays(3))),
                new Recent(LONG, "radio.example/presupuesto", false, Scenes.NOON.minus(Duration.ofDays(78))));
    }
}
