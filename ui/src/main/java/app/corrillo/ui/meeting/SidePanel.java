package app.corrillo.ui.meeting;

import app.corrillo.ui.control.Buttons;
import app.corrillo.ui.control.Naming;
import app.corrillo.ui.look.Icon;
import atlantafx.base.controls.Spacer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A panel at the right of the stage: its title, a way to close it, and what it holds. */
class SidePanel extends VBox {
    private final Label count = new Label();

    SidePanel(Context context, String title, Runnable close) {
        getStyleClass().add("side-panel");
        setMinSize(0, 0);
        Label heading = new Label(title);
        heading.getStyleClass().add("bar-title");
        count.getStyleClass().add("second");
        Button shut = Buttons.icon(Icon.CLOSE, close, "quiet", "compact");
        Naming.name(shut, context.say("meeting.panel.close"));
        HBox header = new HBox(8, heading, new Spacer(), count, shut);
        header.getStyleClass().add("panel-header");
        header.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(header);
    }

    final void count(String text) {
        count.setText(text);
    }
}
