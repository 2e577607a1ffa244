package app.corrillo.testkit.meeting;

import app.corrillo.meeting.Capability;
import app.corrillo.meeting.Caption;
import app.corrillo.meeting.ChatMessage;
import app.corrillo.meeting.Door;
import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.FileContent;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.Notice;
import app.corrillo.meeting.Participant;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Poll;
import app.corrillo.meeting.Quality;
import app.corrillo.meeting.Reaction;
import app.corrillo.meeting.Role;
import app.corrillo.meeting.SharedFile;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.Track;
import app.corrillo.meeting.Track.Direction;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.AudioProcessing;
import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.SpeakerSpec;
import app.corrillo.testkit.Scenes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Events of every kind about few people and few tracks, so that they often meet; the same for the same seed. */
final class RandomEvents {
    private final Random random;
    private final List<Supplier<MeetingEvent>> kinds;

    RandomEvents(long seed) {
        random = new Random(seed);
        kinds = kinds();
    }

    MeetingEvent next() {
        // Ends are rare, or nothing would be seen after them.
        return random.nextInt(300) == 0
                ? new MeetingEvent.Ended(one(EndReason.values()))
                : kinds.get(random.nextInt(kinds.size())).get();
    }

    private Participant participant() {
        ParticipantId id = person();
        return new Participant(
                id, text(), one(Role.values()), id.value().equals("p0"), random.nextInt(5), level(), Quality.GOOD);
    }

    private Track someTrack() {
        return new Track(track(), person(), one(Source.values()), one(Direction.values()), yes(), yes());
    }

    private ParticipantId person() {
        return new ParticipantId("p" + random.nextInt(5));
    }

    private TrackId track() {
        return new TrackId("t" + random.nextInt(8));
    }

    private UntrustedText text() {
        return UntrustedText.message("text " + (char) random.nextInt(0x10000));
    }

    private double level() {
        return random.nextInt(10) == 0 ? Double.NaN : random.nextDouble() * 3 - 1;
    }

    private Instant at() {
        return Instant.ofEpochSecond(random.nextInt());
    }

    private boolean yes() {
        return random.nextBoolean();
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private List<Supplier<MeetingEvent>> kinds() {
        return List.of(
                () -> new MeetingEvent.Joining(text()),
                () -> new MeetingEvent.Joined(person(), text(), "link", Set.of(one(Capability.values())), at()),
                () -> new MeetingEvent.CapabilitiesChanged(Set.of(one(Capability.values()))),
                () -> new MeetingEvent.ParticipantsPresent(List.of(participant(), participant())),
                () -> new MeetingEvent.TrackReplaced(track(), someTrack()),
                () -> new MeetingEvent.SilencedByOthers(one(Source.values()), at()),
                () -> new MeetingEvent.Captioned(new Caption(person(), "c" + random.nextInt(3), text(), yes(), at())),
                () -> new MeetingEvent.FileMoved(file()),
                () -> new MeetingEvent.PollMoved(poll()),
                () -> new MeetingEvent.RecordingChanged(yes(), at()),
                () -> new MeetingEvent.WaitingBegan(text()),
                () -> new MeetingEvent.RoleChanged(person(), one(Role.values()), at()),
                () -> new MeetingEvent.DoorChanged(
                        new Door(yes(), yes(), List.of(new Door.Visitor(person(), text()))), at()),
                () -> new MeetingEvent.SpotlightMoved(yes() ? person() : null),
                () -> new MeetingEvent.HearingChanged(person(), yes()),
                () -> new MeetingEvent.LinkLost(),
                () -> new MeetingEvent.LinkRestored(),
                () -> new MeetingEvent.ParticipantArrived(participant(), at()),
                () -> new MeetingEvent.ParticipantArrived(participant(), at()),
                () -> new MeetingEvent.ParticipantLeft(person(), at()),
                () -> new MeetingEvent.ParticipantRenamed(person(), text()),
                () -> new MeetingEvent.HandChanged(person(), yes(), at()),
                () -> new MeetingEvent.HandChanged(person(), true, random.nextInt(6), at()),
                () -> new MeetingEvent.Reacted(person(), one(Reaction.values()), at()),
                () -> new MeetingEvent.LevelsMeasured(Map.of(person(), level())),
                () -> new MeetingEvent.QualityMeasured(person(), one(Quality.values())),
                () -> new MeetingEvent.TrackPublished(someTrack(), at()),
                () -> new MeetingEvent.TrackPublished(someTrack(), at()),
                () -> new MeetingEvent.TrackUnpublished(track(), at()),
                () -> new MeetingEvent.TrackMuted(track(), yes()),
                () -> new MeetingEvent.TrackStalled(track(), yes()),
                () -> new MeetingEvent.Said(new ChatMessage(person(), text(), text(), at(), yes())),
                () -> new MeetingEvent.DevicesChanged(yes() ? Scenes.devices() : MediaDevices.NONE),
                () -> new MeetingEvent.MicrophoneSet(yes()),
                () -> new MeetingEvent.CameraSet(yes()),
                () -> new MeetingEvent.MicrophoneChosen(new MicrophoneSpec.Tone(440)),
                () -> new MeetingEvent.CameraChosen(new CameraSpec.None()),
                () -> new MeetingEvent.SpeakerChosen(new SpeakerSpec.None()),
                () -> new MeetingEvent.AudioProcessingSet(new AudioProcessing(yes(), yes(), yes())),
                () -> new MeetingEvent.OwnLevelMeasured(level()),
                () -> new MeetingEvent.MediaStopped(),
                () -> new MeetingEvent.MediaResumed(yes()),
                () -> new MeetingEvent.NoticeGiven(one(Notice.Kind.values()), text(), at()),
                () -> new MeetingEvent.TroubleMended(one(Notice.Kind.values())),
                () -> new MeetingEvent.NoticeDismissed(random.nextInt(60)));
    }

    private Poll poll() {
        List<Poll.Answer> answers = List.of(
                new Poll.Answer(UntrustedText.name("yes"), random.nextInt(9)),
                new Poll.Answer(UntrustedText.name("no"), 0));
        ParticipantId asker = person();
        return new Poll(asker, random.nextInt(80), text(), yes(), UntrustedText.name("now?"), answers, 0, yes(), at());
    }

    private SharedFile file() {
        SharedFile begun = SharedFile.begin("f" + random.nextInt(5), person(), text(), yes(), null, "a/b", 9, at());
        return switch (random.nextInt(4)) {
            case 0 -> begun;
            case 1 -> begun.withMoved(5);
            case 2 -> begun.ended(SharedFile.Step.CANCELLED);
            default -> begun.arrived(new FileContent(List.of(new byte[9])));
        };
    }
}
