package app.corrillo.ui.meeting;

import app.corrillo.meeting.MeetingState;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.Stage;

/** The windows beside the main one, and which of them is open. On the JavaFX thread. */
final class SideWindows {
    private final Context context;
    private final Node root;
    private final StageView stage;
    private final MiniWindow mini;
    private final ShareWindow share;
    private Optional<String> shared = Optional.empty();

    /** @param changed runs when what belongs to the stage has changed */
    SideWindows(Context context, Actions actions, Node root, StageView stage, ShowReport report, Runnable changed) {
        this.context = context;
        this.root = root;
        this.stage = stage;
        mini = new MiniWindow(context, actions, report);
        share = new ShareWindow(context, report, changed);
    }

    /** Brings what is there to show to all windows. */
    void show(MeetingState state, Tiles tiles) {
        share.show(tiles);
        part(tiles);
        mini.show(state, tiles);
        stage.show(state, share.isOpen() ? tiles.withoutShare() : tiles);
    }

    /** The main window is seen, or minimised. */
    void setSeen(boolean seen) {
        stage.setSeen(seen);
        if (seen) {
            mini.close();
        } else if (context.habits().mini() && root.getScene().getWindow() instanceof Stage main) {
            mini.open(main);
        }
    }

    /** Gives the shared screen a window of its own, or brings it back. */
    void turnShare(Tiles tiles) {
        if (root.getScene().getWindow() instanceof Stage main) {
            share.turn(main, tiles);
        }
    }

    /** A screen that somebody begins to share leaves the stage by itself, if that is wished and possible. */
    private void part(Tiles tiles) {
        Optional<String> before = shared;
        shared = tiles.share().map(Tile::key);
        boolean apart = SharePlace.opensAlone(
                before, shared, context.habits().apart(), Monitors.all().size());
        if (apart && !share.isOpen()) {
            turnShare(tiles);
        }
    }

    void close() {
        mini.close();
        share.close();
    }
}
