package app.corrillo.meeting;

import java.time.Instant;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The next state while it is being written. Lives for one call of {@link MeetingState#with}. */
final class MeetingStateDraft {
    Phase phase;
    UntrustedText title;
    String invite;
    UntrustedText name;

    @Nullable
    ParticipantId self;

    @Nullable
    Instant joinedAt;

    SequencedMap<ParticipantId, Participant> participants;
    SequencedMap<TrackId, Track> tracks;
    List<ChatMessage> chat;
    List<Caption> captions;
    List<SharedFile> files;
    List<Poll> polls;
    boolean recorded;
    Door door;

    @Nullable
    ParticipantId spotlight;

    Set<ParticipantId> unheard;

    Set<Capability> capabilities;
    LocalMediaState local;
    List<Notice> notices;
    long noticesGiven;
    MediaExtent media;

    @Nullable
    EndReason ended;

    MeetingStateDraft(MeetingState from) {
        phase = from.phase();
        title = from.title();
        invite = from.invite();
        name = from.name();
        self = from.self();
        joinedAt = from.joinedAt();
        participants = from.participants();
        tracks = from.tracks();
        chat = from.chat();
        captions = from.captions();
        files = from.files();
        polls = from.polls();
        recorded = from.recorded();
        door = from.door();
        spotlight = from.spotlight();
        unheard = from.unheard();
        capabilities = from.capabilities();
        local = from.local();
        notices = from.notices();
        noticesGiven = from.noticesGiven();
        media = from.media();
        ended = from.ended();
    }

    MeetingState finished() {
        return new MeetingState(
                phase,
                title,
                invite,
                name,
                self,
                joinedAt,
                participants,
                tracks,
                chat,
                captions,
                files,
                polls,
                recorded,
                door,
                spotlight,
                unheard,
                capabilities,
                local,
                notices,
                noticesGiven,
                media,
                ended);
    }
}
