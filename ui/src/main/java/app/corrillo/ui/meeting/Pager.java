package app.corrillo.ui.meeting;

import app.corrillo.ui.control.Buttons;
import app.corrillo.ui.control.Naming;
import app.corrillo.ui.keys.Key;
import app.corrillo.ui.look.Icon;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Which page of tiles is seen, and the way to the others. Absent while one page holds all. */
final class Pager extends HBox {
    /** What it takes of the stage's corner, with some room around it. */
    static final int WIDTH = 108;

    static final int HEIGHT = 44;

    private static final double MARGIN = 16;
    private static final double LOW = 4;

    private final Context context;
    private final Label place = new Label();
    private final Button back;
    private final Button forward;

    Pager(Context context, IntConsumer turn) {
        super(4);
        this.context = context;
        getStyleClass().add("pager");
        setAlignment(Pos.CENTER);
        back = Buttons.icon(Icon.PAGE_BACK, () -> turn.accept(-1), "quiet");
        forward = Buttons.icon(Icon.PAGE_FORWARD, () -> turn.accept(1), "quiet");
        Naming.name(back, context.words(), context.say("meeting.page.back"), Key.PAGE_BACK);
        Naming.name(forward, context.words(), context.say("meeting.page.forward"), Key.PAGE_FORWARD);
        getChildren().addAll(back, place, forward);
        setVisible(false);
    }

    void place(Pages pages, double stageWidth, double stageHeight) {
        setVisible(pages.count() > 1);
        place.setText(context.say("meeting.page", pages.page() + 1, pages.count()));
        back.setDisable(pages.page() == 0);
        forward.setDisable(pages.page() == pages.count() - 1);
        double width = Math.ceil(prefWidth(-1));
        double height = Math.ceil(prefHeight(width));
        resizeRelocate(stageWidth - width - MARGIN, stageHeight - height - LOW, width, height);
    }
}
