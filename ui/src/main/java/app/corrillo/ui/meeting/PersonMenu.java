package app.corrillo.ui.meeting;

import app.corrillo.meeting.Capability;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Participant;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Role;
import app.corrillo.meeting.Source;
import app.corrillo.ui.control.Menus;
import app.corrillo.ui.look.Icon;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/** What somebody who runs the meeting can do about one person. */
final class PersonMenu {
    private final Context context;
    private final Moderation moderation;
    private final ContextMenu menu = new ContextMenu();

    PersonMenu(Context context, Moderation moderation) {
        this.context = context;
        this.moderation = moderation;
    }

    /** Whether there is anything that can be done about this person. */
    static boolean isThere(MeetingState state, Participant who) {
        return !who.self() && state.self() != null;
    }

    void open(Node owner, ParticipantId id) {
        menu.getItems().setAll(items(id));
        if (!menu.getItems().isEmpty()) {
            menu.show(owner, Side.BOTTOM, 0, 0);
        }
    }

    void close() {
        menu.hide();
    }

    /** Nothing for oneself, and for whoever has gone. */
    List<MenuItem> items(ParticipantId id) {
        MeetingState state = moderation.state();
        Participant who = state.participants().get(id);
        List<MenuItem> items = new ArrayList<>();
        if (who == null || who.self()) {
            return items;
        }
        boolean heard = !state.unheard().contains(id);
        items.add(Menus.item(
                context.say(heard ? "person.silence" : "person.hear"),
                heard ? Icon.SPEAKER_OFF : Icon.SPEAKER,
                () -> context.send(new MeetingCommand.Hear(id, !heard))));
        if (state.allows(Capability.SILENCE_OTHERS)) {
            silence(items, state, id, Source.MICROPHONE, "moderate.mute", Icon.MICROPHONE_OFF);
            silence(items, state, id, Source.CAMERA, "moderate.camera", Icon.CAMERA_OFF);
            silence(items, state, id, Source.SCREEN, "moderate.share", Icon.STOP_SHARING);
        }
        if (state.allows(Capability.SPOTLIGHT)) {
            boolean lit = id.equals(state.spotlight());
            items.add(Menus.item(
                    context.say(lit ? "moderate.spotlight.end" : "moderate.spotlight"),
                    Icon.SPEAKER_LAYOUT,
                    () -> moderation.light(lit ? null : id)));
        }
        if (state.allows(Capability.SHARE_ROLE) && who.role() != Role.MODERATOR) {
            items.add(Menus.item(context.say("moderate.role"), Icon.PEOPLE_ON, () -> moderation.shareRole(id)));
        }
        if (state.allows(Capability.SHARE_ROLE)) {
            items.add(Menus.item(context.say("moderate.role.hand"), Icon.FORWARD, () -> moderation.handRole(id)));
        }
        if (state.allows(Capability.REMOVE_OTHERS)) {
            items.add(Menus.item(context.say("moderate.remove"), Icon.BLOCKED, () -> moderation.remove(id)));
        }
        return items;
    }

    private void silence(
            List<MenuItem> items, MeetingState state, ParticipantId id, Source source, String word, Icon icon) {
        if (Moderation.isSending(state, id, source)) {
            items.add(Menus.item(context.words().say(word), icon, () -> moderation.silence(id, source)));
        }
    }
}
