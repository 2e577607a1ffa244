package app.corrillo.meeting.media;

/** Which loudspeakers. The written form is that of {@code --speaker}. */
public sealed interface SpeakerSpec {

    /** The system's loudspeakers. */
    record Default() implements SpeakerSpec {}

    /** Silence. */
    record None() implements SpeakerSpec {}

    /** The loudspeakers of this name or id. */
    record Named(String name) implements SpeakerSpec {}

    /**
     * Reads the written form: {@code default}, {@code none}, or a device's name.
     *
     * @throws IllegalArgumentException with a sentence for the person
     */
    static SpeakerSpec parse(String text) {
        if (text.equals("default")) {
            return new Default();
        } else if (text.equals("none")) {
            return new None();
        } else if (text.isBlank()) {
            throw new IllegalArgumentException("a speaker needs a name");
        }
        return new Named(text);
    }
}
