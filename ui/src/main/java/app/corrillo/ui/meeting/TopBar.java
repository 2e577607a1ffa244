package app.corrillo.ui.meeting;

import app.corrillo.meeting.Capability;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Participant;
import app.corrillo.meeting.Quality;
import app.corrillo.ui.control.Buttons;
import app.corrillo.ui.control.Naming;
import app.corrillo.ui.control.Presence;
import app.corrillo.ui.keys.Key;
import app.corrillo.ui.look.Glyph;
import app.corrillo.ui.look.Icon;
import atlantafx.base.controls.Spacer;
import java.time.Duration;
import java.time.Instant;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** What meeting this is, for how long, how well connected and how private; the invitation and the full screen. */
final class TopBar extends HBox {
    private static final PseudoClass POOR = PseudoClass.getPseudoClass("poor");
    private static final PseudoClass LOST = PseudoClass.getPseudoClass("lost");

    private final Context context;
    private final Label title = new Label();
    private final Label elapsed = new Label();
    private final Bars bars = new Bars("own");
    private final Glyph lock = Icon.LOCK.node(Icon.Size.PLATE);
    private final Label sealed = new Label();
    private final Label recorded = new Label();
    private final Button layout;
    private final Button invite;
    private final Button fullScreen;
    private @Nullable Instant since;
    private @Nullable Quality shown;

    TopBar(Context context, Runnable copyInvitation, Runnable turnFullScreen, Runnable turnLayout) {
        super(12);
        this.context = context;
        getStyleClass().add("meeting-bar");
        setAlignment(Pos.CENTER_LEFT);
        title.getStyleClass().add("bar-title");
        title.setMinWidth(0);
        title.setTooltip(new Tooltip());
        elapsed.getStyleClass().addAll("second", "elapsed");
        elapsed.setMinWidth(Region.USE_PREF_SIZE);
        sealed.setGraphic(lock);
        sealed.getStyleClass().add("sealed");
        sealed.setTooltip(new Tooltip());
        recorded.setGraphic(Icon.RECORDED.node(Icon.Size.DENSE));
        recorded.setText(context.say("meeting.recorded"));
        recorded.getStyleClass().addAll("second", "recorded");
        recorded.setMinWidth(Region.USE_PREF_SIZE);
        invite = Buttons.icon(Icon.LINK, copyInvitation, "quiet", "compact");
        invite.setId("copy-invitation");
        Naming.name(invite, context.words(), context.say("meeting.copy-invitation"), Key.COPY_INVITATION);
        fullScreen = Buttons.icon(Icon.FULL_SCREEN, turnFullScreen, "quiet", "compact");
        Naming.name(fullScreen, context.words(), context.say("meeting.full-screen"), Key.FULL_SCREEN);
        layout = Buttons.words("", turnLayout, "quiet", "compact", "second");
        layout.setId("layout");
        layout.setGraphic(Icon.GRID.node(Icon.Size.ROW));
        showLayout(false);
        getChildren().addAll(title, elapsed, bars, sealed, recorded, new Spacer(), layout, invite, fullScreen);
    }

    void show(MeetingState state) {
        String name = state.title().value();
        title.setText(name);
        title.getTooltip().setText(name);
        since = state.joinedAt();
        seal(state);
        Presence.set(recorded, state.recorded());
        Presence.set(invite, Invitation.isThere(state));
        Presence.set(layout, state.participants().size() > 2 && !Tiles.isShared(state));
        Participant self = state.self() == null ? null : state.participants().get(state.self());
        quality(self == null ? Quality.UNKNOWN : self.quality());
        tick();
    }

    // To whom it is encrypted: to the people here, or to the server that passes it on.
    private void seal(MeetingState state) {
        Presence.set(sealed, state.joinedAt() != null);
        boolean whole = state.allows(Capability.END_TO_END_ENCRYPTED);
        (whole ? Icon.LOCK : Icon.LOCK_IN_PART).into(lock);
        String sentence = Seal.sentence(state, context.words());
        sealed.setAccessibleText(sentence);
        sealed.getTooltip().setText(sentence);
    }

    /** Which layout is shown, and that another can be had. */
    void showLayout(boolean speaker) {
        (speaker ? Icon.SPEAKER_LAYOUT : Icon.GRID).into((Glyph) layout.getGraphic());
        layout.setText(context.say(speaker ? "meeting.layout.speaker" : "meeting.layout.grid"));
        String hint = context.say(speaker ? "meeting.layout.to-grid" : "meeting.layout.to-speaker");
        Naming.name(layout, context.words(), hint, Key.LAYOUT);
    }

    /** Once a second. */
    void tick() {
        Presence.set(elapsed, since != null);
        if (since != null) {
            Duration span = Duration.between(since, context.clock().instant());
            elapsed.setText(written(span.isNegative() ? Duration.ZERO : span));
        }
    }

    private void quality(Quality quality) {
        if (quality == shown) {
            return;
        }
        shown = quality;
        Presence.set(bars, quality != Quality.UNKNOWN);
        bars.pseudoClassStateChanged(POOR, quality.isWeak());
        bars.pseudoClassStateChanged(LOST, quality == Quality.LOST);
        bars.setAccessibleText(
                quality == Quality.GOOD
                        ? context.say("meeting.quality.good")
                        : ConnectionWords.of(quality, context.words()));
    }

    static String written(Duration span) {
        return span.toHours() > 0
                ? "%d:%02d:%02d".formatted(span.toHours(), span.toMinutesPart(), span.toSecondsPart())
                : "%02d:%02d".formatted(span.toMinutes(), span.toSecondsPart());
    }
}
