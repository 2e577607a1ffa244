package app.corrillo.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.testkit.FakeMeeting;
import app.corrillo.testkit.Scenes;
import app.corrillo.ui.Fx;
import app.corrillo.ui.Preferences;
import app.corrillo.ui.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class EndingTest {
    private static final Words EN = Words.in(Locale.ENGLISH);

    @Test
    void anEndIsToldAndEnterGoesInAgain() {
        FakeMeeting live = new FakeMeeting(Scenes.live(1));
        try (Guest guest = Guest.at(new Start.Join(Guest.LINK, live), Guest.known())) {
            guest.awaits(".meeting");
            Fx.until("it is listed", () -> !guest.desk.preferences().recent().isEmpty());
            assertEquals(
                    List.of(new Preferences.Recent(
                            "Design review", "corrillo://192.168.1.20:4433/weekly", false, Guest.CLOCK.instant())),
                    guest.desk.preferences().recent(),
                    "listed, without its key");
            live.happen(new MeetingEvent.Ended(EndReason.REMOVED));
            guest.reads(EN.sentence(EndReason.REMOVED));
            guest.reads("You were there for 42 min");
            Fx.until("the meeting is closed", live::isClosed);

            guest.press(KeyCode.ENTER);
            guest.awaits(".lobby");
            assertEquals(
                    List.of(new MeetingCommand.Join(Scenes.live(1).name())),
                    guest.meeting().commands());
            guest.meeting().happen(new MeetingEvent.Ended(EndReason.WRONG_SERVER));
            guest.reads(EN.title(EndReason.WRONG_SERVER));
            assertTrue(guest.texts().stream().noneMatch(EN.say("ended.again")::equals), "trying again cannot help");
            guest.press(KeyCode.ENTER);
            guest.awaits(".home");
        }
    }

    @Test
    void whoGoesInAgainIsOnTheWayBeforeAnythingIsDrawn() {
        FakeMeeting live = new FakeMeeting(Scenes.live(1));
        try (Guest guest = Guest.at(new Start.Join(Guest.LINK, live), Guest.known())) {
            guest.awaits(".meeting");
            live.happen(new MeetingEvent.Ended(EndReason.REMOVED));
            guest.awaits(".ended");
            // In one go: the door opens before more than a moment can pass.
            Node screen = Fx.call(() -> {
                ButtonBase again = (ButtonBase) guest.stage.getScene().getRoot().lookup(".ended .ways .primary");
                again.fire();
                again.fire();
                assertEquals(1, guest.desk.opened.size(), "once, however often it is pressed");
                assertEquals(
                        List.of(new MeetingCommand.Join(Scenes.live(1).name())),
                        guest.meeting().commands());
                assertTrue(guest.sees(".meeting"), "no lobby in between");
                assertTrue(guest.texts().contains(EN.say("meeting.joining", "Design review")));
                guest.meeting().show(Scenes.live(2));
                return guest.stage.getScene().lookup(".meeting");
            });
            guest.awaits(".meeting .tile");
            assertSame(screen, guest.stage.getScene().lookup(".meeting"), "the screen of before");
            guest.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
            Fx.until(
                    "what is pressed reaches the meeting",
                    () -> guest.meeting().commands(MeetingCommand.Leave.class).size() == 1);
        }
    }

    @Test
    void whatMayFollowIsMadeUnseenAndTakenAtOnce() {
        FakeMeeting live = new FakeMeeting(Scenes.live(1));
        try (Guest guest = Guest.at(new Start.Join(Guest.LINK, live), Guest.known())) {
            guest.awaits(".meeting");
            live.happen(new MeetingEvent.Ended(EndReason.REMOVED));
            guest.awaits(".ended");
            Node made = made(guest);
            assertFalse(guest.sees(".meeting"));
            assertEquals(List.of(Guest.LINK), guest.desk.expected);
            assertTrue(guest.desk.opened.isEmpty(), "nothing is opened before it is asked for");
            Fx.run(() -> {
                ((ButtonBase) guest.stage.getScene().getRoot().lookup(".ended .ways .primary")).fire();
                assertTrue(guest.sees(".meeting"));
                assertSame(made, guest.stage.getScene().lookup(".meeting"));
            });
            guest.meeting().happen(new MeetingEvent.Ended(EndReason.REFUSED));
            guest.awaits(".ended");
            guest.press(KeyCode.ESCAPE);
            guest.awaits(".home");
            assertNull(guest.stage.getScene().lookup(".meeting"), "nothing is kept");
            assertTrue(guest.desk.expected.isEmpty());
        }
    }

    @Test
    void aDoorThatStaysShutLeadsBackToTheLobby() {
        try (Guest guest = Guest.at(new Start.Lobby(Guest.LINK), Guest.known())) {
            guest.awaits(".lobby");
            Node made = made(guest);
            AtomicBoolean shown = new AtomicBoolean();
            Fx.run(() -> made.visibleProperty().addListener((_, _, now) -> shown.compareAndSet(false, now)));
            guest.meeting().happen(new MeetingEvent.Joining(UntrustedText.name("Rubén")));
            Fx.until("it is shown", shown::get);
            guest.awaits(".joining");
            assertFalse(guest.sees(".meeting"));
            guest.meeting().show(Scenes.live(2));
            guest.awaits(".meeting .tile");
            assertFalse(guest.sees(".lobby"));
        }
    }

    private static Node made(Guest guest) {
        Fx.until("it is made", () -> guest.stage.getScene().lookup(".meeting") != null);
        return guest.stage.getScene().lookup(".meeting");
    }

    @Test
    void oneWhoCancelsIsHomeAndNotAtAnEnd() {
        FakeMeeting joining = new FakeMeeting(Scenes.after(
                Scenes.lobby(), new MeetingEvent.Joining(Scenes.lobby().name())));
        try (Guest guest = Guest.at(new Start.Join(Guest.LINK, joining), Guest.known())) {
            guest.reads(EN.say("lobby.joining"));
            joining.happen(new MeetingEvent.Ended(EndReason.LEFT));
            guest.awaits(".home");
        }
    }

    @Test
    void aBadLinkFromTheCommandLineIsTold() {
        try (Guest guest = Guest.at(new Start.Lobby("nonsense"), Guest.known())) {
            guest.reads(EN.title(EndReason.BAD_LINK));
            guest.press(KeyCode.ESCAPE);
            guest.awaits(".home");
        }
    }
}
