package app.corrillo.ui.gallery;

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
import app.corrillo.ui.Preferences;
import app.corrillo.ui.meeting.PortraitFeed;
import app.corrillo.ui.window.Guest;
import app.corrillo.ui.window.Start;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.input.KeyCode;

/** The lobby in its states. */
enum Lobby implements Still {
    READY,
    LONG,
    FOREIGN,
    OFF,
    NO_DEVICES,
    NO_CAMERA,
    NAMELESS,
    TESTING,
    JOINING;

    @Override
    public Kind kind() {
        return Kind.LOBBY;
    }

    @Override
    public Start start() {
        return new Start.Join(Guest.LINK, new FakeMeeting(state()));
    }

    @Override
    public Preferences chosen(Preferences usual) {
        return switch (this) {
            case LONG -> usual.withName(Texts.LONG);
            case FOREIGN -> usual.withName(Texts.HEBREW);
            case NAMELESS -> usual.withName("");
            default -> usual;
        };
    }

    @Override
    public void prepare(FakeDesk desk) {
        desk.pictures = PortraitFeed::new;
        desk.tested = new CompletableFuture<>();
    }

    @Override
    public void act(Guest guest) {
        if (this == NAMELESS) {
            guest.press(KeyCode.ENTER);
        } else if (this == TESTING) {
            guest.fire(".speaker-test");
        } else if (this == JOINING) {
            guest.inside().happen(new MeetingEvent.Joining(UntrustedText.name("Rubén Delgado")));
            guest.awaits(".joining");
        }
    }

    private MeetingState state() {
        MeetingState base =
                MeetingState.idle(UntrustedText.name(words("Weekly")), UntrustedText.name(""), Scenes.everythingOn());
        base = base.withLocal(base.local().withDevices(devices()));
        if (this == OFF) {
            return base.withLocal(base.local().withCameraOn(false).withMicrophoneOn(false));
        } else if (devices().cameras().isEmpty()) {
            return base;
        }
        return Scenes.after(base, Scenes.published(Scenes.ME, Source.CAMERA, Track.Direction.SEND));
    }

    private MediaDevices devices() {
        List<MediaDevice> microphones = List.of(new MediaDevice("m", words("Built-in microphone"), true));
        List<MediaDevice> speakers = List.of(new MediaDevice("s", words("Built-in speakers"), true));
        List<MediaDevice> cameras = List.of(new MediaDevice("c", words("Integrated camera"), true));
        return switch (this) {
            case NO_DEVICES -> new MediaDevices(true, List.of(), speakers, List.of());
            case NO_CAMERA -> new MediaDevices(true, microphones, speakers, List.of());
            default -> new MediaDevices(true, microphones, speakers, cameras);
        };
    }

    private String words(String usual) {
        return this == LONG ? Texts.LONG : this == FOREIGN ? Texts.ARABIC : usual;
    }
}
