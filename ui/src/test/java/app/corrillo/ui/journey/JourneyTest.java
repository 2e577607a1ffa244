package app.corrillo.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.ScreenSpec;
import app.corrillo.ui.Fx;
import app.corrillo.ui.window.Guest;
import app.corrillo.ui.words.Words;
import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Through a whole meeting by the keyboard alone, and by the mouse: from the link to the end. */
@Tag("slow")
class JourneyTest {
    private static final Words EN = Words.in(Locale.ENGLISH);
    private static final MeetingCommand.Say HELLO = new MeetingCommand.Say(UntrustedText.message("Hello"), null);

    @Test
    void byTheKeyboardAlone() {
        try (Traveller by = new Traveller("")) {
            Guest guest = by.guest;
            guest.type(Guest.LINK);
            guest.press(KeyCode.ENTER);
            guest.awaits(".lobby");
            by.tabTo(".way-in .button");
            guest.press(KeyCode.SPACE);
            by.asked(new MeetingCommand.Join(UntrustedText.name("Rubén")));
            by.letIn();

            by.tabTo("#microphone");
            guest.press(KeyCode.SPACE);
            by.asked(new MeetingCommand.SetMicrophone(false));
            guest.press(KeyCode.S);
            // The headless platform gives no keys to menus, in which arrows and Enter choose.
            guest.choose(EN.say("meeting.share.screen"));
            by.asked(new MeetingCommand.ShareScreen(new ScreenSpec.Whole()));

            guest.press(KeyCode.C);
            guest.type("Hello");
            guest.press(KeyCode.ENTER);
            by.asked(HELLO);
            File plan = new File("/home/ana/plan.pdf");
            Fx.run(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.FILES, List.of(plan))));
            guest.press(KeyCode.CONTROL, KeyCode.V);
            by.asked(new MeetingCommand.SendFile(plan.toPath(), null));
            by.offerFile();
            by.tabTo(".file-note .button");
            guest.press(KeyCode.SPACE);
            by.asked(new MeetingCommand.CancelFile("f1"));
            guest.press(KeyCode.CONTROL, KeyCode.P);
            guest.awaits("#poll-question");
            guest.type("Tea");
            by.tabTo("#poll-simple");
            guest.press(KeyCode.SPACE);
            by.asked(MeetingCommand.Ask.class);
            by.isAsked();
            by.tabTo(".poll-row");
            guest.press(KeyCode.SPACE);
            by.asked(new MeetingCommand.Vote("me/0", 0));
            by.tabTo(".poll-card .compact");
            guest.press(KeyCode.SPACE);
            by.asked(new MeetingCommand.EndPoll("me/0"));
            guest.press(KeyCode.ESCAPE);

            guest.press(KeyCode.H);
            by.asked(new MeetingCommand.RaiseHand(true));
            assertTrue(by.texts().contains(EN.say("meeting.page", 1, 2)));
            guest.press(KeyCode.PAGE_DOWN);
            guest.reads(EN.say("meeting.page", 2, 2));
            guest.press(KeyCode.PAGE_UP);
            guest.press(KeyCode.DIGIT2);
            Fx.until("one is pinned", () -> large(guest) > 600);
            guest.press(KeyCode.DIGIT2);
            Fx.until("nobody is pinned", () -> large(guest) < 200);

            guest.press(KeyCode.P);
            by.tabTo(".person-menu");
            guest.press(KeyCode.SPACE);
            guest.choose(EN.say("moderate.remove"));
            guest.awaits("#question-no");
            by.tabTo("#question-yes");
            guest.press(KeyCode.SPACE);
            by.asked(MeetingCommand.Remove.class);
            guest.press(KeyCode.ESCAPE);

            by.tabTo("#leave");
            guest.press(KeyCode.SPACE);
            leaves(by);
            by.tabTo(".ways .button");
        }
    }

    @Test
    void byTheMouse() {
        try (Traveller by = new Traveller(Guest.LINK)) {
            Guest guest = by.guest;
            guest.click(".clipboard-offer .button");
            guest.awaits(".lobby");
            guest.click(".way-in .button");
            by.asked(new MeetingCommand.Join(UntrustedText.name("Rubén")));
            by.letIn();

            guest.click("#microphone");
            by.asked(new MeetingCommand.SetMicrophone(false));
            guest.click("#share");
            guest.robot.clickOn(EN.say("meeting.share.screen"));
            by.asked(new MeetingCommand.ShareScreen(new ScreenSpec.Whole()));

            guest.click("#chat");
            guest.click("#chat-input");
            guest.type("Hello");
            guest.click(".chat-line .button");
            by.asked(HELLO);
            by.offerFile();
            guest.click(".file-note .button");
            by.asked(new MeetingCommand.CancelFile("f1"));
            guest.click("#poll");
            guest.click("#poll-question");
            guest.type("Tea");
            guest.click("#poll-simple");
            by.asked(MeetingCommand.Ask.class);
            by.isAsked();
            guest.click(".poll-row");
            by.asked(new MeetingCommand.Vote("me/0", 0));
            guest.click(".poll-card .compact");
            by.asked(new MeetingCommand.EndPoll("me/0"));
            guest.click("#chat");

            guest.click(".toolbar .hand");
            by.asked(new MeetingCommand.RaiseHand(true));
            turnPage(guest, 1);
            guest.reads(EN.say("meeting.page", 2, 2));
            turnPage(guest, 0);
            guest.reads(EN.say("meeting.page", 1, 2));
            pinByMouse(guest);

            guest.click("#people");
            guest.click(".person-menu");
            guest.robot.clickOn(EN.say("moderate.remove"));
            guest.click("#question-yes");
            by.asked(MeetingCommand.Remove.class);

            guest.click("#leave");
            leaves(by);
        }
    }

    private static void leaves(Traveller by) {
        by.asked(new MeetingCommand.Leave());
        by.meeting().happen(new MeetingEvent.Ended(EndReason.LEFT));
        by.guest.awaits(".ended");
        assertEquals(List.of(), by.guest.desk.meters, "a microphone is still listened to");
    }

    /** @param button 0 goes back, 1 forward */
    private static void turnPage(Guest guest, int button) {
        Parent pager = (Parent) guest.stage.getScene().getRoot().lookup(".pager");
        guest.robot.clickOn(pager.lookupAll(".button").stream().toList().get(button));
    }

    private static void pinByMouse(Guest guest) {
        Node tile = Fx.call(() -> guest.stage.getScene().getRoot().lookupAll(".tile").stream()
                .filter(Node::isVisible)
                .max((one, other) -> Double.compare(
                        other.getBoundsInParent().getMinY()
                                + other.getBoundsInParent().getMinX(),
                        one.getBoundsInParent().getMinY()
                                + one.getBoundsInParent().getMinX()))
                .orElseThrow());
        guest.robot.moveTo(tile);
        Node pin = tile.lookup(".on-picture");
        Fx.until("it can be pinned", pin::isVisible);
        guest.robot.moveTo(pin).clickOn(MouseButton.PRIMARY);
        Fx.until("it is large", () -> large(guest) > 600);
        guest.robot.moveTo(tile).moveTo(pin).clickOn(MouseButton.PRIMARY);
        Fx.until("it is let go", () -> large(guest) < 200);
    }

    /** How wide the widest tile is. */
    private static double large(Guest guest) {
        return guest.stage.getScene().getRoot().lookupAll(".tile").stream()
                .filter(Node::isVisible)
                .mapToDouble(tile -> tile.getLayoutBounds().getWidth())
                .max()
                .orElse(0);
    }
}
