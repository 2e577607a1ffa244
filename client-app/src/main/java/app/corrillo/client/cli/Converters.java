package app.corrillo.client.cli;

import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.ScreenSpec;
import app.corrillo.meeting.media.SpeakerSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** From the written forms of the command line to the words of the domain. */
final class Converters {
    private static final double LONGEST_SECONDS = 1_000_000;

    private Converters() {}

    static final class OfCamera implements ITypeConverter<CameraSpec> {
        @Override
        public CameraSpec convert(String text) {
            CameraSpec spec = told(text, CameraSpec::parse);
            switch (spec) {
                case CameraSpec.Film(Path file) -> readable(file);
                case CameraSpec.Still(Path file) -> readable(file);
                default -> {}
            }
            return spec;
        }
    }

    static final class OfMicrophone implements ITypeConverter<MicrophoneSpec> {
        @Override
        public MicrophoneSpec convert(String text) {
            MicrophoneSpec spec = told(text, MicrophoneSpec::parse);
            if (spec instanceof MicrophoneSpec.Recording(Path file)) {
                readable(file);
            }
            return spec;
        }
    }

    static final class OfSpeaker implements ITypeConverter<SpeakerSpec> {
        @Override
        public SpeakerSpec convert(String text) {
            return told(text, SpeakerSpec::parse);
        }
    }

    static final class OfScreen implements ITypeConverter<ScreenSpec> {
        @Override
        public ScreenSpec convert(String text) {
            return told(text, ScreenSpec::parse);
        }
    }

    static final class OfSeconds implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            double seconds = told(text, Converters::number);
            if (!(seconds > 0 && seconds <= LONGEST_SECONDS)) {
                throw new TypeConversionException("a time is a number of seconds above 0");
            }
            return Duration.ofMillis(Math.max(1, Math.round(seconds * 1000)));
        }
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("a time is a number of seconds above 0", notANumber);
        }
    }

    private static <T> T told(String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException wrong) {
            throw new TypeConversionException(wrong.getMessage());
        }
    }

    private static void readable(Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new TypeConversionException("there is no readable file " + file);
        }
    }
}
