package app.corrillo.livekit.session;

import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.Notice;
import app.corrillo.meeting.ParticipantId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who publishes what can neither be seen nor heard here, and why. Told once of each person, and mended when there is
 * nobody any more. Only for the session's lane.
 */
final class Unreceived {
    private final Tools tools;
    private final Map<Notice.Kind, Causes> kinds = new EnumMap<>(Notice.Kind.class);

    Unreceived(Tools tools) {
        this.tools = tools;
    }

    /** For this reason these tracks of somebody, by the server's names, do not come, and no others; or none is left. */
    void are(Notice.Kind why, Member owner, Set<String> tracks) {
        Causes causes = kinds.computeIfAbsent(why, kind -> new Causes());
        boolean known = causes.people.containsKey(owner.id());
        if (tracks.isEmpty()) {
            causes.end(why, owner.id());
        } else {
            causes.people.put(owner.id(), new Missed(owner, Set.copyOf(tracks)));
            if (!known) {
                causes.tell(why, owner);
            }
        }
    }

    /** The same of one track. */
    void is(Notice.Kind why, Member owner, String track, boolean missed) {
        Set<String> tracks = new HashSet<>(of(why, owner.id()));
        if (missed ? tracks.add(track) : tracks.remove(track)) {
            are(why, owner, tracks);
        }
    }

    /** Somebody publishes these tracks and no others: what is said of others is over. */
    void published(Member owner, Set<String> tracks) {
        for (Notice.Kind why : Set.copyOf(kinds.keySet())) {
            Set<String> left = new HashSet<>(of(why, owner.id()));
            if (left.retainAll(tracks)) {
                are(why, owner, left);
            }
        }
    }

    void departed(Member owner) {
        kinds.forEach((why, causes) -> causes.end(why, owner.id()));
    }

    private Set<String> of(Notice.Kind why, ParticipantId owner) {
        Causes causes = kinds.get(why);
        Missed missed = causes == null ? null : causes.people.get(owner);
        return missed == null ? Set.of() : missed.tracks();
    }

    private record Missed(Member owner, Set<String> tracks) {}

    /** Who there is for one reason, and of whom was told last. */
    private final class Causes {
        private final Map<ParticipantId, Missed> people = new LinkedHashMap<>();
        private @Nullable ParticipantId named;

        void tell(Notice.Kind why, Member owner) {
            named = owner.id();
            tools.tell(
                    new MeetingEvent.NoticeGiven(why, owner.name(), tools.time().now()));
        }

        void end(Notice.Kind why, ParticipantId owner) {
            if (people.remove(owner) == null) {
                return;
            }
            if (people.isEmpty()) {
                named = null;
                tools.tell(new MeetingEvent.TroubleMended(why));
            } else if (owner.equals(named)) {
                tell(why, people.values().iterator().next().owner());
            }
        }
    }
}
