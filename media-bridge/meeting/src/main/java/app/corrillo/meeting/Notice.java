package app.corrillo.meeting;

import java.time.Instant;

/**
 * Something worth a line on the screen. The screen finds the sentence for {@code kind} in its bundle and puts
 * {@code about} (a name, a device) into it.
 */
public record Notice(long number, Kind kind, UntrustedText about, Instant at) {
    /** Kinds of notices; those that {@link #isTrouble} live in the strip until they are mended, others are toasts. */
    public enum Kind {
        JOINED(false),
        LEFT(false),
        REACTED(false),
        HAND_RAISED(false),
        SHARE_STARTED(false),
        SHARE_ENDED(false),
        DEVICE_CHANGED(false),
        FILE_ARRIVED(false),
        /** Somebody asks everybody. */
        POLL_ASKED(false),
        /** Somebody's poll is over. */
        POLL_ENDED(false),
        RECORDING_STARTED(false),
        RECORDING_ENDED(false),
        /** A file that this person wanted to send could not be sent; about which one. */
        FILE_FAILED(false),
        /** What was written to one person did not reach that one. */
        MESSAGE_FAILED(false),
        MUTED_BY_OTHERS(false),
        CAMERA_ENDED_BY_OTHERS(false),
        SHARE_ENDED_BY_OTHERS(false),
        MODERATION_FAILED(false),
        /** Somebody waits at the door. */
        WAITS(false),
        /** This person runs the meeting from now on. */
        RUNS_MEETING(false),
        /** This person does not run the meeting any more. */
        RUNS_NO_MEETING(false),
        /** A microphone that is there does not work, or the one chosen last does not; about which one. */
        MICROPHONE_REFUSED(true),
        /** The same of a camera: most often another program uses it. */
        CAMERA_REFUSED(true),
        /** The same of loudspeakers. */
        SPEAKER_REFUSED(true),
        NO_MICROPHONE(true),
        NO_CAMERA(true),
        CAMERA_LOST(true),
        NO_SOUND_SERVER(true),
        NO_SPEAKER(true),
        SHARE_FAILED(true),
        SERVER_LOST(true),
        PEER_LOST(true),
        /** Picture and sound of somebody are encrypted in a way that cannot be read here. */
        MEDIA_ENCRYPTED(true),
        /** Somebody lets this person neither see nor hear what they send. */
        MEDIA_WITHHELD(true),
        /** Somebody sends picture or sound in a way that this computer cannot decode. */
        MEDIA_UNKNOWN(true),
        /** This person may neither see nor hear the others. */
        MEDIA_FORBIDDEN(true),
        /** The server answers, but picture and sound do not get through. */
        MEDIA_LOST(true),
        /** The meeting has a passphrase: messages are encrypted with it, and picture and sound are not sent. */
        ROOM_LOCKED(true),
        /** Messages of somebody are encrypted, and there is no passphrase here, or another one. */
        CHAT_LOCKED(true),
        /** Messages of somebody are not encrypted where they have to be, and are not shown. */
        CHAT_UNLOCKED(true),
        NETWORK_POOR(true),
        ENGINE_RESTARTING(true),
        ENGINE_FAILED(true);

        private final boolean trouble;

        Kind(boolean trouble) {
            this.trouble = trouble;
        }

        public boolean isTrouble() {
            return trouble;
        }
    }
}
