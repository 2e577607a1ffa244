package app.corrillo.client.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SentencesTest {
    /** Where a key is written down: as the first text of one of these calls. */
    private static final Pattern KEYS =
            Pattern.compile("(?:new WrongOption|complain|told|check\\([^\"]*?,)\\s*\\(?\\s*\"([^\"]*)\"");

    @Test
    void everySentenceIsThereInBothLanguages() throws IOException {
        Set<String> english = keys(Locale.ENGLISH);
        assertEquals(english, keys(Locale.of("es")));
        Set<String> used = used();
        assertTrue(used.size() > 15, used.toString());
        used.removeAll(english);
        assertEquals(Set.of(), used);
    }

    @Test
    void aSentenceNamesWhatItIsAbout() {
        assertEquals("falta LINK", Sentences.in(Locale.of("es")).say("missing", "LINK"));
        assertEquals(
                "--max is a number from 2 to 32", Sentences.in(Locale.FRENCH).say(new WrongOption("max", "32")));
    }

    private static Set<String> keys(Locale language) {
        return ResourceBundle.getBundle("app.corrillo.client.cli.sentences", language)
                .keySet();
    }

    private static Set<String> used() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            return sources.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> KEYS.matcher(text(file)).results())
                    .map((MatchResult found) -> found.group(1))
                    .collect(Collectors.toSet());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
