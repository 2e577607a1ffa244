package app.corrillo.ui.settings;

import app.corrillo.meeting.MeetingState;
import app.corrillo.ui.Habits;
import app.corrillo.ui.Habits.Bandwidth;
import app.corrillo.ui.control.DeviceBox;
import app.corrillo.ui.control.DeviceDesk;
import app.corrillo.ui.control.DeviceKind;
import app.corrillo.ui.look.Icon;
import java.util.List;

/** One's own picture, and how much pictures may take. */
final class CameraSection implements Section {
    private final Options options;
    private final DeviceBox camera;
    private final List<Group> groups;

    CameraSection(Options options) {
        this.options = options;
        camera = new DeviceBox(DeviceKind.CAMERA, options.words(), new DeviceDesk(options.meeting(), options.desk()));
        Habits habits = options.now().habits();
        Line use = new Line(options.say("settings.use"), options.say("settings.use.about"), camera);
        Line mirror = options.turned(
                options.say("settings.mirror"),
                options.say("settings.mirror.about"),
                habits.mirrored(),
                on -> options.now().withHabits(options.now().habits().withMirrored(on)));
        Line bandwidth = options.chosen(
                options.say("settings.bandwidth"),
                options.say("settings.bandwidth.about"),
                List.of(Bandwidth.values()),
                habits.bandwidth(),
                options.words()::name,
                now -> options.now().withHabits(options.now().habits().withBandwidth(now)));
        groups = List.of(
                new Group(options.say("settings.own-picture"), List.of(use, mirror)),
                new Group(options.say("settings.network-and-computer"), List.of(bandwidth)));
    }

    @Override
    public String id() {
        return "camera";
    }

    @Override
    public String title() {
        return options.say("settings.camera");
    }

    @Override
    public Icon icon() {
        return Icon.CAMERA;
    }

    @Override
    public List<Group> groups() {
        return groups;
    }

    @Override
    public void render(MeetingState state) {
        camera.render(state.local());
    }
}
