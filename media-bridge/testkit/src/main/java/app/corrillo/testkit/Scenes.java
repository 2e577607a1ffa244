package app.corrillo.testkit;

import app.corrillo.meeting.Capability;
import app.corrillo.meeting.LocalMediaState;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.MeetingReducer;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Participant;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Role;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.Track;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.AudioProcessing;
import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.MediaDevice;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.SpeakerSpec;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;

/**
 * States of a meeting to start a test from. All times are {@link #NOON}; ids are {@code me}, {@code p1}, {@code p2}…
 */
public final class Scenes {
    /** When everything in these scenes happened. */
    public static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

    /** Who "I" am. */
    public static final ParticipantId ME = new ParticipantId("me");

    private static final List<String> NAMES =
            List.of("Ana Ruiz", "Ben Okafor", "Chloé Martin", "Dmitri Ivanov", "Eleni", "Farid", "Grace", "Hugo");

    private Scenes() {}

    /** One microphone, one pair of loudspeakers, one camera. */
    public static MediaDevices devices() {
        return new MediaDevices(
                true,
                List.of(new MediaDevice("mic-1", "Built-in microphone", true)),
                List.of(new MediaDevice("spk-1", "Built-in speakers", true)),
                List.of(new MediaDevice("cam-1", "Integrated camera", true)));
    }

    /** Everything on, default devices. */
    public static LocalMediaState everythingOn() {
        return new LocalMediaState(
                devices(),
                true,
                true,
                new MicrophoneSpec.Default(),
                new CameraSpec.Default(),
                new SpeakerSpec.Default(),
                AudioProcessing.DEFAULT,
                0);
    }

    /** Before joining, nothing published yet. */
    public static MeetingState lobby() {
        return MeetingState.idle(UntrustedText.name("Design review"), UntrustedText.name("Me"), everythingOn());
    }

    /** Live, with so many others; everybody has a camera (track {@code ID-camera}) and a microphone. */
    public static MeetingState live(int others) {
        MeetingState state = after(
                lobby(),
                new MeetingEvent.Joining(UntrustedText.name("Me")),
                new MeetingEvent.Joined(
                        ME,
                        UntrustedText.name("Design review"),
                        "corrillo://10.0.0.5:4433/design?v=1",
                        EnumSet.complementOf(EnumSet.of(Capability.INVITE_EACH)),
                        NOON),
                new MeetingEvent.ParticipantArrived(
                        Participant.arriving(ME, UntrustedText.name("Me"), Role.PUBLISHER, true), NOON),
                published(ME, Source.CAMERA, Track.Direction.SEND),
                published(ME, Source.MICROPHONE, Track.Direction.SEND));
        for (int number = 1; number <= others; number++) {
            ParticipantId id = new ParticipantId("p" + number);
            UntrustedText name = UntrustedText.name(NAMES.get((number - 1) % NAMES.size()));
            state = after(
                    state,
                    new MeetingEvent.ParticipantArrived(Participant.arriving(id, name, Role.PUBLISHER, false), NOON),
                    published(id, Source.CAMERA, Track.Direction.RECEIVE),
                    published(id, Source.MICROPHONE, Track.Direction.RECEIVE));
        }
        return state;
    }

    /** The state after these events. */
    public static MeetingState after(MeetingState state, MeetingEvent... events) {
        MeetingState now = state;
        for (MeetingEvent event : events) {
            now = MeetingReducer.reduce(now, event);
        }
        return now;
    }

    /** A track named {@code OWNER-SOURCE}, neither muted nor stalled. */
    public static MeetingEvent.TrackPublished published(ParticipantId owner, Source source, Track.Direction direction) {
        TrackId id = new TrackId(owner + "-" + source.word());
        return new MeetingEvent.TrackPublished(new Track(id, owner, source, direction, false, false), NOON);
    }
}
