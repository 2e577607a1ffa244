package app.corrillo.ui.meeting;

import app.corrillo.ui.control.Buttons;
import app.corrillo.ui.control.DeviceKind;
import app.corrillo.ui.control.DevicePicker;
import app.corrillo.ui.control.DeviceToggle;
import app.corrillo.ui.control.Naming;
import app.corrillo.ui.control.Presence;
import app.corrillo.ui.look.Icon;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** A device's switch, and a caret that opens the choice of devices. */
final class DevicePill extends HBox {
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
    private static final PseudoClass ABSENT = PseudoClass.getPseudoClass("absent");

    private final DeviceToggle toggle;
    private final Button caret;
    private boolean wasOn;
    private DeviceKind.@Nullable Condition was;

    DevicePill(DeviceToggle toggle, Late<DevicePicker> picker, String hint) {
        this.toggle = toggle;
        getStyleClass().add("pill");
        setAlignment(Pos.CENTER_LEFT);
        caret = Buttons.words("", () -> {}, "caret");
        caret.setGraphic(Icon.CARET_UP.node(Icon.Size.PLATE));
        caret.setOnAction(_ -> picker.get().toggle(caret));
        Naming.name(caret, hint);
        getChildren().addAll(toggle, caret);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    void show(boolean on, DeviceKind.Condition condition) {
        if (on == wasOn && condition == was) {
            return;
        }
        wasOn = on;
        was = condition;
        boolean works = condition == DeviceKind.Condition.WORKS;
        toggle.render(on, condition);
        pseudoClassStateChanged(ON, on && works);
        pseudoClassStateChanged(ABSENT, !works);
    }

    /** Without the caret, where there is little room. */
    void setCompact(boolean compact) {
        Presence.set(caret, !compact);
    }
}
