package app.corrillo.meeting;

import static app.corrillo.meeting.Notice.Kind;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;

/**
 * Makes the next state from a state and an event. Pure: no clock, no I/O, the same answer for the same input. Events
 * that do not fit the state (of a participant who is not there, after the end) change nothing.
 */
public final class MeetingReducer {
    /** The chat keeps this many messages on the screen. */
    static final int CHAT = 2_000;

    /** Older notices fall away. */
    static final int NOTICES = 30;

    private MeetingReducer() {}

    public static MeetingState reduce(MeetingState state, MeetingEvent event) {
        if (state.phase() == Phase.ENDED) {
            return state;
        }
        return switch (event) {
            case MeetingEvent.Joining(var name) ->
                state.phase() == Phase.IDLE ? state.withName(name).withPhase(Phase.JOINING) : state;
            case MeetingEvent.Joined joined -> state.joined(joined);
            case MeetingEvent.Ended(var reason) -> state.endedBy(reason);
            case MeetingEvent.LinkLost() -> state.phase() == Phase.LIVE ? state.withPhase(Phase.RECONNECTING) : state;
            case MeetingEvent.LinkRestored() ->
                state.phase() == Phase.RECONNECTING ? state.withPhase(Phase.LIVE) : state;
            case MeetingEvent.ParticipantArrived(var participant, var at) -> arrive(state, participant, at);
            case MeetingEvent.ParticipantLeft(var id, var at) -> depart(state, id, at);
            case MeetingEvent.ParticipantRenamed(var id, var name) -> rename(state, id, name);
            case MeetingEvent.HandChanged(var id, var up, var at) -> hand(state, id, up, at);
            case MeetingEvent.Reacted(var id, var reaction, var at) -> react(state, id, reaction, at);
            case MeetingEvent.LevelsMeasured(var levels) -> levels(state, levels);
            case MeetingEvent.QualityMeasured(var id, var quality) ->
                change(state, id, who -> who.withQuality(quality));
            case MeetingEvent.TrackPublished(var track, var at) -> publish(state, track, at);
            case MeetingEvent.TrackUnpublished(var id, var at) -> unpublish(state, id, at);
            case MeetingEvent.TrackMuted(var id, var muted) -> changeTrack(state, id, track -> track.withMuted(muted));
            case MeetingEvent.TrackStalled(var id, var stalled) ->
                changeTrack(state, id, track -> track.withStalled(stalled));
            case MeetingEvent.Said(var message) -> say(state, message);
            case MeetingEvent.DevicesChanged(var devices) ->
                state.withLocal(state.local().withDevices(devices));
            case MeetingEvent.MicrophoneSet(var on) ->
                state.withLocal(state.local().withMicrophoneOn(on));
            case MeetingEvent.CameraSet(var on) -> state.withLocal(state.local().withCameraOn(on));
            case MeetingEvent.MicrophoneChosen(var spec) ->
                state.withLocal(state.local().withMicrophone(spec));
            case MeetingEvent.CameraChosen(var spec) ->
                state.withLocal(state.local().withCamera(spec));
            case MeetingEvent.SpeakerChosen(var spec) ->
                state.withLocal(state.local().withSpeaker(spec));
            case MeetingEvent.AudioProcessingSet(var processing) ->
                state.withLocal(state.local().withProcessing(processing));
            case MeetingEvent.OwnLevelMeasured(var level) ->
                state.withLocal(state.local().withLevel(level));
            case MeetingEvent.NoticeGiven(var kind, var about, var at) -> notice(state, kind, about, at);
            case MeetingEvent.TroubleMended(var kind) ->
                state.withNotices(without(state.notices(), kind), state.noticesGiven());
            case MeetingEvent.NoticeDismissed(var number) ->
                state.withNotices(
                        state.notices().stream()
                                .filter(notice -> notice.number() != number)
                                .toList(),
                        state.noticesGiven());
        };
    }

    private static MeetingState arrive(MeetingState state, Participant participant, Instant at) {
        if (state.participants().containsKey(participant.id())) {
            return state;
        }
        SequencedMap<ParticipantId, Participant> now = new LinkedHashMap<>(state.participants());
        now.put(participant.id(), participant);
        MeetingState arrived = state.withParticipants(now);
        return participant.self() ? arrived : notice(arrived, Kind.JOINED, participant.name(), at);
    }

    private static MeetingState depart(MeetingState state, ParticipantId id, Instant at) {
        Participant gone = state.participants().get(id);
        if (gone == null) {
            return state;
        }
        SequencedMap<ParticipantId, Participant> people = new LinkedHashMap<>(state.participants());
        people.remove(id);
        SequencedMap<TrackId, Track> tracks = new LinkedHashMap<>(state.tracks());
        tracks.values().removeIf(track -> track.owner().equals(id));
        MeetingState left = lower(state.withParticipants(people).withTracks(tracks), gone.hand());
        return notice(left, Kind.LEFT, gone.name(), at);
    }

