package app.corrillo.ui.lobby;

import app.corrillo.meeting.Capability;
import app.corrillo.meeting.Meeting;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Participant;
import app.corrillo.meeting.Phase;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.ui.Desk;
import app.corrillo.ui.control.Buttons;
import app.corrillo.ui.control.DeviceBox;
import app.corrillo.ui.control.DeviceDesk;
import app.corrillo.ui.control.DeviceKind;
import app.corrillo.ui.control.LevelBar;
import app.corrillo.ui.control.Meter;
import app.corrillo.ui.control.Naming;
import app.corrillo.ui.control.Presence;
import app.corrillo.ui.control.Processing;
import app.corrillo.ui.control.ProcessingSwitch;
import app.corrillo.ui.control.SpeakerTest;
import app.corrillo.ui.control.Trouble;
import app.corrillo.ui.keys.Key;
import app.corrillo.ui.words.Words;
import atlantafx.base.controls.Spacer;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The name, the three devices and the way in. */
final class LobbyForm extends VBox implements AutoCloseable {
    private final Words words;
    private final Consumer<UntrustedText> join;
    private final TextField name;
    private final Label ready = new Label();
    private final Label there = new Label();
    private final Trouble trouble = new Trouble();
    private final List<DeviceBox> boxes;
    private final Meter meter;
    private final LevelBar level;
    private final Label hint = new Label();
    private final String unheard;
    private final ProcessingSwitch noise;
    private final SpeakerTest test;
    private final Button enter;
    private final Joining joining;
    private final StackPane wayIn;
    private String complaint = "";
    private String missing = "";
    private boolean unmuted;

    LobbyForm(Meeting meeting, Desk desk, Words words, Consumer<UntrustedText> join, LobbyExits exits) {
        this.words = words;
        this.join = join;
        getStyleClass().add("form");
        // Words of others are never wrapped: JavaFX 26 throws from its layout where such text is written from the
        // right.
        ready.getStyleClass().add("title");
        there.getStyleClass().add("second");
        name = new TextField(firstName(meeting, desk));
        name.setPromptText(words.say("lobby.name.prompt"));
        name.setAccessibleText(words.say("lobby.name"));
        DeviceDesk devices = new DeviceDesk(meeting, desk);
        DeviceBox camera = new DeviceBox(DeviceKind.CAMERA, words, devices);
        DeviceBox microphone = new DeviceBox(DeviceKind.MICROPHONE, words, devices);
        DeviceBox speaker = new DeviceBox(DeviceKind.SPEAKER, words, devices);
        boxes = List.of(camera, microphone, speaker);
        level = new LevelBar(words.say("lobby.level"));
        hint.getStyleClass().add("caption");
        hint.setMinWidth(0);
        unheard = words.say("lobby.quiet");
        meter = new Meter(desk, level, this::quiet);
        noise = new ProcessingSwitch(Processing.NOISE, words, devices);
        test = new SpeakerTest(meeting, desk, words, this::complain);
        name.textProperty().addListener((_, _, _) -> complain(""));
        HBox.setHgrow(speaker, Priority.ALWAYS);
        enter = Buttons.words(words.say("lobby.join"), this::submit, "primary", "big");
        enter.setDefaultButton(true);
        enter.setMaxWidth(Double.MAX_VALUE);
        joining = new Joining(words, exits);
        wayIn = new StackPane(enter, joining);
        wayIn.getStyleClass().add("way-in");
        VBox heading = new VBox(ready, there);
        heading.getStyleClass().add("heading");
        Label less = new Label(words.say("device.noise"));
        less.getStyleClass().add("caption");
        HBox treated = new HBox(8, less, noise);
        treated.setAlignment(Pos.CENTER_RIGHT);
        VBox field = labelled("lobby.microphone", microphone, microphone, treated);
        field.getChildren().addAll(level, hint);
        getChildren()
                .addAll(
                        heading,
                        trouble,
                        labelled("lobby.name", name, name),
                        labelled("lobby.camera", camera, camera),
                        field,
                        labelled("lobby.speaker", speaker, new HBox(8, speaker, test), test.told()),
                        wayIn);
    }

