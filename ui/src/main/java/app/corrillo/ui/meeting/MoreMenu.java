package app.corrillo.ui.meeting;

import app.corrillo.meeting.Capability;
import app.corrillo.meeting.MeetingState;
import app.corrillo.ui.Habits.Bandwidth;
import app.corrillo.ui.control.Menus;
import app.corrillo.ui.keys.Key;
import app.corrillo.ui.look.Icon;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/** What has no button of its own; in a small window that is nearly everything. */
final class MoreMenu {
    private final Context context;
    private final Actions actions;
    private final Panels panels;
    private final ContextMenu menu = new ContextMenu();

    MoreMenu(Context context, Actions actions, Panels panels) {
        this.context = context;
        this.actions = actions;
        this.panels = panels;
    }

    void open(Node owner, boolean compact) {
        MeetingState state = actions.state();
        List<MenuItem> items = new ArrayList<>();
        if (compact) {
            compact(state, items);
        }
        if (Invitation.isThere(state)) {
            items.add(item("meeting.copy-invitation", Icon.COPY, Key.COPY_INVITATION, panels::copyInvitation));
        }
        items.add(item("meeting.full-screen", Icon.FULL_SCREEN, Key.FULL_SCREEN, panels::turnFullScreen));
        if (!state.captions().isEmpty()) {
            boolean on = panels.isCaptioned();
            items.add(item(
                    on ? "meeting.captions.hide" : "meeting.captions.show",
                    Icon.CAPTIONS,
                    Key.CAPTIONS,
                    panels::turnCaptions));
        }
        boolean shows = state.media().showsPictures();
        if (Tiles.isShared(state) && shows && context.habits().bandwidth() != Bandwidth.AUDIO_ONLY) {
            items.add(item("meeting.share.part", Icon.OPEN, Key.SHARE_WINDOW, panels::turnShareWindow));
        }
        if (state.allows(Capability.POLL)) {
            items.add(item("meeting.poll", Icon.POLL, Key.POLL, panels::askPoll));
        }
        items.add(bandwidth());
        items.add(item("meeting.numbers", Icon.NUMBERS, Key.NUMBERS, panels::turnNumbers));
        items.add(item("settings.title", Icon.SETTINGS, Key.SETTINGS, context.settings()));
        if (state.allows(Capability.END_FOR_ALL)) {
            items.add(Menus.item(context.say("moderate.end"), Icon.LEAVE, actions.moderation()::endForAll));
        }
        menu.getItems().setAll(items);
        Menus.above(menu, owner, 8);
    }

    void close() {
        menu.hide();
    }

    private void compact(MeetingState state, List<MenuItem> items) {
        if (state.allows(Capability.PUBLISH_SCREEN)) {
            boolean sharing = Actions.isSharing(state);
            items.add(item(
                    sharing ? "meeting.share.stop" : "meeting.share.screen",
                    sharing ? Icon.STOP_SHARING : Icon.SHARE,
                    Key.SHARE,
                    panels::share));
        }
        if (state.allows(Capability.REACT)) {
            items.add(item("meeting.react", Icon.REACT, Key.REACTIONS, panels::turnReactions));
        }
        if (state.allows(Capability.RAISE_HAND)) {
            boolean up = Actions.isHandUp(state);
            items.add(item(
                    up ? "meeting.hand.down" : "meeting.hand.up",
                    up ? Icon.HAND_ON : Icon.HAND,
                    Key.HAND,
                    actions::turnHand));
        }
        items.add(item("meeting.people", Icon.PEOPLE, Key.PEOPLE, panels::turnPeople));
        if (state.allows(Capability.CHAT)) {
            items.add(item("meeting.chat", Icon.CHAT, Key.CHAT, panels::turnChat));
        }
    }

    private Menu bandwidth() {
        Menu choice = new Menu(context.say("settings.bandwidth"), Icon.BANDWIDTH.node(Icon.Size.ROW));
        choice.setMnemonicParsing(false);
        ToggleGroup one = new ToggleGroup();
        for (Bandwidth bandwidth : Bandwidth.values()) {
            RadioMenuItem item = new RadioMenuItem(context.words().name(bandwidth));
            item.setMnemonicParsing(false);
            item.setToggleGroup(one);
            item.setSelected(bandwidth == context.habits().bandwidth());
            item.setOnAction(_ -> panels.spend(bandwidth));
            choice.getItems().add(item);
        }
        return choice;
    }

    private MenuItem item(String word, Icon icon, Key key, Runnable action) {
        return Menus.item(context.words(), context.say(word), key, icon, action);
    }
}