    private static MeetingState rename(MeetingState state, ParticipantId id, UntrustedText name) {
        MeetingState renamed = change(state, id, who -> who.withName(name));
        return id.equals(state.self()) ? renamed.withName(name) : renamed;
    }

    private static MeetingState hand(MeetingState state, ParticipantId id, boolean up, Instant at) {
        Participant who = state.participants().get(id);
        if (who == null || up == who.hand() > 0) {
            return state;
        }
        if (!up) {
            return lower(change(state, id, one -> one.withHand(0)), who.hand());
        }
        int last = state.participants().values().stream()
                .mapToInt(Participant::hand)
                .max()
                .orElse(0);
        MeetingState raised = change(state, id, one -> one.withHand(last + 1));
        return who.self() ? raised : notice(raised, Kind.HAND_RAISED, who.name(), at);
    }

    /** Everybody behind the place that became free moves up. */
    private static MeetingState lower(MeetingState state, int place) {
        if (place == 0) {
            return state;
        }
        SequencedMap<ParticipantId, Participant> now = new LinkedHashMap<>();
        state.participants().forEach((id, who) -> now.put(id, who.hand() > place ? who.withHand(who.hand() - 1) : who));
        return state.withParticipants(now);
    }

    private static MeetingState react(MeetingState state, ParticipantId id, Reaction reaction, Instant at) {
        return state.participants().containsKey(id)
                ? notice(state, Kind.REACTED, new UntrustedText(id + " " + reaction.word()), at)
                : state;
    }

    private static MeetingState levels(MeetingState state, Map<ParticipantId, Double> levels) {
        SequencedMap<ParticipantId, Participant> now = new LinkedHashMap<>(state.participants());
        levels.forEach((id, level) -> now.computeIfPresent(id, (same, who) -> who.withLevel(level)));
        return state.withParticipants(now);
    }

    private static MeetingState publish(MeetingState state, Track track, Instant at) {
        boolean known = state.participants().containsKey(track.owner());
        boolean own = track.direction() == Track.Direction.SEND;
        if (!known && !own) {
            return state;
        }
        SequencedMap<TrackId, Track> now = new LinkedHashMap<>(state.tracks());
        boolean fresh = now.put(track.id(), track) == null;
        MeetingState published = state.withTracks(now);
        return fresh && track.source() == Source.SCREEN
                ? notice(published, Kind.SHARE_STARTED, nameOf(state, track.owner()), at)
                : published;
    }

    private static MeetingState unpublish(MeetingState state, TrackId id, Instant at) {
        SequencedMap<TrackId, Track> now = new LinkedHashMap<>(state.tracks());
        Track gone = now.remove(id);
        if (gone == null) {
            return state;
        }
        MeetingState without = state.withTracks(now);
        return gone.source() == Source.SCREEN
                ? notice(without, Kind.SHARE_ENDED, nameOf(state, gone.owner()), at)
                : without;
    }

    private static UntrustedText nameOf(MeetingState state, ParticipantId id) {
        Participant who = state.participants().get(id);
        return who == null ? state.name() : who.name();
    }

    private static MeetingState say(MeetingState state, ChatMessage message) {
        if (message.text().isBlank()) {
            return state;
        }
        List<ChatMessage> now = new ArrayList<>(state.chat());
        now.add(message);
        return state.withChat(now.size() > CHAT ? now.subList(now.size() - CHAT, now.size()) : now);
    }

    private static MeetingState notice(MeetingState state, Kind kind, UntrustedText about, Instant at) {
        List<Notice> now = new ArrayList<>(kind.isTrouble() ? without(state.notices(), kind) : state.notices());
        long number = state.noticesGiven() + 1;
        now.add(new Notice(number, kind, about, at));
        return state.withNotices(now.size() > NOTICES ? now.subList(now.size() - NOTICES, now.size()) : now, number);
    }

    private static List<Notice> without(List<Notice> notices, Kind kind) {
        return notices.stream().filter(notice -> notice.kind() != kind).toList();
    }

    private static MeetingState change(MeetingState state, ParticipantId id, UnaryOperator<Participant> how) {
        Participant who = state.participants().get(id);
        if (who == null) {
            return state;
        }
        SequencedMap<ParticipantId, Participant> now = new LinkedHashMap<>(state.participants());
        now.put(id, how.apply(who));
        return state.withParticipants(now);
    }

    private static MeetingState changeTrack(MeetingState state, TrackId id, UnaryOperator<Track> how) {
        Track track = state.tracks().get(id);
        if (track == null) {
            return state;
        }
        SequencedMap<TrackId, Track> now = new LinkedHashMap<>(state.tracks());
        now.put(id, how.apply(track));
        return state.withTracks(now);
    }
}
