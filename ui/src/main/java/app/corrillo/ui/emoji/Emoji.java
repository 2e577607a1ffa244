package app.corrillo.ui.emoji;

import app.corrillo.ui.words.Words;
import java.util.List;

/**
 * One emoji.
 *
 * @param text as it is written
 * @param sheet on which its picture is
 * @param place of the picture on the sheet, from 0, row by row
 * @param english its name there (Unicode CLDR)
 * @param spanish its name there (Unicode CLDR)
 * @param codes short codes, without their colons
 * @param englishWords more words by which it is found
 * @param spanishWords more words by which it is found
 */
public record Emoji(
        String text,
        String sheet,
        int place,
        String english,
        String spanish,
        List<String> codes,
        String englishWords,
        String spanishWords) {

    public Emoji {
        codes = List.copyOf(codes);
    }

    /** Its name in the language of these words. */
    public String name(Words words) {
        return isSpanish(words) ? spanish : english;
    }

    /** Everything by which it is found in that language. */
    String found(Words words) {
        String about = isSpanish(words) ? spanish + ' ' + spanishWords : english + ' ' + englishWords;
        return about + ' ' + String.join(" ", codes);
    }

    private static boolean isSpanish(Words words) {
        return words.locale().getLanguage().equals("es");
    }
}
