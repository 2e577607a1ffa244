package app.corrillo.ui.meeting;

import app.corrillo.meeting.Capability;
import app.corrillo.meeting.LocalMediaState;
import app.corrillo.meeting.MeetingState;
import app.corrillo.ui.control.DeviceDesk;
import app.corrillo.ui.control.DeviceKind;
import app.corrillo.ui.control.DevicePicker;
import app.corrillo.ui.control.DeviceToggle;
import app.corrillo.ui.control.Presence;
import app.corrillo.ui.keys.Key;
import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;

/** The pills of the microphone, which fills with its level, and of the camera. */
final class DeviceButtons {
    private final Late<DevicePicker> soundPicker;
    private final Late<DevicePicker> cameraPicker;
    private final DevicePill microphone;
    private final DevicePill camera;
    private final LevelIcon level = new LevelIcon();

    DeviceButtons(Context context, Actions actions) {
        DeviceDesk desk = new DeviceDesk(context.meeting(), context.desk());
        soundPicker =
                new Late<>(() -> new DevicePicker(desk, context.words(), DeviceKind.MICROPHONE, DeviceKind.SPEAKER));
        cameraPicker = new Late<>(() -> new DevicePicker(desk, context.words(), DeviceKind.CAMERA));
        DeviceToggle sound =
                new DeviceToggle(DeviceKind.MICROPHONE, context.words(), Key.MICROPHONE, actions::turnMicrophone);
        sound.button().setId("microphone");
        sound.getChildren().add(1, level);
        StackPane.setAlignment(level, Pos.CENTER);
        DeviceToggle picture = new DeviceToggle(DeviceKind.CAMERA, context.words(), Key.CAMERA, actions::turnCamera);
        picture.button().setId("camera");
        microphone = new DevicePill(sound, soundPicker, context.say("meeting.choose-sound"));
        camera = new DevicePill(picture, cameraPicker, context.say("meeting.choose-camera"));
    }

    DevicePill microphone() {
        return microphone;
    }

    DevicePill camera() {
        return camera;
    }

    /** @param in whether what is allowed is known yet */
    void show(MeetingState state, boolean in) {
        LocalMediaState local = state.local();
        boolean heard = local.microphoneOn() && DeviceKind.MICROPHONE.condition(state) == DeviceKind.Condition.WORKS;
        Presence.set(microphone, !in || state.allows(Capability.PUBLISH_MICROPHONE));
        Presence.set(camera, !in || state.allows(Capability.PUBLISH_CAMERA));
        microphone.show(local.microphoneOn(), DeviceKind.MICROPHONE.condition(state));
        camera.show(local.cameraOn(), DeviceKind.CAMERA.condition(state));
        level.setVisible(heard);
        level.show(heard ? local.level() : 0);
    }

    void setCompact(boolean compact) {
        microphone.setCompact(compact);
        camera.setCompact(compact);
    }

    void close() {
        soundPicker.made().ifPresent(DevicePicker::hide);
        cameraPicker.made().ifPresent(DevicePicker::hide);
    }
}
