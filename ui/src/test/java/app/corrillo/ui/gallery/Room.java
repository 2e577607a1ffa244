package app.corrillo.ui.gallery;

import app.corrillo.meeting.Capability;
import app.corrillo.meeting.Door;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Notice;
import app.corrillo.meeting.Participant;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Quality;
import app.corrillo.meeting.Reaction;
import app.corrillo.meeting.Role;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.testkit.FakeMeeting;
import app.corrillo.testkit.Scenes;
import app.corrillo.ui.Fx;
import app.corrillo.ui.Preferences;
import app.corrillo.ui.meeting.People;
import app.corrillo.ui.window.Guest;
import app.corrillo.ui.words.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;

/** What is around the meeting's stage: panels, menus, questions, and what went wrong. */
enum Room implements InMeeting {
    CHAT_EMPTY,
    CHAT,
    CHAT_FILES,
    CHAT_PRIVATE,
    PEOPLE,
    PEOPLE_DOOR,
    PEOPLE_OF_SIXTY,
    RECORDED,
    PERSON_MENU,
    NUMBERS,
    REACTIONS,
    HAPPENINGS,
    MORE_MENU,
    SHARE_MENU,
    DEVICES,
    QUESTION,
    QUESTION_FOREIGN,
    MUTED_HINT,
    CAPTIONS,
    ARRIVAL,
    TROUBLE,
    WEAK_WITHOUT_DEVICES,
    LOST,
    RECONNECTING,
    STOPPED,
    SOUND_STOPPED,
    SOUND_ONLY,
    WAITING,
    LISTENER;

    @Override
    public Preferences chosen(Preferences usual) {
        return this == MUTED_HINT ? usual.withHabits(usual.habits().withHears(true)) : usual;
    }

    @Override
    public MeetingState state() {
        MeetingState nine = Crowd.nine();
        return switch (this) {
            case PEOPLE_OF_SIXTY -> People.meeting(59);
            case RECORDED ->
                Scenes.after(
                        People.meeting(2),
                        new MeetingEvent.ParticipantsPresent(List.of(
                                other("n", "Notetaker", Participant.Kind.AGENT),
                                other("p", "+34 600 000 000", Participant.Kind.PHONE),
                                other("s", "Stadium", Participant.Kind.STREAM))),
                        new MeetingEvent.CapabilitiesChanged(
                                EnumSet.complementOf(EnumSet.of(Capability.END_TO_END_ENCRYPTED))),
                        new MeetingEvent.RecordingChanged(true, Scenes.NOON));
            case WAITING ->
                Scenes.after(
                        Scenes.lobby(),
                        new MeetingEvent.Joining(UntrustedText.name("Rubén")),
                        new MeetingEvent.WaitingBegan(UntrustedText.name("Weekly")));
            case RECONNECTING -> Scenes.after(nine, new MeetingEvent.LinkLost());
            case STOPPED ->
                Scenes.after(
                        nine,
                        Stream.concat(
                                        nine.tracks().keySet().stream()
                                                .map(track -> new MeetingEvent.TrackStalled(track, true)),
                                        Stream.of(new MeetingEvent.MediaStopped()))
                                .toArray(MeetingEvent[]::new));
            case SOUND_ONLY ->
                Scenes.after(
                        nine,
                        new MeetingEvent.MediaStopped(),
                        new MeetingEvent.MediaResumed(false),
                        new MeetingEvent.TrackUnpublished(
                                nine.track(Scenes.ME, Source.CAMERA)
                                        .orElseThrow()
                                        .id(),
                                Scenes.NOON));
            case SOUND_STOPPED ->
                Scenes.after(
                        nine,
                        new MeetingEvent.MediaStopped(),
                        new MeetingEvent.MediaResumed(false),
                        new MeetingEvent.MediaStopped());
            case LISTENER -> Scenes.after(nine, new MeetingEvent.CapabilitiesChanged(EnumSet.of(Capability.CHAT)));
            case TROUBLE ->
                Scenes.after(
                        nine,
                        new MeetingEvent.NoticeGiven(Notice.Kind.NO_MICROPHONE, new UntrustedText(""), Scenes.NOON));
            case WEAK_WITHOUT_DEVICES ->
                Scenes.after(
                        nine,
                        new MeetingEvent.QualityMeasured(Scenes.ME, Quality.POOR),
                        new MeetingEvent.DevicesChanged(MediaDevices.NONE));
            case LOST -> Scenes.after(nine, new MeetingEvent.QualityMeasured(Scenes.ME, Quality.LOST));
            case MUTED_HINT -> Scenes.after(nine, new MeetingEvent.MicrophoneSet(false));
            case CHAT, CHAT_FILES -> Scenes.after(nine, Talk.letters());
            case PEOPLE_DOOR ->
                Scenes.after(
                        nine,
                        new MeetingEvent.DoorChanged(
                                new Door(
                                        false,
                                        true,
                                        List.of(
                                                visitor("v1", "Eva"),
                                                visitor("v2", Texts.LONG),
                                                visitor("v3", "يوسف"))),
                                Scenes.NOON));
            default -> nine;
        };
    }

