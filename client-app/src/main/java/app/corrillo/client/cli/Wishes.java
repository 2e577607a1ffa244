package app.corrillo.client.cli;

import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.ScreenSpec;
import app.corrillo.meeting.media.SpeakerSpec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The options that every way into a meeting shares. What is empty was not asked for, and is decided by the settings.
 *
 * @param screenshot where the picture of the window goes
 * @param after how long after the start the picture is taken
 * @param leaveAfter how long after the start the meeting is left
 */
public record Wishes(
        Optional<String> name,
        Optional<CameraSpec> camera,
        Optional<MicrophoneSpec> microphone,
        Optional<SpeakerSpec> speaker,
        boolean muted,
        boolean cameraOff,
        Optional<ScreenSpec> share,
        Optional<Path> stats,
        Optional<Path> screenshot,
        Duration after,
        Optional<Duration> leaveAfter) {

    /** Whether nothing was asked for: all is as in the settings. */
    public boolean isEmpty() {
        return name.isEmpty()
                && camera.isEmpty()
                && microphone.isEmpty()
                && speaker.isEmpty()
                && !muted
                && !cameraOff
                && share.isEmpty()
                && stats.isEmpty()
                && screenshot.isEmpty()
                && leaveAfter.isEmpty();
    }
}
