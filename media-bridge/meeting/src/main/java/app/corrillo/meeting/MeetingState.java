package app.corrillo.meeting;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything the screen needs to know, immutable. Pictures do not travel here.
 *
 * @param title what the meeting is called
 * @param invite the link to give to others; empty where there is none
 * @param name the name this person joins or joined under
 * @param self this person's id, null before {@link Phase#LIVE}
 * @param joinedAt null before {@link Phase#LIVE}
 * @param participants in the order of their arrival, this person included
 * @param tracks every track of the meeting, one's own included, in the order of their publishing
 * @param captions the last pieces of speech that were written down, oldest first
 * @param files what this person and the others sent, oldest first
 * @param polls what was asked, in the order of asking
 * @param recorded whether the server records the meeting
 * @param door who may come in, and who waits; only those who keep the door know
 * @param spotlight whom everybody is to see large, null for nobody; may be somebody who is not there
 * @param unheard whom this person does not want to hear
 * @param media how much of sound and pictures there is here
 * @param ended null until {@link Phase#ENDED}
 */
public record MeetingState(
        Phase phase,
        UntrustedText title,
        String invite,
        UntrustedText name,
        @Nullable ParticipantId self,
        @Nullable Instant joinedAt,
        SequencedMap<ParticipantId, Participant> participants,
        SequencedMap<TrackId, Track> tracks,
        List<ChatMessage> chat,
        List<Caption> captions,
        List<SharedFile> files,
        List<Poll> polls,
        boolean recorded,
        Door door,
        @Nullable ParticipantId spotlight,
        Set<ParticipantId> unheard,
        Set<Capability> capabilities,
        LocalMediaState local,
        List<Notice> notices,
        long noticesGiven,
        MediaExtent media,
        @Nullable EndReason ended) {

    public MeetingState {
        participants = Collections.unmodifiableSequencedMap(participants);
        tracks = Collections.unmodifiableSequencedMap(tracks);
        chat = List.copyOf(chat);
        captions = List.copyOf(captions);
        files = List.copyOf(files);
        polls = List.copyOf(polls);
        unheard = Set.copyOf(unheard);
        capabilities = Set.copyOf(capabilities);
        notices = List.copyOf(notices);
    }

    /** The lobby of a meeting with this title, of which nothing else is known. */
    public static MeetingState idle(UntrustedText title, UntrustedText name, LocalMediaState local) {
        return idle(title, name, Forecast.UNKNOWN.capabilities(), local);
    }

    /** The lobby of a meeting with this title, in which this person will probably be able to do this. */
    public static MeetingState idle(
            UntrustedText title, UntrustedText name, Set<Capability> capabilities, LocalMediaState local) {
        return new MeetingState(
                Phase.IDLE,
                title,
                "",
                name,
                null,
                null,
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false,
                Door.OPEN,
                null,
                Set.of(),
                capabilities,
                local,
                List.of(),
                0,
                new MediaExtent.Everything(),
                null);
    }

    /** Whether this person can do this now: the server and the token allow it, and so does what media there is. */
    public boolean allows(Capability capability) {
        return capabilities.contains(capability) && media.allows(capability);
    }

    /** The track of this participant and source, if there is one. */
    public Optional<Track> track(ParticipantId owner, Source source) {
        return tracks.values().stream()
                .filter(track -> track.owner().equals(owner) && track.source() == source)
                .findFirst();
    }

    /** One's own tracks. In the lobby these are there for the preview. */
    public Stream<Track> ownTracks() {
        return tracks.values().stream().filter(track -> track.direction() == Track.Direction.SEND);
    }

    /** The shared screen that came last, if somebody shares. */
    public Optional<Track> share() {
        return tracks.values().stream()
                .filter(track -> track.source() == Source.SCREEN)
                .reduce((first, second) -> second);
    }

    /** The same of those that come from others, or of one's own. */
    public Optional<Track> share(Track.Direction direction) {
        return tracks.values().stream()
                .filter(track -> track.source() == Source.SCREEN && track.direction() == direction)
                .reduce((first, second) -> second);
    }

    /** The trouble to speak of: the last one, but a camera that is not there comes after all others. */
    public Optional<Notice> trouble() {
        return notices.stream()
                .filter(notice -> notice.kind().isTrouble())
                .max(Comparator.comparing((Notice notice) -> notice.kind() != Notice.Kind.NO_CAMERA)
                        .thenComparingLong(Notice::number));
    }

    /** A copy in which something is different. */
    MeetingState with(Consumer<MeetingStateDraft> change) {
        MeetingStateDraft draft = new MeetingStateDraft(this);
        change.accept(draft);
        return draft.finished();
    }

    public MeetingState withParticipants(Map<ParticipantId, Participant> now) {
        return with(draft -> draft.participants = new LinkedHashMap<>(now));
    }

    public MeetingState withTracks(Map<TrackId, Track> now) {
        return with(draft -> draft.tracks = new LinkedHashMap<>(now));
    }

    public MeetingState withChat(List<ChatMessage> now) {
        return with(draft -> draft.chat = now);
    }

    public MeetingState withLocal(LocalMediaState now) {
        return with(draft -> draft.local = now);
    }

    public MeetingState withNotices(List<Notice> now, long given) {
        return with(draft -> {
            draft.notices = now;
            draft.noticesGiven = given;
        });
    }

    public MeetingState withMedia(MediaExtent now) {
        return with(draft -> draft.media = now);
    }

    public MeetingState withDoor(Door now) {
        return with(draft -> draft.door = now);
    }

    /** With this link to give to others, and what is allowed besides because of it. */
    public MeetingState withInvite(String now, Set<Capability> besides) {
        return with(draft -> {
            draft.invite = now;
            draft.capabilities = new HashSet<>(draft.capabilities);
            draft.capabilities.addAll(besides);
        });
    }

    public MeetingState withPhase(Phase now) {
        return with(draft -> draft.phase = now);
    }

    public MeetingState withName(UntrustedText now) {
        return with(draft -> draft.name = now);
    }

    /** Without the invite, which holds the secret of the meeting, and without what people wrote. */
    @Override
    public String toString() {
        return "MeetingState[" + phase + ", " + participants.size() + " people, " + tracks.size() + " tracks, ended "
                + ended + "]";
    }
}
