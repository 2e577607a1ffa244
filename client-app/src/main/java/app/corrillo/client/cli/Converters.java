package app.corrillo.client.cli;

import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.ScreenSpec;
import app.corrillo.meeting.media.SpeakerSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;

/** From the written forms of the command line to the words of the domain. */
final class Converters {
    private static final double LONGEST_SECONDS = 1_000_000;

    private Converters() {}

    static CameraSpec camera(String text) {
        CameraSpec spec = told("camera", text, CameraSpec::parse);
        switch (spec) {
            case CameraSpec.Film(Path file) -> readable(file);
            case CameraSpec.Still(Path file) -> readable(file);
            default -> {}
        }
        return spec;
    }

    static MicrophoneSpec microphone(String text) {
        MicrophoneSpec spec = told("microphone", text, MicrophoneSpec::parse);
        if (spec instanceof MicrophoneSpec.Recording(Path file)) {
            readable(file);
        }
        return spec;
    }

    static SpeakerSpec speaker(String text) {
        return told("speaker", text, SpeakerSpec::parse);
    }

    static ScreenSpec screen(String text) {
        return told("share", text, ScreenSpec::parse);
    }

    static Duration seconds(String text) {
        double seconds = told("seconds", text, Double::parseDouble);
        if (!(seconds > 0 && seconds <= LONGEST_SECONDS)) {
            throw new WrongOption("seconds");
        }
        return Duration.ofMillis(Math.max(1, Math.round(seconds * 1000)));
    }

    private static <T> T told(String key, String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException wrong) {
            throw new WrongOption(key);
        }
    }

    private static void readable(Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new WrongOption("no-file", file.toString());
        }
    }
}
