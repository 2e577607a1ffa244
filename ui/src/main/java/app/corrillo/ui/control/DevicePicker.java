package app.corrillo.ui.control;

import app.corrillo.meeting.LocalMediaState;
import app.corrillo.meeting.media.AudioProcessing;
import app.corrillo.ui.pulse.StateHop;
import app.corrillo.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.ToggleSwitch;
import org.jspecify.annotations.Nullable;

/**
 * The box behind a caret: which devices are used, and what is done to one's own sound. It follows the meeting while it
 * is open. On the JavaFX thread.
 */
public final class DevicePicker {
    private final DeviceDesk devices;
    private final Words words;
    private final PopOver popOver;
    private final List<DeviceBox> boxes = new ArrayList<>();
    private final List<Switch> switches = new ArrayList<>();
    private @Nullable StateHop hop;

    /** A box for these kinds of devices; that of the microphone holds the switches of sound too. */
    public DevicePicker(DeviceDesk devices, Words words, DeviceKind... kinds) {
        this.devices = devices;
        this.words = words;
        VBox content = new VBox();
        content.getStyleClass().add("device-picker");
        for (DeviceKind kind : kinds) {
            DeviceBox box = new DeviceBox(kind, words, devices);
            boxes.add(box);
            Label label = new Label(words.say("lobby." + kind.word()));
            label.getStyleClass().addAll("name", "second");
            label.setLabelFor(box);
            content.getChildren().add(new VBox(4, label, box));
            if (kind == DeviceKind.MICROPHONE) {
                content.getChildren().addAll(processing());
            }
        }
        popOver = new PopOver(content);
        popOver.setArrowLocation(PopOver.ArrowLocation.BOTTOM_CENTER);
        popOver.setArrowSize(0);
        popOver.setCornerRadius(12);
        popOver.setDetachable(false);
        popOver.setAnimated(false);
        popOver.setOnHidden(_ -> stop());
    }

    /** Opens at this node, or closes if it was open. */
    public void toggle(Node owner) {
        if (popOver.isShowing()) {
            popOver.hide();
        } else {
            hop = StateHop.follow(devices.meeting(), state -> render(state.local()));
            popOver.show(owner);
        }
    }

    public boolean isShowing() {
        return popOver.isShowing();
    }

    public void hide() {
        popOver.hide();
    }

    private void stop() {
        if (hop != null) {
            hop.close();
        }
    }

    private void render(LocalMediaState local) {
        boxes.forEach(box -> box.render(local));
        switches.forEach(line -> line.render(local.processing()));
    }

    private List<Node> processing() {
        return List.of(
                line(
                        "noise",
                        AudioProcessing::noiseSuppression,
                        now -> new AudioProcessing(now.echoCancellation(), !now.noiseSuppression(), now.gainControl())),
                line(
                        "echo",
                        AudioProcessing::echoCancellation,
                        now -> new AudioProcessing(!now.echoCancellation(), now.noiseSuppression(), now.gainControl())),
                line(
                        "gain",
                        AudioProcessing::gainControl,
                        now -> new AudioProcessing(
                                now.echoCancellation(), now.noiseSuppression(), !now.gainControl())));
    }

    private Node line(
            String word, java.util.function.Predicate<AudioProcessing> isOn, UnaryOperator<AudioProcessing> turn) {
        Label about = new Label(words.say("device." + word + ".about"));
        about.getStyleClass().addAll("caption", "wrapped");
        Label title = new Label(words.say("device." + word));
        title.getStyleClass().add("name");
        ToggleSwitch toggle = Naming.name(new ToggleSwitch(), title.getText());
        switches.add(new Switch(toggle, isOn));
        toggle.selectedProperty().addListener((_, _, on) -> {
            AudioProcessing now = devices.meeting().state().local().processing();
            if (on != isOn.test(now)) {
                devices.processing(turn.apply(now));
            }
        });
        BorderPane line = new BorderPane();
        line.setLeft(new VBox(2, title, about));
        line.setRight(toggle);
        return line;
    }

    private record Switch(ToggleSwitch toggle, java.util.function.Predicate<AudioProcessing> isOn) {
        void render(AudioProcessing now) {
            toggle.setSelected(isOn.test(now));
        }
    }
}
