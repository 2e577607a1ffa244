package app.corrillo.ui.meeting;

import app.corrillo.ui.control.Buttons;
import app.corrillo.ui.control.Naming;
import app.corrillo.ui.control.Presence;
import app.corrillo.ui.look.Glyph;
import app.corrillo.ui.look.Icon;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One person: the face, the name, what is worth saying, the hand and the microphone. */
final class PersonCell extends ListCell<Person> {
    private static final double FACE = 28;

    private final Context context;
    private final Avatar face = new Avatar();
    private final Label name = new Label();
    private final Label about = new Label();
    private final Label hand = new Label();
    private final Glyph sound = Icon.MICROPHONE.node(Icon.Size.ROW);
    private final Button menu;
    private final HBox line;

    PersonCell(Context context, PersonMenu actions) {
        this.context = context;
        menu = Buttons.icon(Icon.MORE, () -> open(actions), "quiet", "compact");
        menu.getStyleClass().add("person-menu");
        face.size(FACE);
        name.getStyleClass().add("name");
        name.setMinWidth(0);
        name.setTooltip(new Tooltip());
        about.getStyleClass().add("caption");
        hand.getStyleClass().add("hand-chip");
        hand.setGraphic(Icon.HAND_ON.node(Icon.Size.PLATE));
        hand.setMinWidth(USE_PREF_SIZE);
        sound.getStyleClass().add("sound");
        VBox words = new VBox(name, about);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        line = new HBox(12, face, words, hand, sound, menu);
        line.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Person person, boolean none) {
        super.updateItem(person, none);
        if (person == null || none) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        face.show(person.id(), person.initials());
        name.setText(person.name());
        name.getTooltip().setText(person.name());
        about.setText(person.about());
        Presence.set(about, !person.about().isEmpty());
        hand.setText(Integer.toString(person.hand()));
        Presence.set(hand, person.hand() > 0);
        (person.muted() ? Icon.MICROPHONE_OFF : person.speaks() ? Icon.SPEAKS : Icon.MICROPHONE).into(sound);
        sound.getStyleClass().removeAll("muted", "speaks");
        sound.getStyleClass().addAll(person.muted() ? "muted" : person.speaks() ? "speaks" : "sound");
        setAccessibleText(context.say(person.muted() ? "meeting.people.muted" : "meeting.people.heard", person.name()));
        Presence.set(menu, person.menu());
        Naming.name(menu, context.say("moderate.menu", person.name()));
        setGraphic(line);
    }

    private void open(PersonMenu actions) {
        Person person = getItem();
        if (person != null) {
            actions.open(menu, person.id());
        }
    }
}
