package app.corrillo.testkit.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.UntrustedText;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UntrustedTextTest {

    @Test
    void isBounded() {
        String million = "a".repeat(1_000_000);
        assertEquals(UntrustedText.NAME, UntrustedText.name(million).value().length());
        assertEquals(
                UntrustedText.MESSAGE, UntrustedText.message(million).value().length());
        assertEquals("", UntrustedText.name("\u202E".repeat(1_000_000)).value());
    }

    @Test
    void isNeverCutInsideACharacter() {
        String cut = UntrustedText.name("a" + "\uD83D\uDE00".repeat(100)).value();
        assertEquals(UntrustedText.NAME - 1, cut.length());
        assertEquals(cut, new String(cut.codePoints().toArray(), 0, (int)
                cut.codePoints().count()));
        assertFalse(Character.isHighSurrogate(cut.charAt(cut.length() - 1)));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {0x061C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069})
    void hasNoCharacterThatTurnsTheDirection(int point) {
        assertEquals(
                "gnp.exe",
                UntrustedText.name("gnp" + Character.toString(point) + ".exe").value());
    }

    @Test
    void hasNoControlsAndNoHalfCharacters() {
        assertEquals(
                "ab",
                UntrustedText.name("a\u0000\u0007\u001B\u007F\u0085\uFEFFb").value());
        assertEquals("ab", UntrustedText.name("a\uD83Db").value());
        assertEquals("ab", UntrustedText.name("a\uDE00b").value());
    }

    @Test
    void keepsWhatPeopleWrite() {
        for (String text : new String[] {"مرحبا يا أنا", "Zoë Ñuñez", "日本語", "👩‍👩‍👧 🇪🇸", "שלום", "می‌خواهم"}) {
            assertEquals(text, UntrustedText.name(text).value());
        }
    }

    @Test
    void keepsLinesInMessagesOnly() {
        assertEquals("one\ntwo", UntrustedText.message("one\r\ntwo").value());
        assertEquals("one two", UntrustedText.name("one\r\ntwo").value());
        assertEquals("one two", UntrustedText.name("\tone\u2028two \n").value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u200B\u200D", "\u00A0", "\n\n", "\u202E"})
    void isBlankWhenThereIsNothingToSee(String text) {
        assertTrue(UntrustedText.message(text).isBlank());
    }

    @Test
    void isCleanWhateverComes() {
        Random random = new Random(3);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder wire = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                wire.append((char) random.nextInt(0x10000));
            }
            String once = UntrustedText.name(wire.toString()).value();
            assertEquals(once, UntrustedText.name(once).value(), () -> "of " + wire);
            assertTrue(once.codePoints().noneMatch(Character::isISOControl), () -> "of " + wire);
        }
    }
}
