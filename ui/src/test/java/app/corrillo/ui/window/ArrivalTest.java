package app.corrillo.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.testkit.FakeMeeting;
import app.corrillo.testkit.Scenes;
import app.corrillo.ui.Fx;
import app.corrillo.ui.Preferences;
import app.corrillo.ui.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Links that come from outside while the window is open. */
@Tag("slow")
class ArrivalTest {
    private static final Words EN = Words.in(Locale.ENGLISH);
    private static final String OTHER = "corrillo://192.168.1.77:4433/other?key=y";
    private static final String ASKED = EN.say("arrival.ask", "Weekly");

    @Test
    void withoutAMeetingTheLobbyIsOpenedAtOnce() {
        try (Guest guest = Guest.at(new Start.Home(), Guest.known())) {
            arrive(guest, Guest.LINK);
            guest.awaits(".lobby");
            arrive(guest, Guest.LINK);
            assertEquals(1, guest.desk.opened.size(), "the lobby of this link is open already");
            arrive(guest, OTHER);
            Fx.until("another lobby", () -> guest.desk.opened.size() == 2);
            Fx.until("the first is closed", () -> guest.desk.opened.getFirst().isClosed());
            arrive(guest, "nonsense");
            guest.reads(EN.sentence(EndReason.BAD_LINK));
        }
    }

    @Test
    void aMeetingIsLeftOnlyWhenThePersonSaysSo() {
        FakeMeeting live = new FakeMeeting(Scenes.live(2));
        try (Guest guest = Guest.at(new Start.Join(Guest.LINK, live), Guest.known())) {
            arrive(guest, Guest.LINK);
            assertFalse(guest.sees(".arrival"), "one is there already");

            arrive(guest, OTHER);
            guest.reads(ASKED);
            guest.press(KeyCode.ESCAPE);
            Fx.until("the card is gone", () -> !guest.sees(".arrival"));
            assertFalse(live.isClosed());

            arrive(guest, "nonsense");
            guest.reads(EN.say("arrival.unusable", EN.sentence(EndReason.BAD_LINK)));
            assertFalse(guest.sees("#arrival-go"));
            arrive(guest, OTHER);
            guest.reads(ASKED);
            assertEquals(
                    1, guest.stage.getScene().getRoot().lookupAll(".arrival").size(), "the newest link is asked about");

            guest.click("#arrival-go");
            guest.awaits(".lobby");
            assertFalse(guest.sees(".arrival"));
            Fx.until("the meeting is closed", live::isClosed);
        }
    }

    @Test
    void whoHoldsAMeetingIsToldWhatLeavingMeansInTheLanguageOfTheMoment() {
        FakeMeeting own = new FakeMeeting(Scenes.lobby());
        Preferences known = Guest.known();
        try (Guest guest = Guest.at(new Start.Hosting(own), known)) {
            guest.awaits(".lobby");
            arrive(guest, OTHER);
            guest.reads(EN.say("arrival.ask.hosting", "Weekly"));
            assertEquals(
                    EN.say("arrival.ask.hosting", "Weekly"),
                    Fx.call(() -> guest.stage.getScene().getFocusOwner().getAccessibleHelp()));
            guest.press(KeyCode.SPACE);
            Fx.until("the card is gone", () -> !guest.sees(".arrival"));
            own.happen(new MeetingEvent.Ended(EndReason.FAULT));
            guest.reads(EN.sentence(EndReason.FAULT));
            arrive(guest, OTHER);
            guest.awaits(".lobby");
        }
    }

    @Test
    void aClosedWindowTakesNothing() {
        Guest guest = Guest.at(new Start.Home(), Guest.known());
        guest.close();
        assertFalse(Fx.call(() -> guest.window.arrive(Optional.of(Guest.LINK))));
        assertEquals(List.of(), guest.desk.opened);
    }

    private static void arrive(Guest guest, String link) {
        assertTrue(Fx.call(() -> guest.window.arrive(Optional.of(link))));
        Fx.pulses(3);
    }
}
