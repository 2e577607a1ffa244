package app.corrillo.ui.meeting;

import app.corrillo.meeting.Capability;
import app.corrillo.meeting.LocalMediaState;
import app.corrillo.meeting.Meeting;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Phase;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.ui.control.DeviceKind;
import app.corrillo.ui.keys.Key;
import app.corrillo.ui.look.Icon;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Says "you are muted" to whoever talks into a muted microphone, and for a while after. A microphone that is off is not
 * read, so this listens only for those who asked for it, on this computer alone, and not a moment longer than it is
 * muted. On the JavaFX thread; levels come on another.
 */
final class MutedHint extends Label {
    private static final Duration HOLD = Duration.seconds(3);

    private final Context context;
    private final PauseTransition pause = new PauseTransition(HOLD);
    private @Nullable MicrophoneSpec spec;
    private @Nullable CompletableFuture<Meeting.Subscription> listening;

    MutedHint(Context context) {
        super(context.say("meeting.muted-hint", context.words().key(Key.MICROPHONE)));
        this.context = context;
        getStyleClass().add("muted-hint");
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(getText());
        setGraphic(Icon.MICROPHONE_OFF.node(Icon.Size.ROW));
        setMinHeight(USE_PREF_SIZE);
        setMouseTransparent(true);
        setVisible(false);
        pause.setOnFinished(_ -> setVisible(false));
    }

    void show(MeetingState state) {
        LocalMediaState local = state.local();
        boolean muted = state.phase() == Phase.LIVE
                && !local.microphoneOn()
                && state.allows(Capability.PUBLISH_MICROPHONE)
                && DeviceKind.MICROPHONE.isThere(local)
                && !local.microphone().isSynthetic();
        listen(muted && context.habits().hears() ? local.microphone() : null);
    }

    void close() {
        listen(null);
    }

    private void listen(@Nullable MicrophoneSpec wish) {
        if (Objects.equals(wish, spec)) {
            return;
        }
        if (listening != null) {
            listening.thenAccept(Meeting.Subscription::close);
            listening = null;
        }
        pause.stop();
        setVisible(false);
        spec = wish;
        if (wish != null) {
            Talking talking = new Talking();
            listening = context.desk().meter(wish, level -> {
                if (talking.heard(level)) {
                    Platform.runLater(() -> say(wish));
                }
            });
        }
    }

    /** Said at once, and again and again while it goes on: it goes when nothing was heard for a while. */
    private void say(MicrophoneSpec heard) {
        if (heard.equals(spec)) {
            setVisible(true);
            pause.playFromStart();
        }
    }
}
