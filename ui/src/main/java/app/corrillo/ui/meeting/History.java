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

/** How each track flowed over the last two minutes, one value a second. */
final class History {
    /** Values a track. */
    static final int LENGTH = 120;

    private final Map<TrackId, Course> courses = new HashMap<>();

    /** Of one track, oldest first. */
    private static final class Course {
        final Deque<Long> kilobits = new ArrayDeque<>();
        final Deque<Long> lost = new ArrayDeque<>();
        long lostBefore = -1;

        void add(Flow flow) {
            add(kilobits, flow.kilobits());
            add(lost, lostBefore < 0 ? 0 : Math.max(0, flow.lost() - lostBefore));
            lostBefore = flow.lost();
        }

        private static void add(Deque<Long> values, long value) {
            values.addLast(value);
            if (values.size() > LENGTH) {
                values.removeFirst();
            }
        }
    }

    /** One second more; tracks that are gone are forgotten. */
    void add(List<Flow> flows) {
        Set<TrackId> there = flows.stream().map(Flow::track).collect(Collectors.toSet());
        courses.keySet().retainAll(there);
        flows.forEach(
                flow -> courses.computeIfAbsent(flow.track(), _ -> new Course()).add(flow));
    }

    /** Kilobits of each second, oldest first. */
    List<Long> kilobits(TrackId track) {
        return List.copyOf(courses.getOrDefault(track, new Course()).kilobits);
    }

    /** Packets that were lost in each second, oldest first. */
    List<Long> lost(TrackId track) {
        return List.copyOf(courses.getOrDefault(track, new Course()).lost);
    }
}
