package app.corrillo.ui.meeting;

import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.media.ScreenSpec;
import app.corrillo.meeting.media.ScreenTarget;
import app.corrillo.ui.control.Menus;
import app.corrillo.ui.look.Icon;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What can be shared: all of the screen, or one window. */
final class ShareMenu {
    /** A title is as long as its program likes. */
    private static final int LONGEST = 60;

    private final Context context;
    private final ContextMenu menu = new ContextMenu();

    ShareMenu(Context context) {
        this.context = context;
    }

    /** Opens above this node; windows appear as soon as they are known. */
    void open(Node owner) {
        menu.getItems().setAll(item(context.say("meeting.share.screen"), Icon.SCREEN, new ScreenSpec.Whole()));
        Menus.above(menu, owner, 8);
        context.desk().windows().thenAccept(windows -> Platform.runLater(() -> add(windows)));
    }

    void close() {
        menu.hide();
    }

    private void add(List<ScreenTarget> windows) {
        if (menu.isShowing() && menu.getItems().size() == 1 && !windows.isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
            for (ScreenTarget window : windows) {
                menu.getItems().add(item(shortened(window.title()), Icon.WINDOW, new ScreenSpec.Window(window.id())));
            }
        }
    }

    private MenuItem item(String text, Icon icon, ScreenSpec spec) {
        return Menus.item(text, icon, () -> context.send(new MeetingCommand.ShareScreen(spec)));
    }

    private static String shortened(String title) {
        return title.length() <= LONGEST ? title : title.substring(0, LONGEST) + "…";
    }
}
