package app.corrillo.ui.control;

import app.corrillo.ui.look.Icon;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;

/** Buttons in the shapes that the stylesheet knows. */
public final class Buttons {
    private Buttons() {}

    /** A button of words that is never shortened; classes are those of {@code controls.css}. */
    public static Button words(String text, Runnable action, String... classes) {
        Button button = new Button(text);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().addAll(classes);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /** A square button without words; give it a name with {@link Naming}. */
    public static Button icon(Icon icon, Runnable action, String... classes) {
        Button button = words("", action, classes);
        button.getStyleClass().add("icon");
        button.setGraphic(icon.node(Icon.Size.ROW));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        return button;
    }

    /** A round button of the toolbar that stays in use; give it a name with {@link Naming}. */
    public static ToggleButton round(Icon icon, Runnable action, String... classes) {
        ToggleButton button = new ToggleButton();
        button.getStyleClass().add("round");
        button.getStyleClass().addAll(classes);
        button.setGraphic(icon.node(Icon.Size.TOOLBAR));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
