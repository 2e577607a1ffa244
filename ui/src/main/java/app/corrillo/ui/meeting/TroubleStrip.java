package app.corrillo.ui.meeting;

import app.corrillo.meeting.MediaExtent;
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
import app.corrillo.ui.keys.Key;
import app.corrillo.ui.look.Glyph;
import app.corrillo.ui.look.Icon;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The line under the top bar: what is wrong and what is being done about it; or that one's own screen is shared, or
 * that there are no pictures, and how to end that; or that all stopped, and how to go on. Takes no room while there is
 * nothing of it.
 */
final class TroubleStrip extends HBox {
    private static final PseudoClass CALM = PseudoClass.getPseudoClass("calm");

    private final Context context;
    private final Glyph icon = Icon.WARNING.node(Icon.Size.ROW);
    private final Paragraph sentence = new Paragraph();
    // Below the sentence, as there is more than one.
    private final FlowPane ways = new FlowPane(8, 4);
    private final VBox words = new VBox(4);
    private final Button leave;
    private final Button stop;
    private final Button pictures;
    private final Button sound;
    private final Button again;
    private final Button dismiss;
    private long shown;

    /** @param showPictures undoes that there are none */
    TroubleStrip(Context context, Actions actions, Runnable showPictures) {
        super(12);
        this.context = context;
        getStyleClass().add("strip");
        setAlignment(Pos.CENTER_LEFT);
        // Else the sentence is as high as the button, and its words are at the top.
        setFillHeight(false);
        setAccessibleRole(AccessibleRole.TEXT);
        sentence.setMaxWidth(Double.MAX_VALUE);
        leave = Buttons.words(context.say("meeting.leave"), actions::leave, "compact", "quiet");
        Naming.name(leave, context.words(), context.say("meeting.leave"), Key.LEAVE);
        stop = Buttons.words(context.say("meeting.share.stop"), actions::stopSharing, "compact", "danger");
        stop.setId("stop-sharing");
        pictures = Buttons.words(context.say("meeting.audio-only.end"), showPictures, "compact", "quiet");
        pictures.setId("show-pictures");
        sound = Buttons.words("", this::resume, "compact");
        sound.setId("resume-sound");
        Button report = Buttons.words(context.say("meeting.report"), this::report, "compact", "quiet");
        report.setId("report");
        Naming.name(report, context.words(), context.say("meeting.report"), Key.REPORT);
        ways.getChildren().addAll(sound, report);
        again = Buttons.words(context.say("meeting.resume-pictures"), this::resume, "compact", "quiet");
        again.setId("resume-pictures");
        Naming.name(again, context.words(), context.say("meeting.resume-pictures"), Key.RESUME);
        setHgrow(sentence, Priority.ALWAYS);
        words.setMinWidth(0);
        setHgrow(words, Priority.ALWAYS);
        dismiss = Buttons.icon(Icon.CLOSE, () -> context.send(new MeetingCommand.Dismiss(shown)), "compact", "quiet");
        Naming.name(dismiss, context.say("meeting.dismiss"));
        getChildren().addAll(icon, sentence, leave, stop, pictures, again, dismiss);
        hide();
    }

    void show(MeetingState state) {
        Optional<Notice> trouble = state.trouble();
        boolean sharing = state.share(Track.Direction.SEND).isPresent();
        boolean quiet = state.media() instanceof MediaExtent.SoundOnly;
        boolean dark = quiet || (context.habits().bandwidth() == Bandwidth.AUDIO_ONLY && state.phase() == Phase.LIVE);
        boolean stopped = state.media() instanceof MediaExtent.Stopped;
        if (state.media() instanceof MediaExtent.Stopped(boolean soundOnly)) {
            String way = context.say(soundOnly ? "meeting.resume-sound.again" : "meeting.resume-sound");
            sound.setText(way);
            Naming.name(sound, context.words(), way, Key.RESUME);
            say(context.say(soundOnly ? "meeting.stopped.again" : "meeting.stopped"), Icon.WARNING, leave);
        } else if (state.phase() == Phase.RECONNECTING) {
            say(context.say("meeting.reconnecting"), Icon.SERVER_GONE, leave);
        } else if (trouble.isPresent()) {
            shown = trouble.get().number();
            say(context.words().sentence(trouble.get()), icon(trouble.get().kind()), dismiss);
        } else if (sharing) {
            say(context.say("meeting.share.own"), Icon.SHARE_ON, stop);
        } else if (quiet) {
            say(context.say("meeting.sound-only"), Icon.BANDWIDTH, again);
        } else if (dark) {
            say(context.say("meeting.audio-only"), Icon.BANDWIDTH, pictures);
        } else {
            hide();
        }
        lay(stopped);
        pseudoClassStateChanged(CALM, (sharing || dark) && trouble.isEmpty() && state.phase() != Phase.RECONNECTING);
    }

    private void lay(boolean withWays) {
        if (withWays && !getChildren().contains(words)) {
            getChildren().remove(sentence);
            words.getChildren().setAll(sentence, ways);
            getChildren().add(1, words);
        } else if (!withWays && getChildren().remove(words)) {
            words.getChildren().clear();
            getChildren().add(1, sentence);
        }
    }

    /** Sound goes on after all stopped, or pictures after there was only sound. */
    void resume() {
        switch (context.meeting().state().media()) {
            case MediaExtent.Stopped _ -> context.send(new MeetingCommand.ResumeSound());
            case MediaExtent.SoundOnly() -> context.send(new MeetingCommand.ResumePictures());
            case MediaExtent.Everything() -> {}
        }
    }

    /** Shows what helps whoever looks for the fault; nothing while all is well. */
    void report() {
        if (context.meeting().state().media() instanceof MediaExtent.Stopped) {
            context.report().run();
        }
    }

    /** What is said now; empty for nothing. */
    String said() {
        return isVisible() ? sentence.said() : "";
    }

    private void say(String text, Icon look, Button way) {
        sentence.say(text);
        setAccessibleText(text);
        look.into(icon);
        for (Button button : new Button[] {leave, stop, pictures, again, dismiss}) {
            Presence.set(button, button.equals(way));
        }
        Presence.set(this, true);
    }

    private void hide() {
        Presence.set(this, false);
    }

    private static Icon icon(Notice.Kind kind) {
        return switch (kind) {
            case NO_MICROPHONE, MICROPHONE_REFUSED -> Icon.MICROPHONE_OFF;
            case NO_CAMERA, CAMERA_LOST, CAMERA_REFUSED -> Icon.CAMERA_OFF;
            case NO_SOUND_SERVER, NO_SPEAKER, SPEAKER_REFUSED -> Icon.SPEAKER_OFF;
            case SERVER_LOST -> Icon.SERVER_GONE;
            case PEER_LOST, NETWORK_POOR, MEDIA_LOST -> Icon.NETWORK_GONE;
            case MEDIA_ENCRYPTED, MEDIA_WITHHELD, MEDIA_FORBIDDEN -> Icon.LOCK;
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
