package app.corrillo.ui.words;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/** Looking for words as people type them: without capitals and accents, in any order. Pure. */
public final class Plain {
    private Plain() {}

    /** Whether each word that is sought is in the text; nothing sought is in every text. */
    public static boolean holds(String text, String sought) {
        String plain = plain(text);
        return Arrays.stream(plain(sought).strip().split("\\s+")).allMatch(plain::contains);
    }

    /** Who types "microfono" means "Micrófono". */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
