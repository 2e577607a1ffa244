package app.corrillo.ui.meeting;

import app.corrillo.meeting.Addressee;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Participant;
import app.corrillo.ui.control.Menus;
import app.corrillo.ui.control.Naming;
import app.corrillo.ui.look.Icon;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;

/** Whom the next words and files are for: everybody, or one person until another choice is made. */
final class AddresseeButton extends Button {
    private static final PseudoClass PRIVATE = PseudoClass.getPseudoClass("private");

    private final Context context;
    private final Runnable changed;
    private final ContextMenu menu = new ContextMenu();
    private @Nullable Addressee to;

    AddresseeButton(Context context, Runnable changed) {
        this.context = context;
        this.changed = changed;
        setId("chat-to");
        getStyleClass().addAll("compact", "quiet", "addressee");
        setContentDisplay(ContentDisplay.RIGHT);
        setGraphic(Icon.CARET_DOWN.node(Icon.Size.DENSE));
        setMinWidth(0);
        setMnemonicParsing(false);
        setOnAction(_ -> open());
        say();
    }

    /** Null for everybody. */
    @Nullable
    Addressee to() {
        return to;
    }

    /** Whether the one person is still there; nothing goes to others instead. */
    boolean isReachable(MeetingState state) {
        return to == null || state.participants().containsKey(to.id());
    }

    /** From now on for this person alone, or for everybody. */
    void choose(@Nullable Addressee now) {
        to = now;
        say();
        changed.run();
    }

    private void say() {
        String text = to == null
                ? context.say("meeting.chat.to.everyone")
                : context.say("meeting.chat.to.one", to.name().value());
        setText(text);
        Naming.name(this, text);
        pseudoClassStateChanged(PRIVATE, to != null);
    }

    private void open() {
        List<MenuItem> items = new ArrayList<>();
        items.add(item(context.say("meeting.chat.everyone"), null));
        for (Participant one : context.meeting().state().participants().values()) {
            if (!one.self()) {
                items.add(item(one.name().value(), new Addressee(one.id(), one.name())));
            }
        }
        menu.getItems().setAll(items);
        Menus.above(menu, this, 4);
    }

    private MenuItem item(String text, @Nullable Addressee who) {
        return Menus.item(text, who == null ? Icon.PEOPLE : Icon.PERSON, () -> choose(who));
    }
}
