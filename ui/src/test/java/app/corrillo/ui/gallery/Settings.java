package app.corrillo.ui.gallery;

import app.corrillo.meeting.media.PortRange;
import app.corrillo.testkit.FakeMeeting;
import app.corrillo.testkit.Scenes;
import app.corrillo.ui.Fx;
import app.corrillo.ui.Preferences;
import app.corrillo.ui.window.Guest;
import app.corrillo.ui.window.Start;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.TextField;

/** The pages of the settings, and what is found in them. */
enum Settings implements Still {
    GENERAL,
    SOUND,
    CAMERA,
    SHARING,
    NETWORK,
    KEYS,
    LOOK,
    ABOUT,
    SOUND_IN_MEETING,
    FOUND,
    NOTHING,
    FOREIGN;

    @Override
    public Kind kind() {
        return Kind.SETTINGS;
    }

    @Override
    public Start start() {
        return this == SOUND_IN_MEETING
                ? new Start.Join(Guest.LINK, new FakeMeeting(Scenes.live(2)))
                : new Start.Home();
    }

    @Override
    public Preferences chosen(Preferences usual) {
        return switch (this) {
            case FOREIGN -> usual.withName(Texts.ARABIC);
            case NETWORK ->
                usual.withNetwork(new Preferences.Network(
                        "proxy.example.org:3128",
                        List.of("turn:relay.example.org:3478?transport=udp"),
                        "ruben",
                        false,
                        true,
                        new PortRange(50_000, 50_100)));
            default -> usual;
        };
    }

    @Override
    public void act(Guest guest) {
        guest.settings(
                switch (this) {
                    case FOUND, NOTHING, FOREIGN -> "general";
                    case SOUND_IN_MEETING -> "sound";
                    default -> name().toLowerCase(Locale.ROOT);
                });
        if (this == FOUND || this == NOTHING) {
            Fx.run(() -> ((TextField) guest.inSettings("#search-settings")).setText(this == FOUND ? "ca" : "nonsense"));
        }
    }
}
