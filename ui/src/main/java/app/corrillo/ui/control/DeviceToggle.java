package app.corrillo.ui.control;

import app.corrillo.ui.keys.Key;
import app.corrillo.ui.look.Glyph;
import app.corrillo.ui.look.Icon;
import app.corrillo.ui.words.Words;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;

/** The round button that turns the microphone or the camera on and off; with a badge when there is none or it fails. */
public final class DeviceToggle extends StackPane {
    private final DeviceKind kind;
    private final Words words;
    private final Key key;
    private final Glyph icon;
    private final ToggleButton button;
    private final Label badge = new Label("!");

    /**
     * A button that is off.
     *
     * @param turn asks for the other state; what is shown changes only when {@link #render} says so
     */
    public DeviceToggle(DeviceKind kind, Words words, Key key, Runnable turn) {
        this.kind = kind;
        this.words = words;
        this.key = key;
        button = Buttons.round(off(), () -> {}, "device");
        icon = (Glyph) button.getGraphic();
        button.setOnAction(_ -> {
            button.setSelected(!button.isSelected());
            turn.run();
        });
        badge.getStyleClass().add("badge");
        badge.setMouseTransparent(true);
        badge.setTranslateX(6);
        badge.setTranslateY(-4);
        setAlignment(badge, Pos.TOP_RIGHT);
        getChildren().addAll(button, badge);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    /** Shows whether it is on, and how it stands with the device. */
    public void render(boolean on, DeviceKind.Condition condition) {
        boolean works = condition == DeviceKind.Condition.WORKS;
        boolean lit = on && works;
        button.setSelected(lit);
        (lit ? on() : off()).into(icon);
        badge.setVisible(!works);
        if (works == button.getStyleClass().contains("absent")) {
            if (works) {
                button.getStyleClass().remove("absent");
            } else {
                button.getStyleClass().add("absent");
            }
        }
        if (condition != DeviceKind.Condition.ABSENT) {
            Naming.name(button, words, words.say("device." + kind.word() + (on ? ".off" : ".on")), key);
        } else {
            Naming.name(button, words.say("device." + kind.word() + ".absent"));
        }
    }

    /** The button itself, for focus. */
    public ToggleButton button() {
        return button;
    }

    private Icon on() {
        return kind == DeviceKind.CAMERA ? Icon.CAMERA : Icon.MICROPHONE;
    }

    private Icon off() {
        return kind == DeviceKind.CAMERA ? Icon.CAMERA_OFF : Icon.MICROPHONE_OFF;
    }
}
