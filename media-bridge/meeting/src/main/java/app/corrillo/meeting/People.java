package app.corrillo.meeting;

import app.corrillo.meeting.Notice.Kind;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The part of {@link MeetingReducer} that is about who is there. */
final class People {
    private People() {}

    static MeetingState present(MeetingState state, List<Participant> participants) {
        SequencedMap<ParticipantId, Participant> now = new LinkedHashMap<>(state.participants());
        participants.forEach(participant -> now.putIfAbsent(participant.id(), participant.withHand(0)));
        MeetingState there = state.withParticipants(now);
        List<Participant> hands = participants.stream()
                .filter(one -> one.hand() > 0 && !state.participants().containsKey(one.id()))
                .sorted(Comparator.comparingInt(Participant::hand))
                .toList();
        for (Participant one : hands) {
            int place = lastHand(there) + 1;
            there = change(there, one.id(), who -> who.hand() > 0 ? who : who.withHand(place));
        }
        return there;
    }

    static MeetingState arrive(MeetingState state, Participant participant, Instant at) {
        if (state.participants().containsKey(participant.id())) {
            return state;
        }
        SequencedMap<ParticipantId, Participant> now = new LinkedHashMap<>(state.participants());
        int place = participant.hand() > 0 ? lastHand(state) + 1 : 0;
        now.put(participant.id(), participant.withHand(place));
        MeetingState arrived = state.withParticipants(now);
        return participant.self() ? arrived : MeetingReducer.notice(arrived, Kind.JOINED, participant.name(), at);
    }

    static MeetingState depart(MeetingState state, ParticipantId id, Instant at) {
        Participant gone = state.participants().get(id);
        if (gone == null || id.equals(state.self())) {
            return state;
        }
        SequencedMap<ParticipantId, Participant> people = new LinkedHashMap<>(state.participants());
        people.remove(id);
        SequencedMap<TrackId, Track> tracks = new LinkedHashMap<>(state.tracks());
        tracks.values().removeIf(track -> track.owner().equals(id));
        MeetingState without =
                Polls.departed(hear(state, id, true).withParticipants(people).withTracks(tracks), id);
        MeetingState left = lower(without, gone.hand());
        return MeetingReducer.notice(left, Kind.LEFT, gone.name(), at);
    }

    /** Others alone: one's own voice is not heard here anyway. */
    static MeetingState hear(MeetingState state, ParticipantId id, boolean heard) {
        if (!state.participants().containsKey(id) || id.equals(state.self())) {
            return state;
        }
        Set<ParticipantId> now = new HashSet<>(state.unheard());
        boolean changed = heard ? now.remove(id) : now.add(id);
        return changed ? state.with(next -> next.unheard = now) : state;
    }

    static MeetingState rename(MeetingState state, ParticipantId id, UntrustedText name) {
        MeetingState renamed = change(state, id, who -> who.withName(name));
        return id.equals(state.self()) ? renamed.withName(name) : renamed;
    }

    /** Only this person is told, and only about oneself. */
    static MeetingState role(MeetingState state, ParticipantId id, Role role, Instant at) {
        Participant who = state.participants().get(id);
        if (who == null || who.role() == role) {
            return state;
        }
        MeetingState changed = change(state, id, one -> one.withRole(role));
        boolean runs = role == Role.MODERATOR;
        return who.self() && (runs || who.role() == Role.MODERATOR)
                ? MeetingReducer.notice(
                        changed, runs ? Kind.RUNS_MEETING : Kind.RUNS_NO_MEETING, UntrustedText.name(""), at)
                : changed;
    }

    static MeetingState hand(MeetingState state, ParticipantId id, boolean up, int place, Instant at) {
        Participant who = state.participants().get(id);
        if (who == null || up == who.hand() > 0) {
            return state;
        }
        if (!up) {
            return lower(change(state, id, one -> one.withHand(0)), who.hand());
        }
        int last = lastHand(state) + 1;
        int mine = place == 0 ? last : Math.min(place, last);
        MeetingState raised = change(move(state, mine, 1), id, one -> one.withHand(mine));
        return who.self() ? raised : MeetingReducer.notice(raised, Kind.HAND_RAISED, who.name(), at);
    }

    private static int lastHand(MeetingState state) {
        return state.participants().values().stream()
                .mapToInt(Participant::hand)
                .max()
                .orElse(0);
    }

    /** Everybody behind the place that became free moves up. */
    private static MeetingState lower(MeetingState state, int place) {
        return place == 0 ? state : move(state, place + 1, -1);
    }

    /** The hands from this place on move by so many places. */
    private static MeetingState move(MeetingState state, int from, int by) {
        SequencedMap<ParticipantId, Participant> now = new LinkedHashMap<>();
        state.participants()
                .forEach((id, who) -> now.put(id, who.hand() >= from ? who.withHand(who.hand() + by) : who));
        return state.withParticipants(now);
    }

    static MeetingState react(MeetingState state, ParticipantId id, Reaction reaction, Instant at) {
        return state.participants().containsKey(id)
                ? MeetingReducer.notice(state, Kind.REACTED, new UntrustedText(id + " " + reaction.word()), at)
                : state;
    }

    static MeetingState levels(MeetingState state, Map<ParticipantId, Double> levels) {
        SequencedMap<ParticipantId, Participant> now = new LinkedHashMap<>(state.participants());
        levels.forEach((id, level) -> now.computeIfPresent(id, (same, who) -> who.withLevel(level)));
        return state.withParticipants(now);
    }

    static MeetingState change(MeetingState state, ParticipantId id, UnaryOperator<Participant> how) {
        Participant who = state.participants().get(id);
        if (who == null) {
            return state;
        }
        SequencedMap<ParticipantId, Participant> now = new LinkedHashMap<>(state.participants());
        now.put(id, how.apply(who));
        return state.withParticipants(now);
    }
}