    /** The way in at the end of this form, or, given away, wherever else it is put. */
    StackPane wayIn(boolean here) {
        if (here && !getChildren().contains(wayIn)) {
            getChildren().add(wayIn);
        }
        return wayIn;
    }

    /** To the name while there is none, else to the way in. */
    void focus() {
        (name.getText().isBlank() ? name : enter).requestFocus();
    }

    void render(MeetingState state) {
        String title = state.title().value();
        ready.setText(title.isEmpty() ? words.say("lobby.ready.untitled") : words.say("lobby.ready", title));
        there(state.participants().values().stream()
                .map(Participant::name)
                .map(UntrustedText::value)
                .toList());
        boxes.forEach(box -> box.render(state.local()));
        boolean listens = DeviceKind.MICROPHONE.isThere(state.local())
                && !state.local().microphone().isSynthetic();
        boolean idle = state.phase() == Phase.IDLE;
        meter.listen(listens && idle ? state.local().microphone() : null);
        boolean there = DeviceKind.MICROPHONE.isThere(state.local());
        Presence.set(level, there);
        Presence.set(hint, there);
        unmuted = state.local().microphoneOn();
        noise.render(state.local());
        test.setDisable(!DeviceKind.SPEAKER.isThere(state.local()));
        missing = Missing.sentence(state, words);
        say();
        boolean silent = !(DeviceKind.MICROPHONE.isThere(state.local()) && state.allows(Capability.PUBLISH_MICROPHONE))
                && !(DeviceKind.CAMERA.isThere(state.local()) && state.allows(Capability.PUBLISH_CAMERA));
        boolean listening = silent && DeviceKind.SPEAKER.isThere(state.local());
        String verb = words.say(listening ? "lobby.join.listen" : "lobby.join");
        enter.setText(verb);
        Naming.name(enter, words, verb, Key.JOIN);
        busy(!idle);
    }

    @Override
    public void close() {
        meter.close();
        joining.close();
    }

    /** What somebody just tried and failed to do is more urgent than what is missing. */
    private void complain(String about) {
        complaint = about;
        say();
    }

    private void say() {
        trouble.say(complaint.isEmpty() ? missing : complaint);
    }

    /** Whoever is muted is not to be heard, and wonders at nothing. */
    private void quiet(boolean lasts) {
        String text = lasts && unmuted ? unheard : "";
        if (!text.equals(hint.getText())) {
            hint.setText(text);
            hint.setAccessibleText(text);
        }
    }

    private void busy(boolean now) {
        Presence.set(enter, !now);
        name.setDisable(now);
        joining.show(now);
    }

    private void there(List<String> names) {
        there.setText(names.isEmpty() ? "" : words.say("lobby.there", words.list(names), names.size()));
        Presence.set(there, !names.isEmpty());
    }

    private void submit() {
        UntrustedText given = UntrustedText.name(name.getText());
        if (given.isBlank()) {
            complain(words.say("lobby.name.needed"));
            name.requestFocus();
        } else {
            join.accept(given);
        }
    }

    private VBox labelled(String key, Control field, Node shown, Node... beside) {
        Label label = new Label(words.say(key));
        label.getStyleClass().addAll("name", "second");
        label.setLabelFor(field);
        label.setMinWidth(USE_PREF_SIZE);
        HBox above = new HBox(8, label, new Spacer());
        above.getChildren().addAll(beside);
        above.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(above, shown);
        box.getStyleClass().add("field");
        return box;
    }

    private static String firstName(Meeting meeting, Desk desk) {
        String given = meeting.state().name().value();
        return given.isEmpty() ? desk.preferences().name() : given;
    }
}
