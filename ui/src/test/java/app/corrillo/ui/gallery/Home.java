package app.corrillo.ui.gallery;

import app.corrillo.meeting.UntrustedText;
import app.corrillo.testkit.Scenes;
import app.corrillo.ui.Desk;
import app.corrillo.ui.FakeDesk;
import app.corrillo.ui.Fx;
import app.corrillo.ui.Preferences;
import app.corrillo.ui.Preferences.Recent;
import app.corrillo.ui.window.Guest;
import app.corrillo.ui.window.Start;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/** The home in its states. */
enum Home implements Still {
    RECENT,
    EMPTY,
    MANY,
    NEAR,
    FOREIGN,
    CLIPBOARD,
    ERROR,
    TOKEN,
    KEY,
    KEY_KNOWN,
    STARTING,
    FAILED,
    BROKEN_SETTINGS;

    @Override
    public Kind kind() {
        return Kind.HOME;
    }

    @Override
    public Start start() {
        return new Start.Home();
    }

    @Override
    public Preferences chosen(Preferences usual) {
        List<Recent> known = switch (this) {
            case EMPTY -> List.of();
            case MANY ->
                IntStream.range(0, Preferences.RECENT)
                        .mapToObj(number -> new Recent(
                                "Seminar " + (number + 1),
                                "radio.example/" + number,
                                false,
                                Scenes.NOON.minus(Duration.ofDays(number))))
                        .toList();
            case FOREIGN ->
                List.of(
                        new Recent(
                                Texts.ARABIC, "192.168.1.20:4433/radio", false, Scenes.NOON.minus(Duration.ofHours(2))),
                        new Recent(
                                Texts.HEBREW, "192.168.1.21:4433/house", false, Scenes.NOON.minus(Duration.ofDays(9))));
            default ->
                List.of(
                        new Recent(
                                "Weekly", "192.168.1.20:4433/weekly", false, Scenes.NOON.minus(Duration.ofHours(20))),
                        new Recent("Rubén’s meeting", "", true, Scenes.NOON.minus(Duration.ofDays(3))),
                        new Recent(
                                Texts.LONG,
                                "radio.example/presupuesto",
                                false,
                                Scenes.NOON.minus(Duration.ofDays(78))));
        };
        Preferences named = this == FOREIGN ? usual.withName(Texts.ARABIC) : usual;
        for (Recent one : known.reversed()) {
            named = named.withRecent(one);
        }
        return named;
    }

    @Override
    public void prepare(FakeDesk desk) {
        if (this == NEAR || this == FOREIGN) {
            desk.near = List.of(
                    new Desk.Near("a", UntrustedText.name(this == NEAR ? "Choir" : Texts.ARABIC), "192.168.1.33:4433"),
                    new Desk.Near("b", UntrustedText.name(Texts.LONG), "192.168.1.34:4433"));
        } else if (this == KEY_KNOWN) {
            desk.known = true;
        } else if (this == BROKEN_SETTINGS) {
            desk.broken = Optional.of("/home/ruben/.config/corrillo/settings.broken-2026-01-31.json");
        }
    }

    @Override
    public String clipboard() {
        return this == CLIPBOARD ? Guest.LINK : "";
    }

    @Override
    public void act(Guest guest) {
        switch (this) {
            case ERROR -> enter(guest, "https://example.org/no-meeting");
            case TOKEN -> enter(guest, "wss://example.org");
            case KEY, KEY_KNOWN -> {
                enter(guest, "wss://example.org");
                guest.fire("#hold-with-key");
            }
            case STARTING -> guest.fire(".begin .button");
            case FAILED -> {
                guest.fire(".begin .button");
                guest.desk.hosted.completeExceptionally(new IllegalStateException("no port"));
            }
            default -> {}
        }
    }

    private static void enter(Guest guest, String link) {
        Fx.run(() -> ((TextField) guest.stage.getScene().getFocusOwner()).setText(link));
        guest.press(KeyCode.ENTER);
    }
}
