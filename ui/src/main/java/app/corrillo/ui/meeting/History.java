package app.corrillo.ui.meeting;

import app.corrillo.meeting.TrackId;
import app.corrillo.ui.Desk.Flow;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How much of each track flowed over the last two minutes, one value a second. */
final class History {
    /** Values a track. */
    static final int LENGTH = 120;

    private final Map<TrackId, Deque<Long>> kilobits = new HashMap<>();

    /** One second more; tracks that are gone are forgotten. */
    void add(List<Flow> flows) {
        Set<TrackId> there = flows.stream().map(Flow::track).collect(Collectors.toSet());
        kilobits.keySet().retainAll(there);
        for (Flow flow : flows) {
            Deque<Long> values = kilobits.computeIfAbsent(flow.track(), _ -> new ArrayDeque<>());
            values.addLast(flow.kilobits());
            if (values.size() > LENGTH) {
                values.removeFirst();
            }
        }
    }

    /** Oldest first. */
    List<Long> of(TrackId track) {
        return List.copyOf(kilobits.getOrDefault(track, new ArrayDeque<>()));
    }
}
