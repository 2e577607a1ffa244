package app.corrillo.ui.home;

import app.corrillo.ui.Desk.Near;
import app.corrillo.ui.control.Presence;
import app.corrillo.ui.look.Icon;
import app.corrillo.ui.words.Words;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Meetings of the local network; takes no room while there is none. On the JavaFX thread. */
final class NearList extends VBox {
    private static final int SHOWN = 3;

    private final Words words;
    private final Consumer<Near> join;
    private final Label title = new Label();
    private List<Near> shown = List.of();

    NearList(Words words, Consumer<Near> join) {
        this.words = words;
        this.join = join;
        getStyleClass().addAll("recent", "near");
        title.setText(words.say("home.near"));
        title.getStyleClass().add("section");
        draw();
    }

    /** These are there now. Nothing moves while they are the same. */
    void show(List<Near> now) {
        List<Near> few = now.stream().limit(SHOWN).toList();
        if (!few.equals(shown)) {
            shown = few;
            draw();
        }
    }

    private void draw() {
        getChildren().setAll(title);
        shown.stream().map(this::row).forEach(getChildren()::add);
        Presence.set(this, !shown.isEmpty());
    }

    private MeetingRow row(Near meeting) {
        return new MeetingRow(
                Icon.NETWORK,
                meeting.title().isBlank()
                        ? words.say("home.untitled")
                        : meeting.title().value(),
                meeting.address(),
                words.say("home.recent.join"),
                () -> join.accept(meeting));
    }
}