    private static Participant other(String id, String name, Participant.Kind kind) {
        return Participant.arriving(new ParticipantId(id), UntrustedText.name(name), Role.PUBLISHER, false)
                .withKind(kind);
    }

    private static Words words(Guest guest) {
        return Words.in(guest.desk.preferences().look().language());
    }

    private static Door.Visitor visitor(String id, String name) {
        return new Door.Visitor(new ParticipantId(id), UntrustedText.name(name));
    }

    @Override
    public void act(Guest guest) {
        FakeMeeting meeting = guest.inside();
        switch (this) {
            case CHAT_EMPTY, CHAT -> guest.press(KeyCode.C);
            case CHAT_FILES -> {
                guest.press(KeyCode.C);
                meeting.happen(Talk.files());
            }
            case CHAT_PRIVATE -> {
                guest.press(KeyCode.C);
                guest.fire(".addressee");
                guest.choose(Fx.call(() -> guest.menu().get(1).getText()));
            }
            case PEOPLE, RECORDED, PEOPLE_DOOR, PEOPLE_OF_SIXTY -> guest.press(KeyCode.P);
            case PERSON_MENU -> {
                guest.press(KeyCode.P);
                guest.fire(".person-menu");
            }
            case NUMBERS -> {
                guest.press(KeyCode.N);
                Talk.numbers(guest.desk);
            }
            case REACTIONS -> guest.press(KeyCode.R);
            case HAPPENINGS ->
                meeting.happen(
                        Talk.letters()[0],
                        new MeetingEvent.Reacted(People.id(2), Reaction.LOVE, Scenes.NOON),
                        new MeetingEvent.HandChanged(People.id(3), true, Scenes.NOON));
            case MORE_MENU -> guest.fire("#more");
            case SHARE_MENU -> guest.press(KeyCode.S);
            case DEVICES -> guest.fire(".pill .caret");
            case QUESTION -> {
                guest.fire("#more");
                guest.choose(words(guest).say("moderate.end"));
            }
            case QUESTION_FOREIGN -> {
                meeting.happen(new MeetingEvent.ParticipantRenamed(
                        People.id(7), UntrustedText.name(Texts.ARABIC + " " + Texts.HEBREW)));
                guest.press(KeyCode.P);
                guest.fire(".person-menu");
                guest.choose(words(guest).say("moderate.remove"));
            }
            case MUTED_HINT -> {
                for (int moment = 0; moment < 20; moment++) {
                    guest.desk.meters.forEach(meter -> meter.accept(0.4));
                }
            }
            case CAPTIONS -> meeting.happen(Talk.captions());
            case ARRIVAL -> Fx.run(() -> guest.window.arrive(Optional.of(Guest.LINK + "&to=other")));
            default -> {}
        }
    }
}
