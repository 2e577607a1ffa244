package app.corrillo.ui.words;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;

/** Times as people say them: "Yesterday, 18:20", "Monday, 18:20", "14 November". */
public record When(Words words, Instant now, ZoneId zone) {
    private static final int WEEK = 7;

    /** When something was, seen from now. */
    public String say(Instant at) {
        ZonedDateTime then = at.atZone(zone);
        long days = ChronoUnit.DAYS.between(then.toLocalDate(), now.atZone(zone).toLocalDate());
        String time =
                then.format(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(words.locale()));
        if (days == 0) {
            return words.say("when.today", time);
        } else if (days == 1) {
            return words.say("when.yesterday", time);
        } else if (days > 1 && days < WEEK) {
            return words.say("when.this-week", capital(then.format(formatter("EEEE"))), time);
        }
        return then.format(formatter(words.say("when.pattern")));
    }

    /** How long something took. */
    public String say(Duration duration) {
        return duration.toHours() == 0
                ? words.say("ended.duration.minutes", duration.toMinutes())
                : words.say("ended.duration.hours", duration.toHours(), duration.toMinutesPart());
    }

    private DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, words.locale());
    }

    private String capital(String text) {
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(words.locale()) + text.substring(first);
    }
}
