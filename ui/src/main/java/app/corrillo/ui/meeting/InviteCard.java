package app.corrillo.ui.meeting;

import app.corrillo.meeting.Capability;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Phase;
import app.corrillo.ui.control.Buttons;
import app.corrillo.ui.control.Naming;
import app.corrillo.ui.control.Presence;
import app.corrillo.ui.control.Prose;
import app.corrillo.ui.keys.Key;
import app.corrillo.ui.look.Icon;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What to do while nobody else is there: the link, and a button that copies it. */
final class InviteCard extends VBox {
    private static final double WIDEST = 400;

    private final Invitation invitation;
    private final TextField link = new TextField();
    private final HBox line = new HBox(8);
    private final Label advice = Prose.label("", "second");
    private final Context context;
    private boolean open;

    InviteCard(Context context) {
        super(12);
        this.context = context;
        invitation = new Invitation(context);
        getStyleClass().add("invite-card");
        Label title = Prose.label(context.say("meeting.alone"), "title");
        link.setEditable(false);
        link.setAccessibleText(context.say("meeting.link"));
        HBox.setHgrow(link, Priority.ALWAYS);
        Button copy = Buttons.words(context.say("meeting.copy"), this::copy, "primary");
        copy.setGraphic(Icon.COPY.node(Icon.Size.ROW));
        copy.setId("invite-copy");
        copy.getStyleClass().add("field-high");
        Naming.name(copy, context.words(), context.say("meeting.copy-invitation"), Key.COPY_INVITATION);
        line.getChildren().addAll(link, copy);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(title, advice, line);
        setVisible(false);
    }

    void show(MeetingState state) {
        open = state.phase() == Phase.LIVE || state.phase() == Phase.RECONNECTING;
        boolean invites = Invitation.isThere(state);
        Presence.set(line, invites);
        if (!link.getText().equals(state.invite())) {
            link.setText(state.invite());
        }
        String sentence = context.say(
                !invites
                        ? "meeting.alone.no-link"
                        : state.allows(Capability.INVITE_EACH) ? "meeting.alone.advice.each" : "meeting.alone.advice");
        advice.setText(sentence + " " + Seal.sentence(state, context.words()));
    }

    /** Lies in the middle of this box, or is not there. */
    void place(Optional<Box> box) {
        setVisible(open && box.isPresent());
        box.ifPresent(where -> {
            double width = Math.min(WIDEST, where.width());
            advise(width, where.height());
            double height = Math.min(prefHeight(width), where.height());
            resizeRelocate(
                    Math.rint(where.x() + (where.width() - width) / 2),
                    Math.rint(where.y() + (where.height() - height) / 2),
                    width,
                    Math.ceil(height));
        });
    }

    /** In a low window the link matters more than what it is good for. */
    private void advise(double width, double room) {
        double inside = width - getInsets().getLeft() - getInsets().getRight();
        double advised = prefHeight(width) + (advice.isManaged() ? 0 : advice.prefHeight(inside) + getSpacing());
        boolean fits = advised <= room;
        if (fits != advice.isManaged()) {
            Presence.set(advice, fits);
        }
    }

    private void copy() {
        invitation.copy();
    }
}
