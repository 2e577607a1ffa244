package app.corrillo.ui.emoji;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Emoji as single letters of Unicode's private area, for which the typeface has blank room, so that a picture can be
 * put there. JavaFX 26 on Linux draws emoji from whatever font it finds: in black, as blocks, or not at all, and places
 * what stands after a surrogate pair one letter too far.
 */
public final class EmojiLetters {
    /** The letter of the first emoji; the typeface has room for 2048. */
    static final char FIRST = '\uE200';

    private static final char LAST = '\uE9FF';

    /** Short codes are no longer than this. */
    private static final int CODE = 60;

    private static final Pattern PRIVATE = Pattern.compile("[\\uE200-\\uE9FF]");

    /** As Unicode's technical standard 51 writes it, with the possible parts of a sequence. */
    private static final String PART = "\\p{IsEmoji}(?:\\p{IsEmoji_Modifier}|\\uFE0F\\u20E3?)?";

    private static final Pattern SEQUENCE = Pattern.compile("[\\x{1F1E6}-\\x{1F1FF}]{2}"
            + "|\\x{1F3F4}[\\x{E0020}-\\x{E007E}]+\\x{E007F}"
            + "|" + PART + "(?:\\u200D" + PART + ")*");

    /** What the typeface itself draws, where it is not said that a picture is meant. */
    private static final String DRAWN = "⏏Ⓜ▪▶◀☀♥⚠❤⬆";

    private static final Pattern CODED = Pattern.compile("(?<![\\p{L}\\p{N}]):([a-z0-9_+-]{1," + CODE + "}):");

    /** The text with a letter for each emoji. What was there of these letters before is gone. */
    public String place(String text) {
        String clean = PRIVATE.matcher(text).replaceAll("");
        if (clean.chars().allMatch(letter -> letter < 0x2000)) {
            return clean;
        }
        return SEQUENCE.matcher(clean).replaceAll(found -> Matcher.quoteReplacement(placed(found.group())));
    }

    /** The text again. */
    public String read(String letters) {
        StringBuilder text = new StringBuilder();
        letters.chars()
                .forEach(letter -> at((char) letter)
                        .ifPresentOrElse(emoji -> text.append(emoji.text()), () -> text.append((char) letter)));
        return text.toString();
    }

    /** The emoji of this letter, if it is one. */
    public Optional<Emoji> at(char letter) {
        // Most letters are others, and the table is read only when one of these is there.
        if (letter < FIRST || letter > LAST) {
            return Optional.empty();
        }
        List<Emoji> all = Emojis.table().all();
        int number = letter - FIRST;
        return number < all.size() ? Optional.of(all.get(number)) : Optional.empty();
    }

    /** The letter of an emoji. */
    public String letter(Emoji emoji) {
        return String.valueOf((char) (FIRST + Emojis.table().all().indexOf(emoji)));
    }

    /** With letters for all short codes in it. */
    String decoded(String text) {
        return CODED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(decoded(found)));
    }

    /** Where the short code begins that this text ends with, if it does and there is such an emoji; else -1. */
    int codeAtEnd(String text) {
        Matcher code = CODED.matcher(text).region(Math.max(0, text.length() - CODE - 2), text.length());
        code.useTransparentBounds(true);
        int begin = -1;
        while (code.find()) {
            boolean known = code.end() == text.length()
                    && Emojis.table().ofCode(code.group(1)).isPresent();
            begin = known ? code.start() : -1;
        }
        return begin;
    }

    private String decoded(MatchResult code) {
        return Emojis.table().ofCode(code.group(1)).map(this::letter).orElse(code.group());
    }

    private String placed(String sequence) {
        boolean drawn = sequence.length() == 1 && DRAWN.contains(sequence);
        return drawn ? sequence : Emojis.table().of(sequence).map(this::letter).orElse(sequence);
    }
}
