package app.corrillo.ui.control;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import org.controlsfx.control.ToggleSwitch;
import org.jspecify.annotations.Nullable;

/** A switch that screen readers know as one; ControlsFX's own tells them nothing. */
public class Switch extends ToggleSwitch {

    /** A switch that is off, and has this name. */
    public Switch(String name) {
        setAccessibleRole(AccessibleRole.CHECK_BOX);
        Naming.name(this, name);
        selectedProperty().addListener((_, _, _) -> notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED));
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.SELECTED
                ? (Object) isSelected()
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            fire();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
