package app.corrillo.ui.meeting;

import app.corrillo.meeting.Capability;
import app.corrillo.meeting.MediaExtent;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Phase;
import app.corrillo.ui.control.Buttons;
import app.corrillo.ui.control.Naming;
import app.corrillo.ui.control.Presence;
import app.corrillo.ui.keys.Key;
import app.corrillo.ui.look.Glyph;
import app.corrillo.ui.look.Icon;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** Everything one does in a meeting. What is not allowed has no button; a small window keeps the four that matter. */
final class Toolbar extends Pane {
    private static final double COMPACT_BELOW = 640;
    private static final double EDGE = 16;
    private static final double BETWEEN = 12;
    private static final double TOAST_LEAST = 160;

    private final Context context;
    private final DeviceButtons devices;
    private final Toast toast = new Toast();
    private final ToggleButton share;
    private final ToggleButton react;
    private final ToggleButton hand;
    private final Button more;
    private final Badge moreBadge;
    private final Button leave;
    private final PanelButtons panelButtons;
    private final HBox middle = new HBox(12);
    private final MoreMenu menu;
    private boolean compact;
    private @Nullable Look look;

    /** What the buttons depend on; states come far more often than this changes. */
    private record Look(
            boolean in,
            boolean compact,
            Set<Capability> allowed,
            MediaExtent media,
            boolean sharing,
            boolean handUp,
            int people) {
        boolean allows(Capability capability) {
            return allowed.contains(capability) && media.allows(capability);
        }
    }

    Toolbar(Context context, Actions actions, Panels panels) {
        this.context = context;
        getStyleClass().add("toolbar");
        devices = new DeviceButtons(context, actions);
        menu = new MoreMenu(context, actions, panels);
        share = Buttons.round(Icon.SHARE, () -> then(panels::share), "action");
        share.setId("share");
        react = Buttons.round(Icon.REACT, panels::turnReactions, "action");
        Naming.name(react, context.words(), context.say("meeting.react"), Key.REACTIONS);
        hand = Buttons.round(Icon.HAND, () -> then(actions::turnHand), "action", "hand");
        more = Buttons.words("", () -> {}, "round");
        more.setGraphic(Icon.MORE.node(Icon.Size.TOOLBAR));
        more.setOnAction(_ -> menu.open(more, compact));
        more.setId("more");
        Naming.name(more, context.say("meeting.more"));
        moreBadge = new Badge(more);
        leave = Buttons.words("", actions::leave, "round", "leave", "danger");
        leave.setGraphic(Icon.LEAVE.node(Icon.Size.LEAVE));
        leave.setId("leave");
        Naming.name(leave, context.words(), context.say("meeting.leave"), Key.LEAVE);
        HBox.setMargin(leave, new Insets(0, 0, 0, 12));
        panelButtons = new PanelButtons(context, panels);
        middle.setAlignment(Pos.CENTER);
        middle.getChildren().addAll(devices.microphone(), devices.camera(), share, react, hand, moreBadge, leave);
        getChildren().addAll(toast, middle, panelButtons);
    }

    void show(MeetingState state) {
        boolean in = state.phase() == Phase.LIVE || state.phase() == Phase.RECONNECTING;
        devices.show(state, in);
        Look now = new Look(
                in,
                compact,
                state.capabilities(),
                state.media(),
                Actions.isSharing(state),
                Actions.isHandUp(state),
                state.participants().size());
        if (!now.equals(look)) {
            look = now;
            draw(now);
        }
    }

    private void draw(Look now) {
        Presence.set(share, now.in() && now.allows(Capability.PUBLISH_SCREEN) && !compact);
        Presence.set(react, now.in() && now.allows(Capability.REACT) && !compact);
        Presence.set(hand, now.in() && now.allows(Capability.RAISE_HAND) && !compact);
        Presence.set(moreBadge, now.in());
        Presence.set(panelButtons, now.in() && !compact);
        turn(share, now.sharing(), Icon.SHARE, Icon.SHARE_ON);
        name(share, now.sharing() ? "meeting.share.stop" : "meeting.share", Key.SHARE);
        turn(hand, now.handUp(), Icon.HAND, Icon.HAND_ON);
        name(hand, now.handUp() ? "meeting.hand.down" : "meeting.hand.up", Key.HAND);
        panelButtons.show(now.people(), now.allows(Capability.CHAT));
    }

    /** A pressed button shows what is so, not what was asked. */
    private void then(Runnable action) {
        action.run();
        look = null;
        show(context.meeting().state());
    }

    /** What is open, and how much is unread. */
    void showPanels(boolean people, boolean chat, boolean reactions, int unread) {
        panelButtons.show(people, chat, unread);
        turn(react, reactions, Icon.REACT, Icon.REACT_ON);
        moreBadge.count(compact ? unread : 0);
    }

    Toast toast() {
        return toast;
    }

    /** Where a menu of what to share opens. */
    Node shareOwner() {
        return compact ? more : share;
    }

    void close() {
        toast.stop();
        menu.close();
        devices.close();
    }

    @Override
    protected double computePrefHeight(double width) {
        return getWidth() < COMPACT_BELOW && getWidth() > 0 ? 60 : 68;
    }

    @Override
    protected void layoutChildren() {
        boolean nowCompact = getWidth() < COMPACT_BELOW;
        if (nowCompact != compact) {
            compact = nowCompact;
            devices.setCompact(compact);
            show(context.meeting().state());
        }
        double height = getHeight();
        double width = Math.ceil(middle.prefWidth(-1));
        double side = panelButtons.isManaged() ? Math.ceil(panelButtons.prefWidth(-1)) : 0;
        double centred = Math.rint((getWidth() - width) / 2);
        double left = Math.max(0, Math.min(centred, getWidth() - EDGE - side - (side > 0 ? BETWEEN : 0) - width));
        middle.resizeRelocate(left, 0, width, height);
        panelButtons.resizeRelocate(getWidth() - EDGE - side, 0, side, height);
        place(left - 2 * EDGE, height);
    }

    /** Beside the buttons, where it covers nobody; where there is no room, for its moment above them. */
    private void place(double room, double height) {
        double tall = Math.max(36, Math.ceil(toast.prefHeight(-1)));
        double wish = Math.ceil(toast.prefWidth(-1));
        if (room < TOAST_LEAST) {
            toast.resizeRelocate(EDGE, -tall - 4, Math.min(wish, getWidth() - 2 * EDGE), tall);
        } else {
            toast.resizeRelocate(EDGE, Math.rint((height - tall) / 2), Math.min(wish, room), tall);
        }
    }

    private void name(ToggleButton button, String word, Key key) {
        Naming.name(button, context.words(), context.say(word), key);
    }

    private static void turn(ToggleButton button, boolean on, Icon off, Icon solid) {
        button.setSelected(on);
        (on ? solid : off).into((Glyph) button.getGraphic());
    }
}
