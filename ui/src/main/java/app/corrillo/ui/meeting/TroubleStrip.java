package app.corrillo.ui.meeting;

import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Notice;
import app.corrillo.meeting.Phase;
import app.corrillo.meeting.Track;
import app.corrillo.ui.Habits.Bandwidth;
import app.corrillo.ui.control.Buttons;
import app.corrillo.ui.control.Naming;
import app.corrillo.ui.control.Paragraph;
import app.corrillo.ui.control.Presence;
import app.corrillo.ui.look.Icon;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The line under the top bar: what is wrong and what is being done about it; or that one's own screen is shared, or
 * that there are no pictures, and how to end that. Takes no room while there is neither.
 */
final class TroubleStrip extends HBox {
    private static final PseudoClass CALM = PseudoClass.getPseudoClass("calm");

    private final Context context;
    private final FontIcon icon = Icon.WARNING.node(Icon.Size.ROW);
    private final Paragraph sentence = new Paragraph();
    private final Button leave;
    private final Button stop;
    private final Button pictures;
    private final Button dismiss;
    private long shown;

    /** @param showPictures undoes that there are none */
    TroubleStrip(Context context, Runnable showPictures) {
        super(12);
        this.context = context;
        getStyleClass().add("strip");
        setAlignment(Pos.CENTER_LEFT);
        // Else the sentence is as high as the button, and its words are at the top.
        setFillHeight(false);
        setAccessibleRole(AccessibleRole.TEXT);
        sentence.setMaxWidth(Double.MAX_VALUE);
        setHgrow(sentence, Priority.ALWAYS);
        leave = Buttons.words(
                context.say("meeting.leave"), () -> context.send(new MeetingCommand.Leave()), "compact", "quiet");
        stop = Buttons.words(
                context.say("meeting.share.stop"),
                () -> context.send(new MeetingCommand.StopSharing()),
                "compact",
                "danger");
        stop.setId("stop-sharing");
        pictures = Buttons.words(context.say("meeting.audio-only.end"), showPictures, "compact", "quiet");
        pictures.setId("show-pictures");
        dismiss = Buttons.icon(Icon.CLOSE, () -> context.send(new MeetingCommand.Dismiss(shown)), "compact", "quiet");
        Naming.name(dismiss, context.say("meeting.dismiss"));
        getChildren().addAll(icon, sentence, leave, stop, pictures, dismiss);
        hide();
    }

    void show(MeetingState state) {
        Optional<Notice> trouble = state.trouble();
        boolean sharing = state.share(Track.Direction.SEND).isPresent();
        boolean dark = context.habits().bandwidth() == Bandwidth.AUDIO_ONLY && state.phase() == Phase.LIVE;
        if (state.phase() == Phase.RECONNECTING) {
            say(context.say("meeting.reconnecting"), Icon.SERVER_GONE, leave);
        } else if (trouble.isPresent()) {
            shown = trouble.get().number();
            say(context.words().sentence(trouble.get()), icon(trouble.get().kind()), dismiss);
        } else if (sharing) {
            say(context.say("meeting.share.own"), Icon.SHARE_ON, stop);
        } else if (dark) {
            say(context.say("meeting.audio-only"), Icon.BANDWIDTH, pictures);
        } else {
            hide();
        }
        pseudoClassStateChanged(CALM, (sharing || dark) && trouble.isEmpty() && state.phase() != Phase.RECONNECTING);
    }

    /** What is said now; empty for nothing. */
    String said() {
        return isVisible() ? sentence.said() : "";
    }

    private void say(String text, Icon look, Button way) {
        sentence.say(text);
        setAccessibleText(text);
        look.into(icon);
        for (Button button : new Button[] {leave, stop, pictures, dismiss}) {
            Presence.set(button, button.equals(way));
        }
        Presence.set(this, true);
    }

    private void hide() {
        Presence.set(this, false);
    }

    private static Icon icon(Notice.Kind kind) {
        return switch (kind) {
            case NO_MICROPHONE -> Icon.MICROPHONE_OFF;
            case NO_CAMERA, CAMERA_LOST -> Icon.CAMERA_OFF;
            case NO_SOUND_SERVER, NO_SPEAKER -> Icon.SPEAKER_OFF;
            case SERVER_LOST -> Icon.SERVER_GONE;
            case PEER_LOST, NETWORK_POOR, MEDIA_LOST -> Icon.NETWORK_GONE;
            case MEDIA_ENCRYPTED, MEDIA_WITHHELD -> Icon.LOCK;
            case MEDIA_UNKNOWN -> Icon.CAMERA_OFF;
            case SHARE_FAILED -> Icon.STOP_SHARING;
            case ROOM_LOCKED, CHAT_LOCKED, CHAT_UNLOCKED, ENGINE_RESTARTING, ENGINE_FAILED -> Icon.WARNING;
            case JOINED,
                    LEFT,
                    REACTED,
                    HAND_RAISED,
                    SHARE_STARTED,
                    SHARE_ENDED,
                    DEVICE_CHANGED,
                    FILE_ARRIVED,
                    FILE_FAILED,
                    POLL_ASKED,
                    POLL_ENDED,
                    MESSAGE_FAILED,
                    RECORDING_STARTED,
                    RECORDING_ENDED,
                    MODERATION_FAILED,
                    WAITS,
                    RUNS_MEETING,
                    RUNS_NO_MEETING,
                    MUTED_BY_OTHERS,
                    CAMERA_ENDED_BY_OTHERS,
                    SHARE_ENDED_BY_OTHERS -> Icon.WARNING;
        };
    }
}
