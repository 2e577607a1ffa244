package app.corrillo.meeting;

import app.corrillo.meeting.media.AudioProcessing;
import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.SpeakerSpec;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happened. A record in the past; {@link MeetingReducer} makes the next state of it. */
public sealed interface MeetingEvent {

    /** The person asked to join under this name. */
    record Joining(UntrustedText name) implements MeetingEvent {}

    /**
     * The server let this person in.
     *
     * @param invite the link to give to others, empty where there is none
     */
    record Joined(ParticipantId self, UntrustedText title, String invite, Set<Capability> capabilities, Instant at)
            implements MeetingEvent {
        public Joined {
            capabilities = Set.copyOf(capabilities);
        }

        /** Without the invite, which holds the secret of the meeting. */
        @Override
        public String toString() {
            return "Joined[" + self + ", " + capabilities + "]";
        }
    }

    /** The server let this person as far as the door, which somebody has to open. */
    record WaitingBegan(UntrustedText title) implements MeetingEvent {}

    /** The meeting is over for this person. The first one counts. */
    record Ended(EndReason reason) implements MeetingEvent {}

    /** The way to the server, or to everybody, is lost; it is being brought back. */
    record LinkLost() implements MeetingEvent {}

    /** The way is there again. */
    record LinkRestored() implements MeetingEvent {}

    /** What the server and the token allow is different from now on. */
    record CapabilitiesChanged(Set<Capability> capabilities) implements MeetingEvent {
        public CapabilitiesChanged {
            capabilities = Set.copyOf(capabilities);
        }
    }

    /**
     * These people were there before this person came; nobody is told that they joined. Those whose hand is up are in
     * the order of those numbers.
     */
    record ParticipantsPresent(List<Participant> participants) implements MeetingEvent {
        public ParticipantsPresent {
            participants = List.copyOf(participants);
        }
    }

    record ParticipantArrived(Participant participant, Instant at) implements MeetingEvent {}

    record ParticipantLeft(ParticipantId id, Instant at) implements MeetingEvent {}

    record ParticipantRenamed(ParticipantId id, UntrustedText name) implements MeetingEvent {}

    /** Somebody may do more, or less, from now on. */
    record RoleChanged(ParticipantId id, Role role, Instant at) implements MeetingEvent {}

    /** How the door stands, for those who keep it. */
    record DoorChanged(Door door, Instant at) implements MeetingEvent {}

    /** This person is heard here from now on, or not. */
    record HearingChanged(ParticipantId id, boolean heard) implements MeetingEvent {}

    /** Everybody is to see this person large from now on; null for nobody. */
    record SpotlightMoved(@Nullable ParticipantId id) implements MeetingEvent {}

    /**
     * A hand was raised or lowered.
     *
     * @param place of a raised hand in the order of hands, from 1; those behind it move back. 0 for the last place
     */
    record HandChanged(ParticipantId id, boolean up, int place, Instant at) implements MeetingEvent {
        public HandChanged {
            if (place < 0) {
                throw new IllegalArgumentException("places are counted from 1");
            }
        }

        /** Raised behind all others, or lowered. */
        public HandChanged(ParticipantId id, boolean up, Instant at) {
            this(id, up, 0, at);
        }
    }

    record Reacted(ParticipantId id, Reaction reaction, Instant at) implements MeetingEvent {}

    record LevelsMeasured(Map<ParticipantId, Double> levels) implements MeetingEvent {
        public LevelsMeasured {
            levels = Map.copyOf(levels);
        }
    }

    record QualityMeasured(ParticipantId id, Quality quality) implements MeetingEvent {}

    record TrackPublished(Track track, Instant at) implements MeetingEvent {}

    record TrackUnpublished(TrackId id, Instant at) implements MeetingEvent {}

    /** The same thing is sent in another track from now on, after the way was brought back; its place stays. */
    record TrackReplaced(TrackId before, Track track) implements MeetingEvent {}

    /** Somebody who may do that has switched this source of one's own off. */
    record SilencedByOthers(Source source, Instant at) implements MeetingEvent {}

    record TrackMuted(TrackId id, boolean muted) implements MeetingEvent {}

    record TrackStalled(TrackId id, boolean stalled) implements MeetingEvent {}

    record Said(ChatMessage message) implements MeetingEvent {}

    /** Somebody's speech, written down; replaces what was told of the same piece. */
    record Captioned(Caption caption) implements MeetingEvent {}

    /** A file begins, comes further or ends; replaces what was told under the same id. */
    record FileMoved(SharedFile file) implements MeetingEvent {}

    /** A poll begins, is voted in, or ends; replaces what was told under the same id. */
    record PollMoved(Poll poll) implements MeetingEvent {}

    /** Whether the meeting is being recorded by its server. */
    record RecordingChanged(boolean on, Instant at) implements MeetingEvent {}

    record DevicesChanged(MediaDevices devices) implements MeetingEvent {}

    record MicrophoneSet(boolean on) implements MeetingEvent {}

    record CameraSet(boolean on) implements MeetingEvent {}

    record MicrophoneChosen(MicrophoneSpec spec) implements MeetingEvent {}

    record CameraChosen(CameraSpec spec) implements MeetingEvent {}

    record SpeakerChosen(SpeakerSpec spec) implements MeetingEvent {}

    record AudioProcessingSet(AudioProcessing processing) implements MeetingEvent {}

    /** How loud the own microphone is before and after joining, muted or not; 0 to 1. */
    record OwnLevelMeasured(double level) implements MeetingEvent {}

    /** The engine ended too often, and is left alone. */
    record MediaStopped() implements MeetingEvent {}

    /**
     * The person asked for it.
     *
     * @param pictures whether for pictures, after there was only sound; otherwise for sound alone, after all stopped
     */
    record MediaResumed(boolean pictures) implements MeetingEvent {}

    record NoticeGiven(Notice.Kind kind, UntrustedText about, Instant at) implements MeetingEvent {}

    /** What a trouble notice told of is mended. */
    record TroubleMended(Notice.Kind kind) implements MeetingEvent {}

    record NoticeDismissed(long number) implements MeetingEvent {}
}
