package app.corrillo.ui.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Participant;
import app.corrillo.meeting.Quality;
import app.corrillo.meeting.Role;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.testkit.Scenes;
import app.corrillo.ui.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TilesTest {
    private static final Words EN = Words.in(Locale.ENGLISH);

    @Test
    void whoHasNoMicrophoneSeesOneselfMutedAsOthersDo() {
        MeetingState state = People.meeting(2);
        assertFalse(own(state).muted());
        MeetingState without = Scenes.after(state, new MeetingEvent.DevicesChanged(MediaDevices.NONE));
        assertTrue(own(without).muted());
        assertTrue(Person.all(without, EN).stream()
                .filter(person -> person.id().equals(Scenes.ME))
                .allMatch(Person::muted));
    }

    @Test
    void thePeopleListSaysWhyAConnectionIsWeakWhereThatIsKnown() {
        Words es = Words.in(Words.LANGUAGES.getLast());
        assertEquals("", about(Quality.UNKNOWN, EN));
        assertEquals("", about(Quality.GOOD, EN));
        assertEquals("Weak network", about(Quality.POOR, EN));
        assertEquals("Weak network: parts get lost", about(Quality.LOSSY, EN));
        assertEquals("Weak network: long delay", about(Quality.SLOW, EN));
        assertEquals("Connection lost", about(Quality.LOST, EN));
        assertEquals("Red débil: se pierden partes", about(Quality.LOSSY, es));
        assertEquals("Red débil: mucho retraso", about(Quality.SLOW, es));
    }

    @Test
    void aTileIsMarkedForEveryKindOfWeakConnectionAndNoOther() {
        for (Quality quality : Quality.values()) {
            MeetingState state = Scenes.after(People.meeting(2), new MeetingEvent.QualityMeasured(Scenes.ME, quality));
            assertEquals(
                    Set.of(Quality.POOR, Quality.LOSSY, Quality.SLOW).contains(quality),
                    own(state).poor(),
                    quality.name());
        }
    }

    @Test
    void whoIsNoPersonIsCalledWhatTheyAre() {
        MeetingState state = Scenes.after(
                People.meeting(1),
                new MeetingEvent.ParticipantsPresent(
                        List.of(Participant.arriving(People.id(8), UntrustedText.name("Notes"), Role.PUBLISHER, false)
                                .withKind(Participant.Kind.AGENT))));
        Tile notes = Tiles.of(state, EN).people().stream()
                .filter(tile -> tile.owner().equals(People.id(8)))
                .findFirst()
                .orElseThrow();
        assertTrue(notes.spoken(EN, false, false).contains("Program"));
        assertEquals(
                List.of("Program"),
                Person.all(state, EN).stream()
                        .filter(person -> person.id().equals(People.id(8)))
                        .map(Person::about)
                        .toList());
    }

    @Test
    void whatTheMarksOfATileShowIsAlsoSaid() {
        MeetingState weak = Scenes.after(People.meeting(2), new MeetingEvent.QualityMeasured(Scenes.ME, Quality.SLOW));
        assertFalse(own(People.meeting(2)).spoken(EN, false, false).contains("weak network"));
        assertTrue(own(weak).spoken(EN, false, false).contains("weak network"));
    }

    private static String about(Quality quality, Words words) {
        MeetingState state = Scenes.after(People.meeting(2), new MeetingEvent.QualityMeasured(People.id(1), quality));
        return Person.all(state, words).stream()
                .filter(person -> person.id().equals(People.id(1)))
                .findFirst()
                .orElseThrow()
                .about();
    }

    private static Tile own(MeetingState state) {
        return Tiles.of(state, EN).people().getLast();
    }
}
