package app.corrillo.ui.meeting;

import app.corrillo.meeting.MeetingState;
import app.corrillo.ui.control.Buttons;
import app.corrillo.ui.control.Naming;
import app.corrillo.ui.control.Presence;
import app.corrillo.ui.control.Prose;
import app.corrillo.ui.keys.Key;
import app.corrillo.ui.look.Glyph;
import app.corrillo.ui.look.Icon;
import app.corrillo.ui.words.Plain;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Who is there, and the way to invite others. */
final class PeoplePanel extends SidePanel {
    private static final double LIST = 44;
    private static final double ABOVE = 44;

    private final Context context;
    private final ListView<Person> people = new ListView<>();
    private final DoorPart door;
    private final PersonMenu menu;
    private final Button invite;
    private final ScrollPane above;
    private final TextField search = new TextField();
    private final Label nobody = Prose.label("", "second");
    private List<Person> all = List.of();

    PeoplePanel(Context context, Moderation moderation, Runnable copyInvitation, Runnable close) {
        super(context, context.say("meeting.people"), close);
        this.context = context;
        door = new DoorPart(context, moderation);
        menu = new PersonMenu(context, moderation);
        invite = Buttons.words(context.say("meeting.copy-invitation"), copyInvitation);
        invite.setGraphic(Icon.COPY.node(Icon.Size.ROW));
        invite.setMaxWidth(Double.MAX_VALUE);
        Naming.name(invite, context.words(), context.say("meeting.copy-invitation"), Key.COPY_INVITATION);
        VBox.setMargin(invite, new javafx.geometry.Insets(0, 16, 8, 16));
        search.setPromptText(context.say("meeting.people.find"));
        search.setAccessibleText(context.say("meeting.people.find"));
        search.setId("find-person");
        search.textProperty().addListener((_, _, _) -> draw());
        Glyph glass = Icon.SEARCH.node(Icon.Size.ROW);
        glass.getStyleClass().add("quiet");
        glass.setMouseTransparent(true);
        StackPane box = new StackPane(search, glass);
        box.getStyleClass().add("search");
        VBox.setMargin(box, new javafx.geometry.Insets(0, 16, 8, 16));
        nobody.setText(context.say("meeting.people.nobody"));
        people.setPlaceholder(nobody);
        people.getStyleClass().add("people-list");
        people.setAccessibleText(context.say("meeting.people"));
        people.setCellFactory(_ -> new PersonCell(context, menu));
        setVgrow(people, Priority.ALWAYS);
        // In a low window the list keeps a place, and the rest is scrolled.
        people.setMinHeight(LIST);
        people.setPrefHeight(LIST);
        above = new ScrollPane(new VBox(invite, door));
        above.setFitToWidth(true);
        above.setFocusTraversable(false);
        above.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        above.setMinHeight(ABOVE);
        above.getStyleClass().addAll("edge-to-edge", "panel-scroll");
        getChildren().addAll(above, box, people);
    }

    void show(MeetingState state) {
        boolean invites = Invitation.isThere(state);
        Presence.set(invite, invites);
        door.show(state);
        Presence.set(above, invites || door.isVisible());
        List<Person> now = Person.all(state, context.words());
        if (!now.equals(all)) {
            all = now;
            count(Integer.toString(now.size()));
            draw();
        }
    }

    void close() {
        menu.close();
    }

    /** Those who are looked for; lines that stay the same are left alone. */
    private void draw() {
        List<Person> now = all.stream()
                .filter(person -> Plain.holds(person.name(), search.getText()))
                .toList();
        if (people.getItems().size() == now.size()) {
            for (int index = 0; index < now.size(); index++) {
                if (!people.getItems().get(index).equals(now.get(index))) {
                    people.getItems().set(index, now.get(index));
                }
            }
        } else {
            people.getItems().setAll(now);
        }
    }
}
