package app.corrillo.ui.meeting;

import app.corrillo.ui.control.Buttons;
import app.corrillo.ui.control.Paragraph;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Asks once more before something that cannot be undone. While it asks, nothing behind it can be used. */
final class Question extends StackPane {
    private static final double WIDEST = 400;

    private final Paragraph title = new Paragraph();
    private final Paragraph about = new Paragraph();
    private final VBox card;
    private final Button yes;
    private final Button no;
    private Runnable action = () -> {};
    private @Nullable Node before;

    Question(Context context) {
        getStyleClass().add("asking");
        title.getStyleClass().add("title");
        about.getStyleClass().add("second");
        no = Buttons.words(context.say("moderate.cancel"), this::close);
        no.setId("question-no");
        yes = Buttons.words("", this::agree, "danger");
        yes.setId("question-yes");
        HBox buttons = new HBox(8, no, yes);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        card = new VBox(12, title, about, buttons);
        card.getStyleClass().add("invite-card");
        card.setMaxSize(WIDEST, Region.USE_PREF_SIZE);
        card.setAccessibleRole(AccessibleRole.DIALOG);
        getChildren().add(card);
        setVisible(false);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    void ask(String what, String why, String deed, Runnable then) {
        title.say(what);
        about.say(why);
        yes.setText(deed);
        card.setAccessibleText(what + " " + why);
        action = then;
        if (!isVisible()) {
            before = getScene() == null ? null : getScene().getFocusOwner();
        }
        setVisible(true);
        others(true);
        // The way of the Tab key, which shows where the focus is.
        yes.requestFocusTraversal(TraversalDirection.PREVIOUS);
    }

    boolean isOpen() {
        return isVisible();
    }

    void close() {
        if (isVisible()) {
            setVisible(false);
            yes.disarm();
            others(false);
            if (before != null && before.getScene() != null) {
                before.requestFocus();
            } else if (getParent() != null) {
                getParent().requestFocus();
            }
            before = null;
        }
    }

    private void agree() {
        if (!isVisible()) {
            return;
        }
        Runnable agreed = action;
        close();
        agreed.run();
    }

    // The letters of the meeting do nothing while this asks.
    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof Button chosen) {
            chosen.fire();
        }
        if (event.getCode() != KeyCode.TAB) {
            event.consume();
        }
    }

    private void others(boolean disabled) {
        if (getParent() != null) {
            getParent().getChildrenUnmodifiable().stream()
                    .filter(node -> node != this)
                    .forEach(node -> node.setDisable(disabled));
        }
    }
}
