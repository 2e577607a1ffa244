package app.corrillo.ui.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.Notice;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.testkit.Scenes;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Words EN = Words.in(Locale.ENGLISH);
    private static final Words ES = Words.in(Locale.of("es", "ES"));

    @Test
    void theSystemsLanguageIsFollowedAndAnUnknownOneIsEnglish() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("es", "MX"));
            assertEquals("Entrar", Words.in(Locale.ROOT).say("home.join"));
            assertEquals("Join", EN.say("home.join"), "a Spanish system must not win over the wish");
            assertEquals(Locale.of("es", "MX"), Words.in(Locale.ROOT).locale());
            assertEquals("Join", Words.in(Locale.FRENCH).say("home.join"));
            assertEquals("en", Words.in(Locale.FRENCH).locale().getLanguage());
        } finally {
            Locale.setDefault(before);
        }
        assertThrows(MissingResourceException.class, () -> EN.say("no.such.key"));
    }

    @Test
    void everyReasonNoticeAndProblemHasASentenceOfItsOwn() {
        for (Words words : List.of(EN, ES)) {
            List<String> ends = Stream.of(EndReason.values())
                    .flatMap(reason -> Stream.of(words.title(reason), words.sentence(reason)))
                    .toList();
            assertEquals(ends.size(), ends.stream().distinct().count());
            for (Notice.Kind kind : Notice.Kind.values()) {
                String said = words.sentence(new Notice(1, kind, UntrustedText.name("{0} O'Brien"), Scenes.NOON));
                assertFalse(said.isBlank());
                assertFalse(said.contains("{1}"));
            }
            for (MediaProblem problem : MediaProblem.values()) {
                assertTrue(words.sentence(problem).endsWith("."));
            }
        }
    }

    @Test
    void whatPeopleAreCalledIsNeverReadAsAPattern() {
        Notice notice = new Notice(1, Notice.Kind.JOINED, UntrustedText.name("{0}'s {1} phone"), Scenes.NOON);
        assertEquals("{0}'s {1} phone joined", EN.sentence(notice));
    }

    @Test
    void pluralsAndListsFollowTheLanguage() {
        assertEquals("Ana is there", EN.say("lobby.there", EN.list(List.of("Ana")), 1));
        assertEquals(
                "Ana, Luis, and Chen are there", EN.say("lobby.there", EN.list(List.of("Ana", "Luis", "Chen")), 3));
        assertEquals("Están Ana y Luis", ES.say("lobby.there", ES.list(List.of("Ana", "Luis")), 2));
        assertEquals("", ES.list(List.of()));
    }
}
