package app.corrillo.ui.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WhenTest {
    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");
    private static final When ES = new When(Words.in(Locale.of("es", "ES")), NOW, ZoneOffset.UTC);
    private static final When EN = new When(Words.in(Locale.UK), NOW, ZoneOffset.UTC);

    @Test
    void saysTimesAsPeopleDo() {
        assertEquals("Hoy, 9:30", ES.say(Instant.parse("2026-01-31T09:30:00Z")));
        assertEquals("Ayer, 23:59", ES.say(Instant.parse("2026-01-30T23:59:00Z")));
        assertEquals("Miércoles, 8:00", ES.say(Instant.parse("2026-01-28T08:00:00Z")));
        assertEquals("14 de noviembre", ES.say(Instant.parse("2025-11-14T08:00:00Z")));
        assertEquals("Wednesday, 08:00", EN.say(Instant.parse("2026-01-28T08:00:00Z")));
        assertEquals("14 November", EN.say(Instant.parse("2025-11-14T08:00:00Z")));
    }

    @Test
    void saysHowLongSomethingTook() {
        assertEquals("less than a minute", EN.say(Duration.ofSeconds(59)));
        assertEquals("1 min", EN.say(Duration.ofSeconds(60)));
        assertEquals("42 min", ES.say(Duration.ofMinutes(42)));
        assertEquals("1 h 30 min", ES.say(Duration.ofMinutes(90)));
    }
}
