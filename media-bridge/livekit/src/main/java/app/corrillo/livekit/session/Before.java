package app.corrillo.livekit.session;

import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.TrackId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What was shown of others and comes no more: it stays on the screen, still, until what takes its place is there. Only
 * for the session's lane.
 */
final class Before {
    private final Tools tools;
    private final Map<Place, Deque<TrackId>> kept = new LinkedHashMap<>();

    Before(Tools tools) {
        this.tools = tools;
    }

    void keep(Place place, TrackId track) {
        kept.computeIfAbsent(place, first -> new ArrayDeque<>()).add(track);
        tools.tell(new MeetingEvent.TrackStalled(track, true));
    }

    /** Whose place something takes that is there now; null for none. */
    @Nullable
    TrackId replace(Place place) {
        Deque<TrackId> tracks = kept.get(place);
        return tracks == null ? null : tracks.poll();
    }

    /**
     * What is kept of these people has ended.
     *
     * @param awaited how many of a place stay all the same
     */
    void end(Predicate<ParticipantId> people, ToLongFunction<Place> awaited) {
        kept.forEach((place, tracks) -> {
            if (people.test(place.owner())) {
                end(tracks, awaited.applyAsLong(place));
            }
        });
        kept.values().removeIf(Deque::isEmpty);
    }

    private void end(Deque<TrackId> tracks, long stay) {
        while (tracks.size() > stay) {
            tools.tell(new MeetingEvent.TrackUnpublished(
                    tracks.removeLast(), tools.time().now()));
        }
    }

    /** Somebody left, and what was shown of theirs went with them. */
    void forget(ParticipantId owner) {
        kept.keySet().removeIf(place -> place.owner().equals(owner));
    }

    /** Whose what. */
    record Place(ParticipantId owner, Source source) {}
}
