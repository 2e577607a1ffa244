package app.corrillo.ui.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.corrillo.canvas.PictureDrain;
import app.corrillo.canvas.PulseMeter;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Notice;
import app.corrillo.meeting.Participant;
import app.corrillo.meeting.Role;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.Chime;
import app.corrillo.testkit.FakeMeeting;
import app.corrillo.testkit.Scenes;
import app.corrillo.ui.FakeDesk;
import app.corrillo.ui.Preferences;
import app.corrillo.ui.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ChimesTest {
    private final FakeDesk desk = new FakeDesk(Preferences.first());
    private final NewNotices news = new NewNotices();
    private final NewLetters letters = new NewLetters();
    private Instant now = Scenes.NOON;
    private MeetingState state = Scenes.live(1);
    private final Chimes chimes = new Chimes(new Context(
            new FakeMeeting(state),
            false,
            desk,
            Words.in(Locale.ENGLISH),
            new Pictures(desk, new PictureDrain(new PulseMeter())),
            () -> now,
            () -> {},
            () -> {}));

    @Test
    void eachThatIsWantedIsToldAndManyAtOnceAreOne() {
        happen();
        assertEquals(List.of(), desk.played, "what was there before is no news");
        happen(arrival(5), arrival(6), new MeetingEvent.HandChanged(People.id(0), true, Scenes.NOON));
        assertEquals(List.of(Chime.HAND), desk.played);
        happen(arrival(7));
        assertEquals(1, desk.played.size(), "one at a time");
        later();
        happen(arrival(8));
        later();
        happen(new MeetingEvent.ParticipantLeft(People.id(5), Scenes.NOON));
        later();
        happen(People.said(0, "Hello", 1));
        later();
        happen(arrival(9), new MeetingEvent.NoticeGiven(Notice.Kind.WAITS, UntrustedText.name("Guest"), Scenes.NOON));
        assertEquals(List.of(Chime.HAND, Chime.JOINED, Chime.LEFT, Chime.MESSAGE, Chime.KNOCK), desk.played);
    }

    @Test
    void whatIsNotWantedIsSilentAndSoIsWhatWasWrittenBefore() {
        desk.meet(habits -> habits.withChime(Chime.JOINED, false));
        happen();
        happen(arrival(5));
        happen(People.said(0, "Before you came", -60));
        assertEquals(List.of(), desk.played);
    }

    @Test
    void whoWasThereBeforeIsNoNewsOnTheScreenThatIsThereBeforeTheDoorOpens() {
        state = Scenes.after(Scenes.lobby(), new MeetingEvent.Joining(UntrustedText.name("Eva")), arrival(3));
        happen();
        happen(arrival(4));
        MeetingState inside = Scenes.live(2);
        state = inside;
        happen();
        assertEquals(List.of(), desk.played);
        happen(arrival(7));
        assertEquals(List.of(Chime.JOINED), desk.played);
    }

    private void later() {
        now = now.plusSeconds(5);
    }

    private void happen(MeetingEvent... events) {
        state = Scenes.after(state, events);
        chimes.show(state, news.in(state), letters.in(state).isPresent());
    }

    private static MeetingEvent arrival(int index) {
        return new MeetingEvent.ParticipantArrived(
                Participant.arriving(People.id(index), UntrustedText.name("Guest"), Role.PUBLISHER, false),
                Scenes.NOON);
    }
}
