package app.corrillo.ui.meeting;

import app.corrillo.meeting.LocalMediaState;
import app.corrillo.meeting.MeetingState;
import app.corrillo.ui.control.Buttons;
import app.corrillo.ui.control.DeviceKind;
import app.corrillo.ui.control.DeviceToggle;
import app.corrillo.ui.control.Naming;
import app.corrillo.ui.keys.Key;
import app.corrillo.ui.keys.Keys;
import app.corrillo.ui.look.Icon;
import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Button;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.jspecify.annotations.Nullable;

/**
 * A small window that stays on top while the main one is minimised: who speaks, and what one needs at once. It is moved
 * by its picture. On the JavaFX thread.
 */
final class MiniWindow {
    private static final double WIDTH = 320;
    private static final double PICTURE = 180;
    private static final double BAR = 60;
    private static final double MARGIN = 24;

    private final Context context;
    private final Actions actions;
    private final ShowReport report;
    private final Spokesperson spokesperson = new Spokesperson(this::again);
    private @Nullable SideWindow window;
    private @Nullable DeviceToggle microphone;
    private @Nullable DeviceToggle camera;
    private @Nullable MeetingState state;
    private @Nullable Tiles tiles;

    MiniWindow(Context context, Actions actions, ShowReport report) {
        this.context = context;
        this.actions = actions;
        this.report = report;
    }

    /** What it would show; cheap while it is closed. */
    void show(MeetingState nowState, Tiles nowTiles) {
        state = nowState;
        tiles = nowTiles;
        again();
    }

    void open(Stage main) {
        if (window != null) {
            return;
        }
        LoneTile lone = new LoneTile(context, seen -> report.tell(ShowReport.Place.MINI, seen));
        VBox.setVgrow(lone, Priority.ALWAYS);
        VBox root = new VBox(lone, bar(main));
        root.getStyleClass().addAll("meeting", "side-window");
        Rectangle2D room = Monitors.of(main);
        Rectangle2D place = new Rectangle2D(
                Math.max(room.getMinX(), room.getMaxX() - WIDTH - MARGIN),
                Math.max(room.getMinY(), room.getMaxY() - PICTURE - BAR - MARGIN),
                WIDTH,
                PICTURE + BAR);
        SideWindow next =
                new SideWindow(main, root, lone, StageStyle.UNDECORATED, main.getTitle(), place, () -> window = null);
        next.stage().setAlwaysOnTop(true);
        new Keys(root, context.words().keys())
                .on(Key.MICROPHONE, actions::turnMicrophone)
                .on(Key.CAMERA, actions::turnCamera)
                .on(Key.LEAVE, () -> leave(main))
                .on(Key.BACK, () -> back(main));
        move(lone, next.stage());
        window = next;
        again();
        next.stage().show();
    }

    void close() {
        spokesperson.stop();
        if (window != null) {
            window.close();
        }
    }

    private HBox bar(Stage main) {
        DeviceToggle sound =
                new DeviceToggle(DeviceKind.MICROPHONE, context.words(), Key.MICROPHONE, actions::turnMicrophone);
        DeviceToggle picture = new DeviceToggle(DeviceKind.CAMERA, context.words(), Key.CAMERA, actions::turnCamera);
        Button leave = Buttons.words("", () -> leave(main), "round", "leave", "danger");
        leave.setGraphic(Icon.LEAVE.node(Icon.Size.LEAVE));
        Naming.name(leave, context.words(), context.say("meeting.leave"), Key.LEAVE);
        Button back = Buttons.words("", () -> back(main), "round");
        back.setGraphic(Icon.OPEN.node(Icon.Size.TOOLBAR));
        back.setId("mini-back");
        Naming.name(back, context.words(), context.say("meeting.mini.back"), Key.BACK);
        microphone = sound;
        camera = picture;
        HBox bar = new HBox(12, sound, picture, leave, back);
        bar.setAlignment(Pos.CENTER);
        bar.getStyleClass().add("toolbar");
        bar.setMinHeight(BAR);
        bar.setPrefHeight(BAR);
        return bar;
    }

    // What asks is in the large window.
    private void leave(Stage main) {
        if (actions.endsForOthers()) {
            back(main);
        }
        actions.leave();
    }

    private void back(Stage main) {
        main.setIconified(false);
        main.toFront();
        main.requestFocus();
    }

    private void again() {
        if (window == null || state == null || tiles == null) {
            return;
        }
        List<Tile> people = tiles.people();
        String key = spokesperson.of(people).orElse("");
        people.stream()
                .filter(tile -> tile.key().equals(key))
                .findFirst()
                .or(() -> people.stream().findFirst())
                .ifPresent(window.tile()::show);
        LocalMediaState local = state.local();
        if (microphone != null && camera != null) {
            microphone.render(local.microphoneOn(), DeviceKind.MICROPHONE.condition(state));
            camera.render(local.cameraOn(), DeviceKind.CAMERA.condition(state));
        }
    }

    private static void move(LoneTile handle, Stage stage) {
        double[] from = new double[2];
        handle.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            from[0] = stage.getX() - event.getScreenX();
            from[1] = stage.getY() - event.getScreenY();
        });
        handle.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            stage.setX(event.getScreenX() + from[0]);
            stage.setY(event.getScreenY() + from[1]);
        });
    }
}
