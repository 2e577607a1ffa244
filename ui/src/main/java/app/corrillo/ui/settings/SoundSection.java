package app.corrillo.ui.settings;

import app.corrillo.meeting.LocalMediaState;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Phase;
import app.corrillo.meeting.media.Chime;
import app.corrillo.ui.control.DeviceBox;
import app.corrillo.ui.control.DeviceDesk;
import app.corrillo.ui.control.DeviceKind;
import app.corrillo.ui.control.LevelBar;
import app.corrillo.ui.control.Meter;
import app.corrillo.ui.control.Processing;
import app.corrillo.ui.control.ProcessingSwitch;
import app.corrillo.ui.control.SpeakerTest;
import app.corrillo.ui.control.Trouble;
import app.corrillo.ui.control.VoiceTest;
import app.corrillo.ui.look.Icon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Microphone and speakers; the microphone is listened to only while its level is on the page. */
final class SoundSection implements Section {
    private final Options options;
    private final DeviceBox microphone;
    private final DeviceBox speaker;
    private final List<ProcessingSwitch> processing = new ArrayList<>();
    private final LevelBar level;
    private final Meter meter;
    private final Trouble trouble = new Trouble();
    private final Trouble unrecorded = new Trouble();
    private final VoiceTest voice;
    private final List<Group> groups;

    SoundSection(Options options) {
        this.options = options;
        DeviceDesk devices = new DeviceDesk(options.meeting(), options.desk());
        microphone = new DeviceBox(DeviceKind.MICROPHONE, options.words(), devices);
        speaker = new DeviceBox(DeviceKind.SPEAKER, options.words(), devices);
        level = new LevelBar(options.say("lobby.level"));
        level.setMaxHeight(Region.USE_PREF_SIZE);
        meter = new Meter(options.desk(), level);
        level.sceneProperty().addListener((_, _, _) -> listen(options.meeting().state()));
        List<Line> own = new ArrayList<>();
        own.add(new Line(options.say("settings.use"), options.say("settings.use.about"), microphone));
        own.add(new Line(options.say("settings.level"), "", level));
        voice = new VoiceTest(options.meeting(), options.desk(), options.words(), unrecorded::say);
        own.add(new Line(
                options.say("settings.record.title"),
                options.say("settings.record.about"),
                new VBox(8, voice, unrecorded)));
        for (Processing kind : Processing.values()) {
            ProcessingSwitch toggle = new ProcessingSwitch(kind, options.words(), devices);
            processing.add(toggle);
            String word = "device." + kind.word();
            own.add(new Line(options.words().say(word), options.words().say(word + ".about"), toggle));
        }
        own.add(options.turned(
                options.say("settings.space"),
                options.say("settings.space.about"),
                options.now().habits().spaceTalks(),
                on -> options.now().withHabits(options.now().habits().withSpaceTalks(on))));
        own.add(options.turned(
                options.say("settings.hears"),
                options.say("settings.hears.about"),
                options.now().habits().hears(),
                on -> options.now().withHabits(options.now().habits().withHears(on))));
        SpeakerTest test = new SpeakerTest(options.meeting(), options.desk(), options.words(), trouble::say);
        List<Line> others = List.of(
                new Line(options.say("settings.use"), options.say("settings.use.about"), speaker),
                new Line(
                        options.say("settings.test"),
                        options.say("settings.test.about"),
                        new VBox(8, test, test.told(), trouble)));
        groups = List.of(
                new Group(options.say("lobby.microphone"), own),
                new Group(options.say("lobby.speaker"), others),
                new Group(options.say("settings.chimes"), chimes()));
    }

    private List<Line> chimes() {
        return Arrays.stream(Chime.values())
                .map(chime -> options.turned(
                        options.words().name(chime),
                        "",
                        options.now().habits().chimes().contains(chime),
                        on -> options.now().withHabits(options.now().habits().withChime(chime, on))))
                .toList();
    }

    @Override
    public String id() {
        return "sound";
    }

    @Override
    public String title() {
        return options.say("settings.sound");
    }

    @Override
    public Icon icon() {
        return Icon.SPEAKER;
    }

    @Override
    public List<Group> groups() {
        return groups;
    }

    @Override
    public void render(MeetingState state) {
        microphone.render(state.local());
        speaker.render(state.local());
        processing.forEach(toggle -> toggle.render(state.local()));
        listen(state);
    }

    @Override
    public void close() {
        meter.close();
    }

    /** In a meeting the microphone is heard already. */
    private void listen(MeetingState state) {
        LocalMediaState local = state.local();
        boolean there =
                DeviceKind.MICROPHONE.isThere(local) && !local.microphone().isSynthetic();
        boolean own = level.getScene() != null && there && state.phase() == Phase.IDLE;
        meter.listen(own ? local.microphone() : null);
        if (state.phase() != Phase.IDLE) {
            level.show(local.level());
        }
    }
}
