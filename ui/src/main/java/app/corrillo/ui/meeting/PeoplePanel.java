package app.corrillo.ui.meeting;

import app.corrillo.meeting.MeetingState;
import app.corrillo.ui.control.Buttons;
import app.corrillo.ui.control.Naming;
import app.corrillo.ui.keys.Key;
import app.corrillo.ui.look.Icon;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Who is there, and the way to invite others. */
final class PeoplePanel extends SidePanel {
    private final Context context;
    private final ListView<Person> people = new ListView<>();
    private final Button invite;
    private List<Person> shown = List.of();

    PeoplePanel(Context context, Runnable copyInvitation, Runnable close) {
        super(context, context.say("meeting.people"), close);
        this.context = context;
        invite = Buttons.words(context.say("meeting.copy-invitation"), copyInvitation);
        invite.setGraphic(Icon.COPY.node(Icon.Size.ROW));
        invite.setMaxWidth(Double.MAX_VALUE);
        Naming.name(invite, context.words(), context.say("meeting.copy-invitation"), Key.COPY_INVITATION);
        VBox.setMargin(invite, new javafx.geometry.Insets(0, 16, 8, 16));
        people.getStyleClass().add("people-list");
        people.setAccessibleText(context.say("meeting.people"));
        people.setCellFactory(_ -> new PersonCell(context));
        setVgrow(people, Priority.ALWAYS);
        getChildren().addAll(invite, people);
    }

    void show(MeetingState state) {
        boolean invites = Invitation.isThere(state);
        invite.setVisible(invites);
        invite.setManaged(invites);
        List<Person> now = Person.all(state, context.words());
        if (!now.equals(shown)) {
            shown = now;
            count(Integer.toString(now.size()));
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
}
