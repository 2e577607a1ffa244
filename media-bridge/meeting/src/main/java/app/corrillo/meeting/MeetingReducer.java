package app.corrillo.meeting;

import static app.corrillo.meeting.Notice.Kind;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
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
            case MeetingEvent.WaitingBegan(var title) ->
                state.phase() == Phase.JOINING
                        ? state.with(next -> {
                            next.phase = Phase.WAITING;
                            next.title = title;
                        })
                        : state;
            case MeetingEvent.Joined joined -> join(state, joined);
            case MeetingEvent.Ended(var reason) -> end(state, reason);
            case MeetingEvent.LinkLost() -> state.phase() == Phase.LIVE ? state.withPhase(Phase.RECONNECTING) : state;
            case MeetingEvent.LinkRestored() ->
                state.phase() == Phase.RECONNECTING ? state.withPhase(Phase.LIVE) : state;
            case MeetingEvent.CapabilitiesChanged(var now) ->
                state.self() == null ? state : state.with(next -> next.capabilities = now);
            case MeetingEvent.ParticipantsPresent(var present) -> People.present(state, present);
            case MeetingEvent.ParticipantArrived(var participant, var at) -> People.arrive(state, participant, at);
            case MeetingEvent.ParticipantLeft(var id, var at) -> People.depart(state, id, at);
            case MeetingEvent.ParticipantRenamed(var id, var name) -> People.rename(state, id, name);
            case MeetingEvent.RoleChanged(var id, var role, var at) -> People.role(state, id, role, at);
            case MeetingEvent.HearingChanged(var id, boolean heard) -> People.hear(state, id, heard);
            case MeetingEvent.SpotlightMoved(var id) -> state.with(next -> next.spotlight = id);
            case MeetingEvent.DoorChanged(var door, var at) -> Records.door(state, door, at);
            case MeetingEvent.HandChanged(var id, var up, var place, var at) -> People.hand(state, id, up, place, at);
            case MeetingEvent.Reacted(var id, var reaction, var at) -> People.react(state, id, reaction, at);
            case MeetingEvent.LevelsMeasured(var levels) -> People.levels(state, levels);
            case MeetingEvent.QualityMeasured(var id, var quality) ->
                People.change(state, id, who -> who.withQuality(quality));
            case MeetingEvent.TrackPublished(var track, var at) -> publish(state, track, at);
            case MeetingEvent.TrackUnpublished(var id, var at) -> unpublish(state, id, at);
            case MeetingEvent.TrackReplaced(var before, var track) -> replace(state, before, track);
            case MeetingEvent.SilencedByOthers(var source, var at) ->
                notice(state, silenced(source), UntrustedText.name(""), at);
            case MeetingEvent.TrackMuted(var id, var muted) -> changeTrack(state, id, track -> track.withMuted(muted));
            case MeetingEvent.TrackStalled(var id, var stalled) ->
                changeTrack(state, id, track -> track.withStalled(stalled));
            case MeetingEvent.Said(var message) -> say(state, message);
            case MeetingEvent.Captioned(var caption) -> Records.caption(state, caption);
            case MeetingEvent.FileMoved(var file) -> Records.file(state, file);
            case MeetingEvent.PollMoved(var poll) -> Polls.move(state, poll);
            case MeetingEvent.RecordingChanged(var on, var at) -> Records.recording(state, on, at);
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
            case MeetingEvent.MediaStopped() -> state.withMedia(stopped(state.media()));
            case MeetingEvent.MediaResumed(boolean pictures) -> state.withMedia(resumed(state.media(), pictures));
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

    private static MeetingState join(MeetingState state, MeetingEvent.Joined event) {
        SequencedMap<TrackId, Track> tracks = new LinkedHashMap<>(state.tracks());
        tracks.replaceAll((id, track) -> isOwn(track) ? track.withOwner(event.self()) : track);
        return state.with(next -> {
            next.phase = Phase.LIVE;
            next.title = event.title();
            next.invite = event.invite();
            next.self = event.self();
            next.joinedAt = state.joinedAt() == null ? event.at() : state.joinedAt();
            next.capabilities = event.capabilities();
            next.tracks = tracks;
        });
    }

    private static MeetingState end(MeetingState state, EndReason reason) {
        return state.with(next -> {
            next.phase = Phase.ENDED;
            next.tracks = new LinkedHashMap<>();
            next.door = Door.OPEN;
            next.spotlight = null;
            next.files = Records.forgotten(state.files());
            next.capabilities = Set.of();
            next.ended = reason;
        });
    }

    private static boolean isOwn(Track track) {
        return track.direction() == Track.Direction.SEND;
    }

    /** Of one's own share the strip tells as long as it lasts. */
    private static boolean isShareOfOthers(Track track) {
        return track.source() == Source.SCREEN && !isOwn(track);
    }

    private static MeetingState publish(MeetingState state, Track track, Instant at) {
        if (!isOwn(track) && !state.participants().containsKey(track.owner())) {
            return state;
        }
        SequencedMap<TrackId, Track> now = new LinkedHashMap<>(state.tracks());
        boolean fresh = now.put(track.id(), track) == null;
        MeetingState published = state.withTracks(now);
        return fresh && isShareOfOthers(track)
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
        return isShareOfOthers(gone) ? notice(without, Kind.SHARE_ENDED, nameOf(state, gone.owner()), at) : without;
    }

    private static MeetingState replace(MeetingState state, TrackId before, Track track) {
        boolean known = isOwn(track) || state.participants().containsKey(track.owner());
        if (!known || !state.tracks().containsKey(before)) {
            return state;
        }
        SequencedMap<TrackId, Track> now = new LinkedHashMap<>();
        state.tracks().forEach((id, one) -> {
            boolean replaced = id.equals(before);
            if (replaced || !id.equals(track.id())) {
                now.put(replaced ? track.id() : id, replaced ? track : one);
            }
        });
        return state.withTracks(now);
    }

    private static MediaExtent stopped(MediaExtent media) {
        return switch (media) {
            case MediaExtent.Everything() -> new MediaExtent.Stopped(false);
            case MediaExtent.SoundOnly() -> new MediaExtent.Stopped(true);
            case MediaExtent.Stopped _ -> media;
        };
    }

    private static MediaExtent resumed(MediaExtent media, boolean pictures) {
        return switch (media) {
            case MediaExtent.Stopped _ when !pictures -> new MediaExtent.SoundOnly();
            case MediaExtent.SoundOnly() when pictures -> new MediaExtent.Everything();
            case MediaExtent.Everything(), MediaExtent.SoundOnly(), MediaExtent.Stopped _ -> media;
        };
    }

    private static Kind silenced(Source source) {
        return switch (source) {
            case MICROPHONE -> Kind.MUTED_BY_OTHERS;
            case CAMERA -> Kind.CAMERA_ENDED_BY_OTHERS;
            case SCREEN, SCREEN_AUDIO -> Kind.SHARE_ENDED_BY_OTHERS;
        };
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

    static MeetingState notice(MeetingState state, Kind kind, UntrustedText about, Instant at) {
        List<Notice> now = new ArrayList<>(kind.isTrouble() ? without(state.notices(), kind) : state.notices());
        long number = state.noticesGiven() + 1;
        now.add(new Notice(number, kind, about, at));
        if (now.size() > NOTICES) {
            now.remove(now.stream()
                    .filter(one -> !one.kind().isTrouble())
                    .findFirst()
                    .orElseGet(now::getFirst));
        }
        return state.withNotices(now, number);
    }

    private static List<Notice> without(List<Notice> notices, Kind kind) {
        return notices.stream().filter(notice -> notice.kind() != kind).toList();
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
