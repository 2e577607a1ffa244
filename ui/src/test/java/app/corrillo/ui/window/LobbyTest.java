package app.corrillo.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.Notice;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.Track;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.testkit.Scenes;
import app.corrillo.ui.Fx;
import app.corrillo.ui.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class LobbyTest {
    private static final Words EN = Words.in(Locale.ENGLISH);

    @Test
    void devicesAreTurnedAndChosenByMouseAndKey() {
        try (Guest guest = Guest.at(new Start.Lobby(Guest.LINK), Guest.known())) {
            guest.awaits(".lobby");
            guest.press(KeyCode.M);
            guest.click(".toggles .device");
            assertEquals(
                    List.of(new MeetingCommand.SetMicrophone(false), new MeetingCommand.SetMicrophone(false)),
                    guest.meeting().commands());
            assertFalse(guest.desk.preferences().gear().microphoneOn());

            guest.press(KeyCode.V);
            assertEquals(
                    List.of(new MeetingCommand.SetCamera(false)),
                    guest.meeting().commands(MeetingCommand.SetCamera.class));

            guest.click(".device-box");
            guest.press(KeyCode.DOWN);
            guest.press(KeyCode.ENTER);
            Fx.until(
                    "the camera is chosen",
                    () -> !guest.meeting()
                            .commands(MeetingCommand.ChooseCamera.class)
                            .isEmpty());
            assertEquals(
                    new MeetingCommand.ChooseCamera(new CameraSpec.Named("cam-1")),
                    guest.meeting().commands(MeetingCommand.ChooseCamera.class).getFirst());
            assertEquals("cam-1", guest.desk.preferences().gear().camera());
            assertTrue(
                    guest.meeting().commands(MeetingCommand.Join.class).isEmpty(),
                    "Enter in an open list chooses a device and does not join");
        }
    }

    @Test
    void aCameraThatIsRefusedIsNotSaidToBeStarting() {
        try (Guest guest = Guest.at(new Start.Lobby(Guest.LINK), Guest.known())) {
            guest.awaits(".lobby");
            guest.reads(EN.say("lobby.camera-starting"));
            guest.meeting()
                    .happen(new MeetingEvent.NoticeGiven(
                            Notice.Kind.CAMERA_REFUSED, UntrustedText.name("Integrated camera"), Scenes.NOON));
            guest.reads(EN.say("lobby.camera-fails"));
            guest.reads(EN.say("notice.camera-refused", "Integrated camera"));
        }
    }

    @Test
    void lettersInTheNameAreNotKeysAndEnterJoins() {
        try (Guest guest = Guest.at(new Start.Lobby(Guest.LINK), Guest.known().withName(""))) {
            guest.press(KeyCode.ENTER);
            guest.reads(EN.say("lobby.name.needed"));
            guest.type("vm");
            assertTrue(guest.meeting().commands().isEmpty(), "typing is no command");
            guest.press(KeyCode.ENTER);
            assertEquals(
                    List.of(new MeetingCommand.Join(UntrustedText.name("vm"))),
                    guest.meeting().commands());
            assertEquals("vm", guest.desk.preferences().name());

            guest.meeting().happen(new MeetingEvent.Joining(UntrustedText.name("vm")));
            guest.reads(EN.say("lobby.joining"));
            assertTrue(guest.desk.meters.isEmpty(), "the meeting has the microphone now");
            guest.click(".joining .button");
            guest.awaits(".home");
            Fx.until("the meeting is closed", () -> guest.meeting().isClosed());
        }
    }

    @Test
    void whatIsMissingIsToldAndHeals() {
        try (Guest guest = Guest.at(new Start.Lobby(Guest.LINK), Guest.known())) {
            var all = guest.meeting().state();
            guest.meeting().show(all.withLocal(all.local().withDevices(MediaDevices.NONE)));
            guest.reads(EN.say("lobby.missing.sound"));
            guest.reads(EN.say("lobby.none.camera"));
            assertFalse(guest.texts().contains(EN.say("lobby.join.listen")), "nothing would be heard");
            assertTrue(guest.desk.meters.isEmpty());
            MediaDevices some = all.local().devices();
            guest.meeting()
                    .show(all.withLocal(
                            all.local().withDevices(new MediaDevices(true, List.of(), some.speakers(), List.of()))));
            guest.reads(EN.say("lobby.join.listen"));
            guest.meeting().show(all);
            Fx.until("healed", () -> !guest.sees(".trouble"));
            assertEquals(1, guest.desk.meters.size());

            guest.meeting().happen(Scenes.published(Scenes.ME, Source.CAMERA, Track.Direction.SEND));
            guest.awaits(".tile-canvas");
            guest.meeting()
                    .happen(new MeetingEvent.TrackUnpublished(
                            guest.meeting().state().tracks().firstEntry().getKey(), Scenes.NOON));
            Fx.until("no picture", () -> !guest.sees(".tile-canvas"));
            assertTrue(guest.desk.engine.feeds().getFirst().isClosed());

            guest.desk.tested =
                    CompletableFuture.failedFuture(new MediaException(MediaProblem.NO_SOUND_SERVER, "gone"));
            guest.click(".speaker-test");
            guest.reads(EN.sentence(MediaProblem.NO_SOUND_SERVER));
        }
    }

    @Test
    void aMicrophoneThatIsNotHeardIsToldAndOneThatIsMutedIsNot() {
        try (Guest guest = Guest.at(new Start.Lobby(Guest.LINK), Guest.known())) {
            Fx.until("it is listened to", () -> guest.desk.meters.size() == 1);
            guest.desk.meters.getFirst().accept(0);
            guest.reads(EN.say("lobby.quiet"));
            guest.press(KeyCode.M);
            var muted = guest.meeting().state();
            guest.meeting().show(muted.withLocal(muted.local().withMicrophoneOn(false)));
            Fx.until("no wonder", () -> !guest.texts().contains(EN.say("lobby.quiet")));
            guest.meeting().show(muted.withLocal(muted.local().withMicrophoneOn(true)));
            guest.reads(EN.say("lobby.quiet"));
            guest.desk.meters.getFirst().accept(0.3);
            Fx.until("a word", () -> !guest.texts().contains(EN.say("lobby.quiet")));
        }
    }

    @Test
    void theSpeakerTestSaysWhatToHearAndNoiseIsSwitched() {
        try (Guest guest = Guest.at(new Start.Lobby(Guest.LINK), Guest.known())) {
            guest.desk.tested = new CompletableFuture<>();
            guest.click(".speaker-test");
            guest.reads(EN.say("lobby.test.notes"));
            guest.reads(EN.say("lobby.test.playing"));
            guest.desk.tested.complete(null);
            guest.reads(EN.say("lobby.test.played"));
            guest.reads(EN.say("lobby.test"));

            guest.click(".field .toggle-switch");
            assertFalse(guest.desk.preferences().gear().processing().noiseSuppression());
            assertEquals(
                    1,
                    guest.meeting()
                            .commands(MeetingCommand.SetAudioProcessing.class)
                            .size());
        }
    }

    /** Others see a camera in tiles of 16:9 that are filled; so does this person, in every window. */
    @Test
    void thePreviewIsFramedAsOthersSeeIt() {
        for (int width : new int[] {480, 700, 960}) {
            try (Guest guest = Guest.at(new Start.Lobby(Guest.LINK), Guest.known(), width, 700)) {
                guest.meeting().happen(Scenes.published(Scenes.ME, Source.CAMERA, Track.Direction.SEND));
                guest.awaits(".tile-canvas");
                Fx.pulses(3);
                Node canvas = guest.stage.getScene().lookup(".preview .tile-canvas");
                assertEquals(
                        16.0 / 9,
                        Fx.call(() -> canvas.getLayoutBounds().getWidth()
                                / canvas.getLayoutBounds().getHeight()),
                        0.01,
                        "in a window of " + width);
            }
        }
    }

    @Test
    void theWayInIsInSightInALowWindowToo() {
        try (Guest guest = Guest.at(new Start.Lobby(Guest.LINK), Guest.known(), 480, 320)) {
            Node enter = guest.stage.getScene().lookup(".way-in .button");
            Fx.until(
                    "it is in sight",
                    () -> enter.localToScene(enter.getLayoutBounds()).getMaxY() <= 320);
            Fx.run(() -> guest.stage.setHeight(700));
            Fx.until("it ends the form again", () -> guest.sees(".form > .way-in"));
            Fx.run(() -> guest.stage.setHeight(320));
            Fx.until(
                    "it is in sight again",
                    () -> guest.sees(".lobby > .way-in")
                            && enter.localToScene(enter.getLayoutBounds()).getMaxY() <= 320);
            guest.click(".way-in .button");
            assertEquals(1, guest.meeting().commands(MeetingCommand.Join.class).size());
        }
    }
}
