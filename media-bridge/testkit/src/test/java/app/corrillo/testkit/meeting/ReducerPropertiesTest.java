package app.corrillo.testkit.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.MeetingReducer;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Participant;
import app.corrillo.meeting.Phase;
import app.corrillo.meeting.Track.Direction;
import app.corrillo.testkit.Scenes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever a server sends, in whatever order, the state holds together. A failure names the seed that shows it. */
class ReducerPropertiesTest {
    private static final int SEEDS = 300;
    private static final int EVENTS = 200;

    @Test
    void holdsTogetherWhateverHappens() {
        Set<Class<?>> seen = new HashSet<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            RandomEvents events = new RandomEvents(seed);
            MeetingState state = Scenes.lobby();
            for (int number = 0; number < EVENTS; number++) {
                MeetingEvent event = events.next();
                seen.add(event.getClass());
                MeetingState next = MeetingReducer.reduce(state, event);
                Supplier<String> where = where(seed, number, event);
                check(state, next, where);
                state = next;
            }
        }
        assertEquals(Set.of(MeetingEvent.class.getPermittedSubclasses()), seen, "every kind of event was tried");
    }

    private static Supplier<String> where(int seed, int number, MeetingEvent event) {
        return () -> "seed " + seed + ", event " + number + ": " + event;
    }

    private static void check(MeetingState before, MeetingState after, Supplier<String> where) {
        if (before.phase() == Phase.ENDED) {
            assertSame(before, after, where);
        }
        assertEquals(after.phase() == Phase.ENDED, after.ended() != null, where);
        List<Integer> hands = after.participants().values().stream()
                .map(Participant::hand)
                .filter(hand -> hand > 0)
                .sorted()
                .toList();
        assertEquals(IntStream.rangeClosed(1, hands.size()).boxed().toList(), hands, where);
        assertTrue(
                after.tracks().values().stream()
                        .allMatch(track -> track.direction() == Direction.SEND
                                || after.participants().containsKey(track.owner())),
                where);
        after.tracks().forEach((id, track) -> assertEquals(id, track.id(), where));
        after.participants().forEach((id, who) -> assertEquals(id, who.id(), where));
        assertTrue(after.notices().size() <= 30 && after.chat().size() <= 2_000, where);
        assertTrue(
                after.polls().size() <= 200
                        && after.polls().stream()
                                .filter(poll -> poll.open())
                                .allMatch(poll -> after.participants().containsKey(poll.asker())),
                where);
        assertEquals(
                after.notices().size(),
                after.notices().stream()
                        .map(notice -> notice.number())
                        .distinct()
                        .count(),
                where);
    }
}
