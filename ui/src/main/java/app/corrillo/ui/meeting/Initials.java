package app.corrillo.ui.meeting;

import app.corrillo.meeting.ParticipantId;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/** What stands for a person without a picture: one or two letters, and one of ten colours. Pure. */
final class Initials {
    /** How many colours {@code -c-initials-N} there are. */
    private static final int COLOURS = 10;

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Initials() {}

    /** Two initials, or one for scripts that do not shorten names to letters. */
    static String of(String name) {
        String[] words = SPACES.split(name.strip(), -1);
        String first = grapheme(words[0]);
        if (words.length == 1 || !shortens(first)) {
            return first;
        }
        String last = grapheme(words[words.length - 1]);
        return shortens(last) ? first + last : first;
    }

    /** From 1 to 10; by the identity, so that the same person has the same colour under any name. */
    static int colour(ParticipantId id) {
        return Math.floorMod((id.value().hashCode() * 0x9E3779B9) >>> 16, COLOURS) + 1;
    }

    private static String grapheme(String word) {
        BreakIterator marks = BreakIterator.getCharacterInstance(Locale.ROOT);
        marks.setText(word);
        int end = marks.next();
        return end == BreakIterator.DONE ? "" : word.substring(0, end).toUpperCase(Locale.ROOT);
    }

    private static boolean shortens(String grapheme) {
        if (grapheme.isEmpty()) {
            return false;
        }
        return switch (Character.UnicodeScript.of(grapheme.codePointAt(0))) {
            case LATIN, GREEK, CYRILLIC, ARMENIAN -> true;
            default -> false;
        };
    }
}
