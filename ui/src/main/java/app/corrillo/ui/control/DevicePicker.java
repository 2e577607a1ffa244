package app.corrillo.ui.control;

import app.corrillo.meeting.LocalMediaState;
import app.corrillo.ui.pulse.StateHop;
import app.corrillo.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import org.jspecify.annotations.Nullable;

/**
 * The box behind a caret: which devices are used, and what is done to one's own sound. It follows the meeting while it
 * is open. On the JavaFX thread.
 */
public final class DevicePicker {
    private static final double GAP = 8;

    private final DeviceDesk devices;
    private final Words words;
    private final VBox content = new VBox();
    private final Popup popup = new Popup();
    private final List<DeviceBox> boxes = new ArrayList<>();
    private final List<ProcessingSwitch> switches = new ArrayList<>();
    private @Nullable StateHop hop;

    /** A box for these kinds of devices; that of the microphone holds the switches of sound too. */
    public DevicePicker(DeviceDesk devices, Words words, DeviceKind... kinds) {
        this.devices = devices;
        this.words = words;
        content.getStyleClass().add("device-picker");
        for (DeviceKind kind : kinds) {
            DeviceBox box = new DeviceBox(kind, words, devices);
            boxes.add(box);
            Label label = new Label(words.say("lobby." + kind.word()));
            label.getStyleClass().addAll("name", "second");
            label.setLabelFor(box);
            content.getChildren().add(new VBox(4, label, box));
            if (kind == DeviceKind.MICROPHONE) {
                Stream.of(Processing.values()).map(this::line).forEach(content.getChildren()::add);
            }
        }
        content.addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
        popup.getContent().add(content);
        popup.setAutoHide(true);
        popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
        popup.setOnHidden(_ -> stop());
    }

    /** Opens above the middle of this node, or closes if it was open. */
    public void toggle(Node owner) {
        if (popup.isShowing()) {
            popup.hide();
        } else {
            hop = StateHop.follow(devices.meeting(), state -> render(state.local()));
            Bounds place = owner.localToScreen(owner.getLayoutBounds());
            popup.show(owner, place.getMinX(), place.getMinY());
            // How large it is with its sentences wrapped is known from here on.
            popup.setAnchorX(place.getCenterX() - content.getWidth() / 2);
            popup.setAnchorY(place.getMinY() - GAP - content.getHeight());
            boxes.getFirst().requestFocus();
        }
    }

    public boolean isShowing() {
        return popup.isShowing();
    }

    public void hide() {
        popup.hide();
    }

    /** A list of devices takes Escape for itself, whether it is open or not. */
    private void leave(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && boxes.stream().noneMatch(DeviceBox::isShowing)) {
            event.consume();
            popup.hide();
        }
    }

    private void stop() {
        if (hop != null) {
            hop.close();
        }
    }

    private void render(LocalMediaState local) {
        boxes.forEach(box -> box.render(local));
        switches.forEach(toggle -> toggle.render(local));
    }

    private Node line(Processing kind) {
        Label text = Prose.label(words.say("device." + kind.word() + ".about"), "caption");
        Label title = new Label(words.say("device." + kind.word()));
        title.getStyleClass().add("name");
        ProcessingSwitch toggle = new ProcessingSwitch(kind, words, devices);
        switches.add(toggle);
        // Not a border pane, which is as wide as the words would be on one line.
        VBox about = new VBox(2, title, text);
        HBox.setHgrow(about, Priority.ALWAYS);
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(16, about, toggle);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
