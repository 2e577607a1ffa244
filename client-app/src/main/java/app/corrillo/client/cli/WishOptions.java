package app.corrillo.client.cli;

import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.ScreenSpec;
import app.corrillo.meeting.media.SpeakerSpec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The shared options as picocli fills them. */
final class WishOptions {
    private static final Duration SOON = Duration.ofSeconds(5);

    @Option(names = "--name", paramLabel = "N", description = "The name that others see.")
    private @Nullable String name;

    @Option(
            names = "--camera",
            paramLabel = "SPEC",
            converter = Converters.OfCamera.class,
            description = "default, none, a name, pattern[:1280x720@30], file:X.y4m, image:X.png or http://…")
    private @Nullable CameraSpec camera;

    @Option(
            names = "--microphone",
            paramLabel = "SPEC",
            converter = Converters.OfMicrophone.class,
            description = "default, none, a name, tone[:440] or file:X.wav")
    private @Nullable MicrophoneSpec microphone;

    @Option(
            names = "--speaker",
            paramLabel = "SPEC",
            converter = Converters.OfSpeaker.class,
            description = "default, none or a name")
    private @Nullable SpeakerSpec speaker;

    @Option(names = "--muted", description = "Join with the microphone off.")
    private boolean muted;

    @Option(names = "--camera-off", description = "Join with the camera off.")
    private boolean cameraOff;

    @Option(
            names = "--share",
            paramLabel = "WHAT",
            converter = Converters.OfScreen.class,
            description = "Share at once: screen or window:TITLE")
    private @Nullable ScreenSpec share;

    @Option(names = "--stats", paramLabel = "FILE", description = "Write one line of JSON a second.")
    private @Nullable Path stats;

    @Option(names = "--screenshot", paramLabel = "FILE", description = "Write a picture of the window (PNG).")
    private @Nullable Path screenshot;

    @Option(
            names = "--after",
            paramLabel = "S",
            converter = Converters.OfSeconds.class,
            description = "Seconds until the screenshot; 5 unless told.")
    private @Nullable Duration after;

    @Option(
            names = "--leave-after",
            paramLabel = "S",
            converter = Converters.OfSeconds.class,
            description = "Leave by itself after so many seconds.")
    private @Nullable Duration leaveAfter;

    Wishes wishes() {
        if (after != null && screenshot == null) {
            throw new WrongOption("after-alone");
        }
        if (screenshot != null && leaveAfter != null && leaveAfter.compareTo(after == null ? SOON : after) <= 0) {
            throw new WrongOption("leave-too-soon");
        }
        return new Wishes(
                Optional.ofNullable(name),
                Optional.ofNullable(camera),
                Optional.ofNullable(microphone),
                Optional.ofNullable(speaker),
                muted,
                cameraOff,
                Optional.ofNullable(share),
                Optional.ofNullable(stats),
                Optional.ofNullable(screenshot),
                after == null ? SOON : after,
                Optional.ofNullable(leaveAfter));
    }
}
