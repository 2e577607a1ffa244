package app.corrillo.client.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.Option;

/** The options that every way into a meeting shares. */
final class WishOptions {
    private static final Duration SOON = Duration.ofSeconds(5);

    private WishOptions() {}

    static List<Option> all() {
        return List.of(
                Command.value("name", "N", "The name that others see."),
                Command.value(
                        "camera",
                        "SPEC",
                        "default, none, a name, pattern[:1280x720@30], file:X.y4m, image:X.png or http://…"),
                Command.value("microphone", "SPEC", "default, none, a name, tone[:440] or file:X.wav"),
                Command.value("speaker", "SPEC", "default, none or a name"),
                Command.flag("muted", "Join with the microphone off."),
                Command.flag("camera-off", "Join with the camera off."),
                Command.value("share", "WHAT", "Share at once: screen or window:TITLE"),
                Command.value("stats", "FILE", "Write one line of JSON a second."),
                Command.value("screenshot", "FILE", "Write a picture of the window (PNG)."),
                Command.value("after", "S", "Seconds until the screenshot; 5 unless told."),
                Command.value("leave-after", "S", "Leave by itself after so many seconds."));
    }

    static Wishes wishes(Given given) {
        Optional<Path> screenshot = given.file("screenshot");
        Optional<Duration> after = given.read("after", Converters::seconds);
        Optional<Duration> leaveAfter = given.read("leave-after", Converters::seconds);
        if (after.isPresent() && screenshot.isEmpty()) {
            throw new WrongOption("after-alone");
        }
        if (screenshot.isPresent() && leaveAfter.isPresent() && leaveAfter.get().compareTo(after.orElse(SOON)) <= 0) {
            throw new WrongOption("leave-too-soon");
        }
        return new Wishes(
                given.text("name"),
                given.read("camera", Converters::camera),
                given.read("microphone", Converters::microphone),
                given.read("speaker", Converters::speaker),
                given.has("muted"),
                given.has("camera-off"),
                given.read("share", Converters::screen),
                given.file("stats"),
                screenshot,
                after.orElse(SOON),
                leaveAfter);
    }
}
