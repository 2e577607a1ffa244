package app.corrillo.ui.settings;

import app.corrillo.meeting.MeetingState;
import app.corrillo.ui.Preferences.Habits;
import app.corrillo.ui.control.DeviceBox;
import app.corrillo.ui.control.DeviceDesk;
import app.corrillo.ui.control.DeviceKind;
import app.corrillo.ui.look.Icon;
import java.util.List;

/** One's own picture, and how large those of others may be. */
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
                on -> options.now()
                        .withHabits(new Habits(
                                on,
                                options.now().habits().saver(),
                                options.now().habits().spaceTalks())));
        Line saver = options.turned(
                options.say("settings.saver"),
                options.say("settings.saver.about"),
                habits.saver(),
                on -> options.now()
                        .withHabits(new Habits(
                                options.now().habits().mirrored(),
                                on,
                                options.now().habits().spaceTalks())));
        groups = List.of(
                new Group(options.say("settings.own-picture"), List.of(use, mirror)),
                new Group(options.say("settings.others"), List.of(saver)));
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
