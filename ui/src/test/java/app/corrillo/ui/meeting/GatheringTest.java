package app.corrillo.ui.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.corrillo.meeting.Notice;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.testkit.Scenes;
import app.corrillo.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class GatheringTest {
    private final Gathering gathering = new Gathering(Words.in(Locale.ENGLISH));
    private long number;

    @Test
    void thoseWhoComeTogetherAreOneSentence() {
        assertEquals("Ana joined", say(false, joined("Ana")));
        assertEquals("Ana and Luis joined", say(true, joined("Luis")));
        assertEquals("Ana and 3 others joined", say(true, joined("Chen"), joined("Priya")));
        assertEquals("Dmitri joined", say(false, joined("Dmitri")), "what was read is told no more");
    }

    @Test
    void whoComesTwiceCountsOnce() {
        assertEquals("Ana joined", say(false, joined("Ana"), joined("Ana")));
    }

    @Test
    void anotherKindBeginsAgain() {
        assertEquals("Luis left", say(true, joined("Ana"), left("Luis")));
        assertEquals("Luis and Chen left", say(true, left("Chen")));
        assertEquals(
                "Ana raised a hand",
                say(true, notice(Notice.Kind.HAND_RAISED, "Luis"), notice(Notice.Kind.HAND_RAISED, "Ana")));
        assertEquals("Ana joined", say(true, joined("Ana")));
    }

    @Test
    void aHundredAreOneNameAndANumber() {
        List<Notice> crowd = new ArrayList<>();
        for (int person = 0; person < 100; person++) {
            crowd.add(joined("P" + person));
        }
        assertEquals("P0 and 99 others joined", say(false, crowd.toArray(Notice[]::new)));
        Gathering spanish = new Gathering(Words.in(Locale.of("es")));
        assertEquals(
                "P0 y 99 más han entrado",
                spanish.say(crowd, false).orElseThrow().sentence());
    }

    private String say(boolean shown, Notice... news) {
        return gathering.say(List.of(news), shown).orElseThrow().sentence();
    }

    private Notice joined(String name) {
        return notice(Notice.Kind.JOINED, name);
    }

    private Notice left(String name) {
        return notice(Notice.Kind.LEFT, name);
    }

    private Notice notice(Notice.Kind kind, String about) {
        return new Notice(number++, kind, UntrustedText.name(about), Scenes.NOON);
    }
}
