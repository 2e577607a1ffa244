package app.corrillo.meeting.media;

import java.nio.file.Path;

/** Which microphone. The written form is that of {@code --microphone}. */
public sealed interface MicrophoneSpec {

    /** The system's microphone. */
    record Default() implements MicrophoneSpec {}

    /** No microphone. */
    record None() implements MicrophoneSpec {}

    /** The microphone of this name or id. */
    record Named(String name) implements MicrophoneSpec {}

    /** A sine tone, in hertz. */
    record Tone(int hertz) implements MicrophoneSpec {
        public Tone {
            if (hertz < 20 || hertz > 20_000) {
                throw new IllegalArgumentException("a tone has 20 to 20000 hertz");
            }
        }
    }

    /** A recording in the WAV format, again and again. */
    record Recording(Path file) implements MicrophoneSpec {}

    /** Whether the sound comes from Corrillo itself and not from a device. */
    default boolean isSynthetic() {
        return this instanceof Tone || this instanceof Recording;
    }

    /**
     * Reads the written form: {@code default}, {@code none}, {@code tone[:440]}, {@code file:X.wav}, or a device's
     * name.
     *
     * @throws IllegalArgumentException with a sentence for the person
     */
    static MicrophoneSpec parse(String text) {
        if (text.equals("default")) {
            return new Default();
        } else if (text.equals("none")) {
            return new None();
        } else if (text.equals("tone")) {
            return new Tone(440);
        } else if (text.startsWith("tone:")) {
            try {
                return new Tone(Integer.parseInt(text.substring("tone:".length())));
            } catch (NumberFormatException notANumber) {
                throw new IllegalArgumentException("a tone is written tone:440", notANumber);
            }
        } else if (text.startsWith("file:")) {
            return new Recording(Path.of(text.substring("file:".length())));
        } else if (text.isBlank()) {
            throw new IllegalArgumentException("a microphone needs a name");
        }
        return new Named(text);
    }
}
