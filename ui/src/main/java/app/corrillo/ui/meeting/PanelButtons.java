package app.corrillo.ui.meeting;

import app.corrillo.ui.control.Buttons;
import app.corrillo.ui.control.Naming;
import app.corrillo.ui.control.Presence;
import app.corrillo.ui.keys.Key;
import app.corrillo.ui.look.Glyph;
import app.corrillo.ui.look.Icon;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/** The buttons of the two panels, at the right of the toolbar. */
final class PanelButtons extends HBox {
    private final ToggleButton people;
    private final ToggleButton chat;
    private final Badge chatBadge;

    PanelButtons(Context context, Panels panels) {
        super(8);
        setAlignment(Pos.CENTER_RIGHT);
        people = Buttons.round(Icon.PEOPLE, panels::turnPeople, "action", "counted");
        people.setContentDisplay(ContentDisplay.LEFT);
        people.setId("people");
        Naming.name(people, context.words(), context.say("meeting.people"), Key.PEOPLE);
        chat = Buttons.round(Icon.CHAT, panels::turnChat, "action");
        chat.setId("chat");
        Naming.name(chat, context.words(), context.say("meeting.chat"), Key.CHAT);
        chatBadge = new Badge(chat);
        getChildren().addAll(people, chatBadge);
    }

    void show(int there, boolean chats) {
        people.setText(Integer.toString(there));
        Presence.set(chatBadge, chats);
    }

    void show(boolean peopleOpen, boolean chatOpen, int unread) {
        people.setSelected(peopleOpen);
        (peopleOpen ? Icon.PEOPLE_ON : Icon.PEOPLE).into((Glyph) people.getGraphic());
        chat.setSelected(chatOpen);
        (chatOpen ? Icon.CHAT_ON : Icon.CHAT).into((Glyph) chat.getGraphic());
        chatBadge.count(unread);
    }
}
