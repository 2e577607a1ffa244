package app.corrillo.mesh.wire;

import app.corrillo.meeting.UntrustedText;
import org.jspecify.annotations.Nullable;

/** What a field of a message may hold. Messages check themselves, so that no message exists that breaks a bound. */
final class Bounds {
    /** Ids of participants. */
    static final int ID = 64;

    /** Names on the wire; what is shown is shorter. */
    static final int NAME = 200;

    /** Secrets and tokens. */
    static final int SECRET = 96;

    /** A description or a chat message; the message around it is bounded by {@link Wire#MAX_BYTES}. */
    static final int LONG = 60_000;

    /** A candidate. */
    static final int LINE = 2_000;

    /** Short words: reasons, reactions, sources. */
    static final int WORD = 32;

    private Bounds() {}

    /** A text that is there, of at most so many characters. */
    static String text(String value, int max) {
        if (value == null || value.length() > max) {
            throw new IllegalArgumentException("a text is missing or too long");
        }
        return value;
    }

    /** A chat message and its number, if it has one. */
    static void written(String text, @Nullable Integer number) {
        text(text, UntrustedText.MESSAGE * 2);
        if (number != null) {
            number(number, 1, Integer.MAX_VALUE);
        }
    }

    /** A text of 1 to so many characters. */
    static String filled(String value, int max) {
        if (text(value, max).isEmpty()) {
            throw new IllegalArgumentException("a text is empty");
        }
        return value;
    }

    static int number(int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException("a number is out of its range");
        }
        return value;
    }

    static <T> T there(@Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("a field is missing");
        }
        return value;
    }
}
