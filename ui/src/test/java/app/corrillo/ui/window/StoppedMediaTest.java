package app.corrillo.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.MeetingState;
import app.corrillo.testkit.FakeMeeting;
import app.corrillo.testkit.Scenes;
import app.corrillo.ui.Fx;
import app.corrillo.ui.words.Words;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sound and picture have stopped in the middle of a meeting: what is said, and what can be done. */
@Tag("slow")
class StoppedMediaTest {
    private static final Words EN = Words.in(Locale.ENGLISH);
    private final FakeMeeting live = new FakeMeeting(Scenes.live(3));

    private static Button button(Guest guest, String id) {
        return Fx.call(() -> (Button) guest.stage.getScene().getRoot().lookup(id));
    }

    private static void isNamed(Guest guest, String id, String word) {
        Button button = button(guest, id);
        assertEquals(EN.say(word), Fx.call(button::getText));
        assertEquals(EN.say(word), Fx.call(button::getAccessibleText));
        assertTrue(Fx.call(() -> button.getTooltip().getText()).contains("("), "the key is named");
    }

    @Test
    void theMeetingStaysAndSaysHowToGoOn() {
        try (Guest guest = Guest.at(new Start.Join(Guest.LINK, live), Guest.known())) {
            guest.awaits(".meeting");
            guest.press(KeyCode.C);
            guest.awaits(".side-panel");
            MeetingState before = live.state();
            live.happen(new MeetingEvent.MediaStopped());
            guest.reads(EN.say("meeting.stopped"));
            assertTrue(guest.sees(".side-panel"), "the panel stays open");
            assertEquals(before.participants(), live.state().participants());
            isNamed(guest, "#resume-sound", "meeting.resume-sound");
            isNamed(guest, "#report", "meeting.report");
            guest.robot.clickOn("#resume-sound");
            assertEquals(1, live.commands(MeetingCommand.ResumeSound.class).size());

            live.happen(new MeetingEvent.MediaResumed(false));
            guest.reads(EN.say("meeting.sound-only"));
            assertFalse(guest.sees("#resume-sound"));
            Fx.until("no camera to turn on", () -> !guest.sees("#camera"));
            assertFalse(guest.sees("#share"));
            assertTrue(guest.sees("#microphone"));
            isNamed(guest, "#resume-pictures", "meeting.resume-pictures");
            guest.robot.clickOn("#resume-pictures");
            assertEquals(1, live.commands(MeetingCommand.ResumePictures.class).size());

            live.happen(new MeetingEvent.MediaResumed(true));
            guest.awaits("#camera");
            assertFalse(guest.sees(".strip"));
        }
    }

    @Test
    void everyWayHasItsKey() {
        try (Guest guest = Guest.at(new Start.Join(Guest.LINK, live), Guest.known())) {
            guest.awaits(".meeting");
            guest.press(KeyCode.G);
            assertEquals(0, live.commands(MeetingCommand.ForMedia.class).size(), "all is well");
            live.happen(new MeetingEvent.MediaStopped());
            guest.reads(EN.say("meeting.stopped"));
            guest.press(KeyCode.G);
            Fx.until(
                    "sound",
                    () -> live.commands(MeetingCommand.ResumeSound.class).size() == 1);
            live.happen(new MeetingEvent.MediaResumed(false));
            guest.press(KeyCode.V);
            guest.press(KeyCode.G);
            Fx.until(
                    "pictures",
                    () -> live.commands(MeetingCommand.ResumePictures.class).size() == 1);
            assertEquals(0, live.commands(MeetingCommand.SetCamera.class).size());
            live.happen(new MeetingEvent.MediaStopped());
            guest.reads(EN.say("meeting.stopped.again"));
            isNamed(guest, "#resume-sound", "meeting.resume-sound.again");
            guest.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
            Fx.until("left", () -> live.commands(MeetingCommand.Leave.class).size() == 1);
        }
    }

    @Test
    void oneClickOpensTheReport() {
        try (Guest guest = Guest.at(new Start.Join(Guest.LINK, live), Guest.known())) {
            guest.awaits(".meeting");
            live.happen(new MeetingEvent.MediaStopped());
            guest.reads(EN.say("meeting.stopped"));
            guest.robot.clickOn("#report");
            Fx.until(
                    "it is copied, and that is said",
                    () -> "Corrillo 1.2.3\nSound: works\n"
                                    .equals(Clipboard.getSystemClipboard().getString())
                            && Fx.isSeen(guest.named(EN.say("settings.diagnose"))));
        }
    }
}
