package app.corrillo.meeting;

import app.corrillo.meeting.media.AudioProcessing;
import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.ScreenSpec;
import app.corrillo.meeting.media.SpeakerSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the person wishes. A record that asks; whether it comes true is told by the state. */
public sealed interface MeetingCommand {

    /** Wishes about this computer's devices. */
    sealed interface ForDevices extends MeetingCommand {}

    /** How to go on after the engine ended too often: {@link MediaExtent}. */
    sealed interface ForMedia extends MeetingCommand {}

    /** Sound again, and nothing but sound. Nothing happens unless it is {@link MediaExtent.Stopped}. */
    record ResumeSound() implements ForMedia {}

    /** Pictures again. Nothing happens unless there is {@link MediaExtent.SoundOnly}. */
    record ResumePictures() implements ForMedia {}

    /** Wishes that reach the other participants. */
    sealed interface ForOthers extends MeetingCommand {}

    /** Wishes of somebody who runs the meeting. Without the {@link Capability} nothing happens. */
    sealed interface ForModeration extends MeetingCommand {
        /** What is needed for it. */
        Capability needs();
    }

    /** From the lobby into the meeting, under this name. */
    record Join(UntrustedText name) implements MeetingCommand {}

    /** Out of the meeting. The state ends with {@link EndReason#LEFT}. */
    record Leave() implements MeetingCommand {}

    /**
     * What the screen shows of every picture track; a track that is absent is hidden. Replaces what was said before.
     */
    record Show(Map<TrackId, TileSize> tiles) implements MeetingCommand {
        public Show {
            tiles = Map.copyOf(tiles);
        }
    }

    /** The invitation was copied. Where each lets one person in, another one takes its place. */
    record Invited() implements MeetingCommand {}

    /** The notice has been read. */
    record Dismiss(long notice) implements MeetingCommand {}

    /** Whether this person is heard here. Nobody else is told. */
    record Hear(ParticipantId who, boolean on) implements MeetingCommand {}

    record SetMicrophone(boolean on) implements ForDevices {}

    record SetCamera(boolean on) implements ForDevices {}

    /** Another microphone, also while one is in use. */
    record ChooseMicrophone(MicrophoneSpec spec) implements ForDevices {}

    /** Another camera, also while one is in use. */
    record ChooseCamera(CameraSpec spec) implements ForDevices {}

    /** Other loudspeakers, also while sound plays. */
    record ChooseSpeaker(SpeakerSpec spec) implements ForDevices {}

    /** One's own camera in small pictures, or as it is. See {@link CameraSpec.Small}. */
    record SaveCamera(boolean small) implements ForDevices {}

    record SetAudioProcessing(AudioProcessing processing) implements ForDevices {}

    /** Shares a screen or a window, instead of what is shared now. */
    record ShareScreen(ScreenSpec spec) implements ForDevices {}

    record StopSharing() implements ForDevices {}

    /**
     * Says something in the chat.
     *
     * @param to whom alone; null for everybody
     */
    record Say(UntrustedText text, @Nullable ParticipantId to) implements ForOthers {
        /** To everybody. */
        public Say(UntrustedText text) {
            this(text, null);
        }
    }

    /**
     * Sends a file; its name goes with it, its folder does not.
     *
     * @param to to whom alone; null for everybody
     */
    record SendFile(Path file, @Nullable ParticipantId to) implements ForOthers {
        /** To everybody. */
        public SendFile(Path file) {
            this(file, null);
        }
    }

    /** Stops a file that is on its way, one's own or another's. Unknown ids are overlooked. */
    record CancelFile(String file) implements ForOthers {}

    record React(Reaction reaction) implements ForOthers {}

    record RaiseHand(boolean up) implements ForOthers {}

    /** Wishes about polls. */
    sealed interface ForPolls extends ForOthers {}

    /**
     * Asks everybody. Nothing happens where it cannot be a {@link Poll}, or {@link Poll#OPEN} of one's own are open.
     *
     * @param question at most {@link Poll#QUESTION} characters; the rest is cut off
     * @param answers {@link Poll#FEWEST} to {@link Poll#MOST}, each of at most {@link Poll#ANSWER} characters
     */
    record Ask(UntrustedText question, List<UntrustedText> answers) implements ForPolls {
        public Ask {
            answers = List.copyOf(answers);
        }
    }

    /**
     * Votes, in place of an earlier vote in the same poll, while that is open.
     *
     * @param poll its id
     * @param answer its place, from 0
     */
    record Vote(String poll, int answer) implements ForPolls {}

    /** Closes a poll of one's own. */
    record EndPoll(String poll) implements ForPolls {}

    record Rename(UntrustedText name) implements ForOthers {}

    /** Switches off what somebody sends of this source; only that person switches it on again. */
    record Silence(ParticipantId who, Source source) implements ForModeration {
        @Override
        public Capability needs() {
            return Capability.SILENCE_OTHERS;
        }
    }

    /** Takes somebody out of the meeting. */
    record Remove(ParticipantId who) implements ForModeration {
        @Override
        public Capability needs() {
            return Capability.REMOVE_OTHERS;
        }
    }

    /**
     * What somebody may do from now on, in place of what was allowed before.
     *
     * @param sources what this person may send
     * @param chat whether this person may write, raise a hand and react
     */
    record Permit(ParticipantId who, Set<Source> sources, boolean chat) implements ForModeration {
        public Permit {
            sources = Set.copyOf(sources);
        }

        @Override
        public Capability needs() {
            return Capability.PERMIT_OTHERS;
        }
    }

    /** Lets somebody run the meeting too. */
    record ShareRole(ParticipantId who) implements ForModeration {
        @Override
        public Capability needs() {
            return Capability.SHARE_ROLE;
        }
    }

    /** Lets somebody run the meeting from now on, in place of this person. */
    record HandRole(ParticipantId who) implements ForModeration {
        @Override
        public Capability needs() {
            return Capability.SHARE_ROLE;
        }
    }

    /** Wishes about who comes in. */
    sealed interface ForDoor extends ForModeration {
        @Override
        default Capability needs() {
            return Capability.KEEP_WAITING;
        }
    }

    /** Whether newcomers are refused. Those who are in stay, and may come back. */
    record Lock(boolean on) implements ForDoor {
        @Override
        public Capability needs() {
            return Capability.LOCK;
        }
    }

    /** Whether newcomers wait at the door. Switching it off lets in whoever waits. */
    record KeepWaiting(boolean on) implements ForDoor {}

    /** Lets somebody in who waits. */
    record LetIn(ParticipantId who) implements ForDoor {}

    /** Lets everybody in who waits. */
    record LetAllIn() implements ForDoor {}

    /** Sends somebody away who waits. */
    record TurnAway(ParticipantId who) implements ForDoor {}

    /** Has everybody see this person large who has not chosen somebody else; null for nobody. */
    record Spotlight(@Nullable ParticipantId who) implements ForModeration {
        @Override
        public Capability needs() {
            return Capability.SPOTLIGHT;
        }
    }

    /** Ends the meeting for everybody. */
    record EndForAll() implements ForModeration {
        @Override
        public Capability needs() {
            return Capability.END_FOR_ALL;
        }
    }
}
