package app.corrillo.ui.gallery;

import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Quality;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.Track;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.testkit.Scenes;
import app.corrillo.ui.Habits.Bandwidth;
import app.corrillo.ui.Preferences;
import app.corrillo.ui.meeting.People;
import app.corrillo.ui.window.Guest;
import javafx.scene.input.KeyCode;

/** The meeting's stage: from one to sixty people, in each layout, with what may be wrong with their pictures. */
enum Crowd implements InMeeting {
    ALONE(1),
    TWO(2),
    THREE(3),
    FOUR(4),
    NINE(9),
    TWENTY_FIVE(25),
    FORTY_NINE(49),
    SIXTY(60),
    SIXTY_LAST_PAGE(60),
    LONG_NAMES(5),
    FOREIGN_NAMES(5),
    NO_PICTURES(7),
    AUDIO_ONLY(5),
    SHARE(8),
    SHARE_OF_TWO(2),
    OWN_SHARE(9),
    SPEAKER(9),
    PINNED(9),
    PINNED_TWO(9);

    private final int people;

    Crowd(int people) {
        this.people = people;
    }

    @Override
    public Preferences chosen(Preferences usual) {
        return this == AUDIO_ONLY ? usual.withHabits(usual.habits().withBandwidth(Bandwidth.AUDIO_ONLY)) : usual;
    }

    @Override
    public void act(Guest guest) {
        switch (this) {
            case SPEAKER -> guest.press(KeyCode.L);
            case PINNED -> guest.press(KeyCode.DIGIT3);
            case PINNED_TWO -> {
                guest.press(KeyCode.DIGIT2);
                guest.press(KeyCode.DIGIT6);
            }
            case SIXTY_LAST_PAGE -> {
                guest.press(KeyCode.PAGE_DOWN);
                guest.press(KeyCode.PAGE_DOWN);
                guest.press(KeyCode.PAGE_DOWN);
            }
            default -> {}
        }
    }

    @Override
    public MeetingState state() {
        MeetingState state = People.meeting(people - 1);
        return switch (this) {
            case LONG_NAMES -> renamed(state, Texts.LONG, Texts.LONG.substring(12));
            case FOREIGN_NAMES -> renamed(state, Texts.ARABIC, Texts.HEBREW);
            case SHARE, SHARE_OF_TWO -> Scenes.after(state, People.share(this == SHARE ? 1 : 0));
            case OWN_SHARE -> Scenes.after(state, Scenes.published(Scenes.ME, Source.SCREEN, Track.Direction.SEND));
            case NINE -> nine();
            case NO_PICTURES, AUDIO_ONLY -> withoutPictures(state);
            default -> state;
        };
    }

    /** Nine people, one with a hand up, one with a poor connection, one whose picture stands still. */
    static MeetingState nine() {
        return Scenes.after(
                People.meeting(8),
                new MeetingEvent.HandChanged(People.id(7), true, Scenes.NOON),
                new MeetingEvent.QualityMeasured(Scenes.ME, Quality.GOOD),
                new MeetingEvent.QualityMeasured(People.id(6), Quality.POOR),
                new MeetingEvent.TrackStalled(new TrackId("p4-camera"), true));
    }

    private MeetingState renamed(MeetingState state, String one, String other) {
        MeetingState now = state;
        for (int index = 0; index < people - 1; index++) {
            UntrustedText name = UntrustedText.name(index % 2 == 0 ? one : other);
            now = Scenes.after(now, new MeetingEvent.ParticipantRenamed(People.id(index), name));
        }
        return now;
    }

    private static MeetingState withoutPictures(MeetingState state) {
        return state.tracks().values().stream()
                .filter(track -> track.source() == Source.CAMERA)
                .reduce(
                        state,
                        (now, track) -> Scenes.after(now, new MeetingEvent.TrackUnpublished(track.id(), Scenes.NOON)),
                        (_, second) -> second);
    }
}
