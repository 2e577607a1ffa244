package app.corrillo.meeting.media;

/** What to share. The written form is that of {@code --share}. */
public sealed interface ScreenSpec {

    /** All that the display shows. */
    record Whole() implements ScreenSpec {}

    /** The first window whose title holds this text. */
    record WindowTitled(String title) implements ScreenSpec {}

    /** A window by the id that {@link ScreenTarget} gave. */
    record Window(long id) implements ScreenSpec {}

    /**
     * Reads the written form: {@code screen} or {@code window:TITLE}.
     *
     * @throws IllegalArgumentException with a sentence for the person
     */
    static ScreenSpec parse(String text) {
        if (text.equals("screen")) {
            return new Whole();
        } else if (text.startsWith("window:") && text.length() > "window:".length()) {
            return new WindowTitled(text.substring("window:".length()));
        }
        throw new IllegalArgumentException("what to share is written screen or window:TITLE");
    }
}
