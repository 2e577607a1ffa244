package app.corrillo.ui.meeting;

import app.corrillo.meeting.Capability;
import app.corrillo.meeting.Door;
import app.corrillo.meeting.MeetingState;
import app.corrillo.ui.control.Buttons;
import app.corrillo.ui.control.Naming;
import app.corrillo.ui.control.Presence;
import app.corrillo.ui.control.Prose;
import app.corrillo.ui.control.Switch;
import app.corrillo.ui.look.Icon;
import atlantafx.base.controls.Spacer;
import java.util.List;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The part of the list of people that those have who run the meeting: who waits, the door, and silence for all. */
final class DoorPart extends VBox {
    /** So many who wait are listed; all of them are counted, and let in by one button. */
    private static final int LISTED = 4;

    private final Context context;
    private final Moderation moderation;
    private final VBox waiting = new VBox(4);
    private final Label count = new Label();
    private final Button all;
    private final HBox heading;
    private final Button muteAll;
    private final Switch lock;
    private final Switch wait;
    private final HBox lockLine;
    private final HBox waitLine;
    private @Nullable Look look;
    private boolean telling;

    private record Look(Set<Capability> allowed, Door door, boolean audible) {}

    DoorPart(Context context, Moderation moderation) {
        super(8);
        this.context = context;
        this.moderation = moderation;
        setPadding(new Insets(0, 16, 8, 16));
        muteAll = Buttons.words(context.say("moderate.mute-all"), moderation::muteAll);
        muteAll.setId("mute-all");
        muteAll.setGraphic(Icon.MICROPHONE_OFF.node(Icon.Size.ROW));
        muteAll.setMaxWidth(Double.MAX_VALUE);
        lock = new Switch(context.say("moderate.lock"));
        lock.setId("lock");
        wait = new Switch(context.say("moderate.wait"));
        wait.setId("keep-waiting");
        lockLine = line(context.say("moderate.lock"), lock);
        waitLine = line(context.say("moderate.wait"), wait);
        all = Buttons.words(context.say("moderate.let-all-in"), moderation::letAllIn, "compact");
        all.setId("let-all-in");
        count.getStyleClass().add("name");
        count.setMinWidth(USE_PREF_SIZE);
        heading = new HBox(8, count, new Spacer(), all);
        heading.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(heading, waiting, muteAll, lockLine, waitLine);
        lock.selectedProperty().addListener((_, _, now) -> ask(() -> moderation.lock(now)));
        wait.selectedProperty().addListener((_, _, now) -> ask(() -> moderation.keepWaiting(now)));
    }

    void show(MeetingState state) {
        Look now = new Look(
                state.capabilities(), state.door(), !Moderation.audible(state).isEmpty());
        if (!now.equals(look)) {
            look = now;
            draw(state, now);
        }
        // At every state: what was wished and not granted shows what is so.
        telling = true;
        lock.setSelected(state.door().locked());
        wait.setSelected(state.door().keepsWaiting());
        telling = false;
    }

    private void draw(MeetingState state, Look now) {
        Door door = now.door();
        boolean keeps = state.allows(Capability.KEEP_WAITING);
        Presence.set(muteAll, state.allows(Capability.SILENCE_OTHERS));
        muteAll.setDisable(!now.audible());
        Presence.set(lockLine, state.allows(Capability.LOCK));
        Presence.set(waitLine, keeps);
        Presence.set(heading, keeps && !door.waiting().isEmpty());
        Presence.set(waiting, keeps && !door.waiting().isEmpty());
        Presence.set(all, door.waiting().size() > 1);
        count.setText(context.say("moderate.waiting", door.waiting().size()));
        list(door.waiting().stream().distinct().limit(LISTED).toList());
        boolean any = getChildren().stream().anyMatch(Node::isManaged);
        Presence.set(this, any);
    }

    /** Whoever still waits keeps the line, and with it the focus. */
    private void list(List<Door.Visitor> now) {
        List<Node> lines = waiting.getChildren();
        lines.removeIf(line -> !now.contains(line.getUserData()));
        for (int place = 0; place < now.size(); place++) {
            Door.Visitor one = now.get(place);
            if (place >= lines.size() || !one.equals(lines.get(place).getUserData())) {
                lines.removeIf(line -> one.equals(line.getUserData()));
                lines.add(place, visitor(one));
            }
        }
    }

    // A switch that a state moves asks for nothing.
    private void ask(Runnable wish) {
        if (!telling) {
            wish.run();
        }
    }

    private Node visitor(Door.Visitor one) {
        String name = one.name().value();
        Label label = new Label(name);
        label.setMinWidth(0);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        Button in =
                Buttons.words(context.say("moderate.let-in"), () -> moderation.letIn(one.id()), "compact", "primary");
        in.getStyleClass().add("let-in");
        in.setAccessibleText(context.say("moderate.let-in.name", name));
        Button away = Buttons.icon(Icon.CLOSE, () -> moderation.turnAway(one.id()), "compact", "quiet");
        away.getStyleClass().add("turn-away");
        Naming.name(away, context.say("moderate.turn-away", name));
        HBox line = new HBox(8, label, in, away);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setUserData(one);
        return line;
    }

    private static HBox line(String text, Switch control) {
        Label label = Prose.label(text);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox line = new HBox(8, label, control);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
