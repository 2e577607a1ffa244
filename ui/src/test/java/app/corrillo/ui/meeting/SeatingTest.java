package app.corrillo.ui.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.MeetingState;
import app.corrillo.testkit.Scenes;
import app.corrillo.ui.words.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeatingTest {
    private static final int IN_SIGHT = 5;

    private final Seating seating = new Seating();
    private MeetingState state = Scenes.after(People.meeting(9), levels(-1));

    @Test
    void peopleAreShownAsTheyCameAndOneselfLast() {
        assertEquals(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 0), numbers());
    }

    @Test
    void whoSpeaksOutOfSightChangesPlacesWithOneSilentPersonAlone() {
        speak(0);
        List<Integer> before = numbers();
        assertTrue(speak(7));
        assertEquals(List.of(1, 8, 3, 4, 5, 6, 7, 2, 9, 0), numbers());
        assertEquals(
                2,
                IntStream.range(0, 10)
                        .filter(place -> !before.get(place).equals(numbers().get(place)))
                        .count());
        assertFalse(speak(7), "who is in sight stays");
        assertTrue(speak(6), "the next one takes the place of one who has not spoken yet");
        assertEquals(List.of(1, 8, 7, 4, 5, 6, 3, 2, 9, 0), numbers());
    }

    @Test
    void whoIsPinnedKeepsThePlace() {
        List<Tile> people = speaking(7);
        assertTrue(seating.bring(
                people,
                inSight(people),
                Set.of(people.get(0).key(), people.get(1).key())));
        assertEquals(List.of(1, 2, 8, 4, 5, 6, 7, 3, 9, 0), numbers());
    }

    @Test
    void whoComesIsLastAndWhoGoesLeavesNoHole() {
        speak(7);
        state = Scenes.after(state, new MeetingEvent.ParticipantLeft(People.id(7), Scenes.NOON));
        assertEquals(List.of(2, 3, 4, 5, 6, 7, 1, 9, 0), numbers());
    }

    private boolean speak(int index) {
        List<Tile> people = speaking(index);
        return seating.bring(people, inSight(people), Set.of());
    }

    private List<Tile> speaking(int index) {
        state = Scenes.after(state, levels(index));
        return seated();
    }

    private static Set<String> inSight(List<Tile> people) {
        return new HashSet<>(people.subList(0, IN_SIGHT).stream().map(Tile::key).toList());
    }

    /** Only this one speaks; nobody of -1. */
    private static MeetingEvent levels(int index) {
        return new MeetingEvent.LevelsMeasured(
                IntStream.range(0, 9).boxed().collect(Collectors.toMap(People::id, one -> one == index ? 0.4 : 0.0)));
    }

    private List<Tile> seated() {
        return seating.of(Tiles.of(state, Words.in(Locale.ENGLISH)).people());
    }

    /** Who sits where, as numbers of their ids; oneself is 0. */
    private List<Integer> numbers() {
        return seated().stream()
                .map(tile -> tile.self() ? 0 : Integer.parseInt(tile.key().substring("person p".length())))
                .toList();
    }
}
