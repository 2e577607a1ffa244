package app.corrillo.ui.meeting;

import app.corrillo.meeting.Notice;
import app.corrillo.ui.look.Glyph;
import app.corrillo.ui.look.Icon;
import javafx.animation.PauseTransition;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.util.Duration;

/** The last thing that happened, for four seconds, where it covers nobody. */
final class Toast extends Label {
    private static final Duration SHOWN = Duration.seconds(4);

    private final PauseTransition pause = new PauseTransition(SHOWN);
    private final Glyph icon = Icon.PERSON.node(Icon.Size.ROW);

    Toast() {
        getStyleClass().add("toast");
        setAccessibleRole(AccessibleRole.TEXT);
        setGraphic(icon);
        setMinWidth(0);
        setMouseTransparent(true);
        setVisible(false);
        pause.setOnFinished(_ -> setVisible(false));
    }

    void say(String text, Icon look) {
        look.into(icon);
        setText(text);
        setVisible(true);
        pause.playFromStart();
    }

    void stop() {
        pause.stop();
    }

    static Icon icon(Notice.Kind kind) {
        return switch (kind) {
            case HAND_RAISED -> Icon.HAND_ON;
            case SHARE_STARTED -> Icon.SHARE_ON;
            case SHARE_ENDED, SHARE_ENDED_BY_OTHERS -> Icon.STOP_SHARING;
            case MUTED_BY_OTHERS -> Icon.MICROPHONE_OFF;
            case CAMERA_ENDED_BY_OTHERS -> Icon.CAMERA_OFF;
            case WAITS -> Icon.ENDED;
            case POLL_ASKED, POLL_ENDED -> Icon.POLL;
            case FILE_ARRIVED -> Icon.FILE;
            case FILE_FAILED, MESSAGE_FAILED -> Icon.WARNING;
            case DEVICE_CHANGED -> Icon.SPEAKER;
            default -> Icon.PERSON;
        };
    }
}
