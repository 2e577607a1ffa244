package app.corrillo.client.app;

import app.corrillo.client.cli.Wishes;
import app.corrillo.meeting.LocalMediaState;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.SpeakerSpec;
import app.corrillo.ui.Preferences;
import java.util.function.Function;

/** What a meeting starts with: what the command line asks for, and else what was chosen before. */
final class StartingMedia {
    private StartingMedia() {}

    static LocalMediaState of(Wishes wishes, Preferences before, MediaDevices devices) {
        return new LocalMediaState(
                devices,
                before.gear().microphoneOn() && !wishes.muted(),
                before.gear().cameraOn() && !wishes.cameraOff(),
                wishes.microphone()
                        .orElseGet(() -> remembered(
                                before.gear().microphone(), MicrophoneSpec::parse, new MicrophoneSpec.Default())),
                wishes.camera()
                        .orElseGet(
                                () -> remembered(before.gear().camera(), CameraSpec::parse, new CameraSpec.Default())),
                wishes.speaker()
                        .orElseGet(() ->
                                remembered(before.gear().speaker(), SpeakerSpec::parse, new SpeakerSpec.Default())),
                before.gear().processing(),
                0);
    }

    /** Under which name to join at once; whoever has none yet goes by the login name. */
    static UntrustedText name(Wishes wishes, Preferences before) {
        UntrustedText name = UntrustedText.name(wishes.name().orElse(before.name()));
        return name.isBlank() ? UntrustedText.name(System.getProperty("user.name", "")) : name;
    }

    // What an older version wrote, or a hand, may mean nothing today.
    private static <T> T remembered(String written, Function<String, T> parse, T otherwise) {
        try {
            return parse.apply(written);
        } catch (IllegalArgumentException nonsense) {
            return otherwise;
        }
    }
}
