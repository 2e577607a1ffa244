package app.corrillo.ui.meeting;

import app.corrillo.meeting.ParticipantId;
import javafx.scene.control.Label;

/** The circle of initials that stands for a person without a picture. */
final class Avatar extends Label {
    private static final double LETTERS = 0.36;

    private int colour;

    Avatar() {
        getStyleClass().add("avatar");
        setMouseTransparent(true);
    }

    void show(ParticipantId who, String initials) {
        setText(initials);
        int now = Initials.colour(who);
        if (now != colour) {
            getStyleClass().remove("initials-" + colour);
            getStyleClass().add("initials-" + now);
            colour = now;
        }
    }

    /** Makes it this large; the letters follow. */
    void size(double diameter) {
        if (diameter != getPrefWidth()) {
            setMinSize(diameter, diameter);
            setPrefSize(diameter, diameter);
            setMaxSize(diameter, diameter);
            // A font that is set in code loses against the sheet's; only the size is not the sheet's to know.
            setStyle("-fx-font-size: " + Math.round(diameter * LETTERS) + "px;");
        }
    }
}
