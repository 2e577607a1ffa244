package app.corrillo.ui.meeting;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.testkit.Scenes;
import app.corrillo.ui.words.Words;
import java.util.Locale;
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

    private static Tile own(MeetingState state) {
        return Tiles.of(state, EN).people().getLast();
    }
}
