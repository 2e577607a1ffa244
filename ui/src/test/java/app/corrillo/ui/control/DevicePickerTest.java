package app.corrillo.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.media.AudioProcessing;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.testkit.FakeMeeting;
import app.corrillo.testkit.Scenes;
import app.corrillo.ui.FakeDesk;
import app.corrillo.ui.Fx;
import app.corrillo.ui.Preferences;
import app.corrillo.ui.look.Theme;
import app.corrillo.ui.window.Snapshot;
import app.corrillo.ui.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

@Tag("slow")
class DevicePickerTest {
    private final FakeMeeting meeting = new FakeMeeting(Scenes.live(1));
    private final FakeDesk desk = new FakeDesk(Preferences.first());
    private final FxRobot robot = new FxRobot();

    @Test
    void devicesAndSoundAreChosenInTheLooksOfTheWindow() {
        Fx.start();
        Button caret = new Button("v");
        Theme theme = Fx.call(() -> {
            Stage stage = new Stage();
            StackPane.setAlignment(caret, Pos.BOTTOM_CENTER);
            stage.setScene(new Scene(new StackPane(caret), 700, 600));
            Theme made = new Theme(stage.getScene());
            made.wear(Preferences.first().withTheme(Preferences.Theme.DARK).look());
            stage.show();
            return made;
        });
        DevicePicker picker = Fx.call(() -> new DevicePicker(
                new DeviceDesk(meeting, desk), Words.in(Locale.ENGLISH), DeviceKind.MICROPHONE, DeviceKind.SPEAKER));
        Fx.run(() -> picker.toggle(caret));
        Fx.until("open", picker::isShowing);
        Region content = (Region) find(".device-picker");
        assertEquals(Color.web("#1b1f24"), ground(content), "as dark as the window");

        Fx.get(Snapshot.write(content.getScene(), Path.of("target", "pictures", "device-picker-dark.png")));

        robot.clickOn(find(".toggle-switch"));
        Fx.pulses(3);
        assertEquals(
                List.of(new MeetingCommand.SetAudioProcessing(new AudioProcessing(true, false, true))),
                meeting.commands());
        meeting.show(meeting.state()
                .withLocal(meeting.state()
                        .local()
                        .withProcessing(new AudioProcessing(true, false, true))
                        .withDevices(MediaDevices.NONE)));
        Fx.until("no devices", () -> find(".device-box").isDisabled());
        assertEquals(1, meeting.commands().size(), "showing a state asks for nothing");

        Fx.run(picker::hide);
        Fx.run(() -> theme.wear(
                Preferences.first().withTheme(Preferences.Theme.LIGHT).look()));
        Fx.run(() -> picker.toggle(caret));
        Fx.until("light", () -> Color.web("#f4f5f7").equals(ground((Region) find(".device-picker"))));
        Bounds box = Fx.call(() -> onScreen(find(".device-picker")));
        Bounds button = Fx.call(() -> onScreen(caret));
        assertEquals(button.getMinY() - 8, box.getMaxY(), 1, "it leaves its button free");
        assertEquals(button.getCenterX(), box.getCenterX(), 1, "and is where one looks");
        robot.type(KeyCode.ESCAPE);
        Fx.until("Escape closes it", () -> !picker.isShowing());
        Fx.run(() -> picker.toggle(caret));
        Fx.run(() -> picker.toggle(caret));
        assertTrue(Fx.call(() -> !picker.isShowing()));
        Fx.run(() -> caret.getScene().getWindow().hide());
        Fx.run(theme::close);
    }

    private static Paint ground(Region region) {
        return region.getBackground().getFills().getFirst().getFill();
    }

    private static Bounds onScreen(Node node) {
        return node.localToScreen(node.getLayoutBounds());
    }

    private static Node find(String selector) {
        return Fx.call(() -> Window.getWindows().stream()
                .filter(PopupWindow.class::isInstance)
                .map(window -> window.getScene().getRoot().lookup(selector))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow());
    }
}
