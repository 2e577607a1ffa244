package app.corrillo.ui.look;

import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Circle;

/** The mark of Corrillo, people around a table with one who speaks, and its name. */
public final class Brand {
    private static final int PEOPLE = 6;
    private static final double RING = 9;

    private Brand() {}

    /** The mark beside the name. */
    public static HBox lockup(String name) {
        Label label = new Label(name);
        label.getStyleClass().add("bar-title");
        HBox box = new HBox(mark(), label);
        box.getStyleClass().add("brand");
        box.setAccessibleRole(AccessibleRole.TEXT);
        box.setAccessibleText(name);
        return box;
    }

    private static Group mark() {
        Group group = new Group();
        for (int person = 0; person < PEOPLE; person++) {
            double angle = Math.PI * 2 * person / PEOPLE - Math.PI / 2;
            boolean speaks = person == 1;
            Circle circle = new Circle(RING * Math.cos(angle), RING * Math.sin(angle), speaks ? 4 : 3);
            circle.getStyleClass().add(speaks ? "brand-speaker" : "brand-person");
            group.getChildren().add(circle);
        }
        return group;
    }
}
