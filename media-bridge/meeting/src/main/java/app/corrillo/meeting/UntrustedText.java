package app.corrillo.meeting;

/**
 * Text that came from somebody else. The only way from the wire to a label.
 *
 * <p>Bounded, without control characters, without the characters that turn or isolate writing direction (Unicode
 * bidirectional controls, UAX #9), without lone surrogates, and trimmed.
 */
public record UntrustedText(String value) {
    /** The most characters of a name. */
    public static final int NAME = 80;

    /** The most characters of a chat message. */
    public static final int MESSAGE = 4_000;

    /** Cleans by itself, so that no way leads around it. */
    public UntrustedText {
        value = clean(value, MESSAGE, true);
    }

    /** A name: one line, at most {@value #NAME} characters. */
    public static UntrustedText name(String wire) {
        return new UntrustedText(clean(wire, NAME, false));
    }

    /** One line of at most so many characters. */
    public static UntrustedText line(String wire, int max) {
        return new UntrustedText(clean(wire, max, false));
    }

    /** A chat message: line breaks stay, at most {@value #MESSAGE} characters. */
    public static UntrustedText message(String wire) {
        return new UntrustedText(wire);
    }

    /** Whether nothing is left that can be seen. */
    public boolean isBlank() {
        return value.codePoints().noneMatch(UntrustedText::isInk);
    }

    @Override
    public String toString() {
        return value;
    }

    private static String clean(String wire, int max, boolean lines) {
        StringBuilder clean = new StringBuilder(Math.min(wire.length(), max));
        int index = 0;
        while (index < wire.length() && clean.length() < max) {
            int point = wire.codePointAt(index);
            index += Character.charCount(point);
            boolean halfBreak = point == '\r' && index < wire.length() && wire.charAt(index) == '\n';
            if (point == '\n' && lines) {
                clean.append('\n');
            } else if (Character.isWhitespace(point) && !halfBreak) {
                clean.append(' ');
            } else if (isShown(point) && clean.length() + Character.charCount(point) <= max) {
                clean.appendCodePoint(point);
            }
        }
        return clean.toString().strip();
    }

    private static boolean isInk(int point) {
        return !Character.isWhitespace(point)
                && !Character.isSpaceChar(point)
                && Character.getType(point) != Character.FORMAT;
    }

    private static boolean isShown(int point) {
        boolean directs = point == 0x061C
                || (point >= 0x200E && point <= 0x200F)
                || (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069)
                || point == 0xFEFF;
        return !directs
                && !Character.isISOControl(point)
                && Character.getType(point) != Character.SURROGATE
                && Character.getType(point) != Character.UNASSIGNED;
    }
}
