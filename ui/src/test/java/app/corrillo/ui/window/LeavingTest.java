package app.corrillo.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.MeetingCommand;
import app.corrillo.testkit.FakeMeeting;
import app.corrillo.testkit.Scenes;
import app.corrillo.ui.Fx;
import app.corrillo.ui.words.Words;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;

/** Whoever holds the meeting on this computer does not end it for others by mistake. */
class LeavingTest {
    private static final Words EN = Words.in(Locale.ENGLISH);

    @Test
    void whoHoldsItIsAskedBeforeItEndsForOthers() {
        FakeMeeting own = new FakeMeeting(Scenes.live(1));
        try (Guest guest = Guest.at(new Start.Hosting(own), Guest.known())) {
            guest.awaits(".meeting .tile");
            leaveByKey(guest);
            guest.reads(EN.say("meeting.leave.held.title"));
            Node no = Fx.call(() -> guest.stage.getScene().lookup("#question-no"));
            assertTrue(Fx.call(no::isFocusVisible), "it shows what Enter would do");
            guest.press(KeyCode.ENTER);
            Fx.until("nothing is asked", () -> !guest.sees("#question-no"));
            assertEquals(0, leaves(own));

            guest.click("#leave");
            guest.click("#question-yes");
            assertEquals(1, leaves(own));
        }
    }

    @Test
    void whoClosesTheWindowIsAskedToo() {
        FakeMeeting own = new FakeMeeting(Scenes.live(2));
        try (Guest guest = Guest.at(new Start.Hosting(own), Guest.known())) {
            guest.awaits(".meeting .tile");
            closeWindow(guest);
            guest.reads(EN.say("meeting.leave.held.about"));
            assertTrue(Fx.call(guest.stage::isShowing));
            guest.press(KeyCode.ESCAPE);
            assertFalse(own.isClosed());

            closeWindow(guest);
            guest.click("#question-yes");
            Fx.until("it is closed", () -> !guest.stage.isShowing() && own.isClosed());
        }
    }

    @Test
    void nobodyIsAskedWhoIsAloneOrWithSomebodyElse() {
        FakeMeeting alone = new FakeMeeting(Scenes.live(0));
        try (Guest guest = Guest.at(new Start.Hosting(alone), Guest.known())) {
            guest.awaits(".meeting");
            leaveByKey(guest);
            Fx.until("alone", () -> leaves(alone) == 1);
        }
        FakeMeeting other = new FakeMeeting(Scenes.live(2));
        try (Guest guest = Guest.at(new Start.Join(Guest.LINK, other), Guest.known())) {
            guest.awaits(".meeting .tile");
            leaveByKey(guest);
            Fx.until("of somebody else", () -> leaves(other) == 1);
            closeWindow(guest);
            Fx.until("it is closed", () -> !guest.stage.isShowing());
        }
    }

    private static void leaveByKey(Guest guest) {
        guest.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
    }

    // As the button of the window does it.
    private static void closeWindow(Guest guest) {
        Fx.run(() -> {
            WindowEvent wish = new WindowEvent(guest.stage, WindowEvent.WINDOW_CLOSE_REQUEST);
            guest.stage.getOnCloseRequest().handle(wish);
            if (!wish.isConsumed()) {
                guest.stage.close();
            }
        });
    }

    private static int leaves(FakeMeeting meeting) {
        return meeting.commands(MeetingCommand.Leave.class).size();
    }
}
