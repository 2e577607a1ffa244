package app.corrillo.ui.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the bundles and the source text together: no key is missing, unused or left untranslated. */
class BundlesTest {
    private static final Path MAIN = Path.of("src", "main");
    private static final Map<String, String> EN = bundle("en");
    private static final Map<String, String> ES = bundle("es");

    /** Keys that are put together from a word of an enum: these beginnings count as used. */
    private static final Set<String> COMPOSED =
            Set.of("end.", "notice.", "problem.", "device.", "key.of.", "meeting.reaction.", "bandwidth.", "chime.");

    /** The same in both languages, rightly. */
    private static final Set<String> ALIKE = Set.of(
            "app.name",
            "key.control",
            "key.escape",
            "key.hint",
            "home.recent.about",
            "when.this-week",
            "key.of.chat",
            "settings.general",
            "settings.letters.percent",
            "meeting.chat",
            "poll.count",
            "poll.no",
            "meeting.page",
            "meeting.file.moving",
            "meeting.numbers.title",
            "size.bytes",
            "size.kilobytes",
            "size.megabytes",
            "meeting.numbers.picture",
            "meeting.numbers.sound",
            "meeting.numbers.course.mark",
            "device.file",
            "ended.duration.hours");

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaces() {
        assertEquals(EN.keySet(), ES.keySet());
        EN.forEach((key, value) -> assertEquals(
                places(value, Locale.ENGLISH), places(ES.getOrDefault(key, ""), Locale.of("es")), "places of " + key));
    }

    @Test
    void everyKeyThatIsSaidIsThere() {
        Set<String> missing = new TreeSet<>(said());
        missing.removeAll(EN.keySet());
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyKeyThatIsThereIsSaid() {
        String source = source();
        Set<String> unused = EN.keySet().stream()
                .filter(key -> COMPOSED.stream().noneMatch(key::startsWith))
                .filter(key -> !source.contains('"' + key + '"'))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), unused);
    }

    @Test
    void nothingIsLeftUntranslated() {
        Set<String> same = EN.keySet().stream()
                .filter(key -> EN.getOrDefault(key, "").equals(ES.getOrDefault(key, "")) && !ALIKE.contains(key))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), same);
    }

    @Test
    void apostrophesAreThoseOfPrintersAndNoWordIsJargon() {
        Pattern jargon =
                Pattern.compile("(?i:websocket|error \\d|\\bnull|\\btrack|server error|timeout|exception)|\\bICE\\b");
        Stream.of(EN, ES).flatMap(bundle -> bundle.entrySet().stream()).forEach(entry -> {
            boolean pattern = entry.getKey().equals("when.pattern");
            assertTrue(pattern || !entry.getValue().contains("'"), entry.getKey());
            assertFalse(jargon.matcher(entry.getValue()).find(), entry.getKey());
        });
    }

    @Test
    void theScanFindsAMissingKey() {
        Matcher said = SAID.matcher("words.say(\n  \"home.no-such-key\")");
        assertTrue(said.find());
        assertFalse(EN.containsKey(said.group(1)));
    }

    private static final Pattern SAID = Pattern.compile("\\bsay\\(\\s*\"([^\"]+)\"\\s*[,)]");

    private static Set<String> said() {
        return SAID.matcher(source()).results().map(result -> result.group(1)).collect(Collectors.toSet());
    }

    private static int places(String value, Locale locale) {
        return new MessageFormat(value, locale).getFormatsByArgumentIndex().length;
    }

    private static Map<String, String> bundle(String language) {
        Path file = MAIN.resolve("resources/app/corrillo/ui/words/words_" + language + ".properties");
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Map<String, String> bundle = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> bundle.put(key, properties.getProperty(key)));
        return bundle;
    }

    private static String source() {
        try (Stream<Path> files = Files.walk(MAIN.resolve("java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(BundlesTest::read)
                    .collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
