package app.corrillo.ui.emoji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.ui.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmojiTest {
    private static final Words EN = Words.in(Locale.ENGLISH);
    private static final Words ES = Words.in(Locale.of("es", "ES"));

    private final Emojis table = Emojis.table();
    private final EmojiLetters letters = new EmojiLetters();

    @Test
    void eachHasANameInBothLanguagesAndAPicture() {
        assertTrue(table.all().size() > 1_800 && table.all().size() <= 2_048, "the typeface has room for 2048");
        for (Emoji emoji : table.all()) {
            assertTrue(
                    Stream.of(emoji.english(), emoji.spanish()).noneMatch(String::isBlank),
                    emoji.text() + " has no name");
            assertNotNull(EmojiTest.class.getResource("/app/corrillo/ui/emoji/" + emoji.sheet() + ".png"));
            assertEquals(Optional.of(emoji), table.of(emoji.text()));
        }
        assertEquals(106, table.common().size());
        assertEquals(table.common().size(), table.common().stream().distinct().count());
    }

    @Test
    void theyAreFoundByNameInTheLanguageOfThePerson() {
        assertEquals("🎉", table.find("party pop", EN, 10).getFirst().text());
        assertTrue(texts(table.find("corazon rojo", ES, 10)).contains("❤️"));
        assertTrue(texts(table.find("CORAZÓN rojo", ES, 10)).contains("❤️"));
        assertTrue(texts(table.find("tada", ES, 10)).contains("🎉"), "by its short code, too");
        assertEquals(List.of(), table.find("corazón", EN, 10));
        assertEquals(5, table.find("face", EN, 5).size());
        assertEquals(List.of(), table.find("no such thing", EN, 10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "a 😀 b",
                "😀😀",
                "❤️",
                "👩‍👩‍👧",
                "🇪🇸🇫🇷",
                "🏴󠁧󠁢󠁳󠁣󠁴󠁿",
                "שלום 😀",
                "1 # * © → ♥ ✓ 𝕳"
            })
    void whatIsWrittenComesBack(String text) {
        String placed = letters.place(text);
        assertEquals(text, letters.read(placed));
        assertTrue(placed.codePoints().noneMatch(point -> point >= 0x1F000), placed);
    }

    @Test
    void eachIsOneLetterInWhateverShade() {
        assertEquals(1, letters.place("👩‍👩‍👧").length());
        assertEquals(1, letters.place("🇪🇸").length());
        assertEquals(letters.place("👍"), letters.place("👍🏽"));
        assertEquals(1, letters.place("☺").length());
        assertEquals("❤", letters.place("❤"), "the typeface has that one");
        assertEquals(1, letters.place("❤️").length());
    }

    @Test
    void lettersThatSomebodySendsAreNoEmoji() {
        assertEquals("", letters.place("\uE200\uE9FF"));
        assertEquals("a", letters.place("a\uE200"));
    }

    @Test
    void shortCodesAreDecodedWhereTheyAreCodes() {
        String smile = letters.place("😄");
        assertEquals("so " + smile + "!", letters.decoded("so :smile:!"));
        assertEquals("12:30:45 :nothing: a:smile:", letters.decoded("12:30:45 :nothing: a:smile:"));
        assertEquals(3, letters.codeAtEnd("so :smile:"));
        assertEquals(-1, letters.codeAtEnd("so :smile: "));
        assertEquals(-1, letters.codeAtEnd("at 12:100:"));
        assertEquals(-1, letters.codeAtEnd(":"));
        assertEquals(0, letters.codeAtEnd(":+1:"));
    }

    private static List<String> texts(List<Emoji> found) {
        return found.stream().map(Emoji::text).toList();
    }
}
