package app.corrillo.ui.meeting;

import app.corrillo.meeting.Caption;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Participant;
import app.corrillo.ui.control.WrappedText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What is being said, written down by the server, over the bottom of the stage; gone when nobody speaks. */
final class CaptionBar extends VBox {
    private static final javafx.util.Duration SHOWN = javafx.util.Duration.seconds(6);

    /** Of a long speech the end is read; in a low stage, with large letters, less of it. */
    private static final int LETTERS = 150;

    private static final int FEWEST = 30;

    /** What was said so long before the newest is read no more. */
    private static final Duration TOGETHER = Duration.ofSeconds(8);

    private static final int LINES = 2;
    private static final double SIDES = 32;

    private final PauseTransition pause = new PauseTransition(SHOWN);
    private final List<Line> lines = new ArrayList<>();
    private List<Caption> shown = List.of();
    private @Nullable Fitted fitted;
    private boolean on = true;

    private record Line(WrappedText words, String said) {}

    private record Fitted(List<Caption> captions, double width, double height) {}

    CaptionBar() {
        super(4);
        getStyleClass().addAll("stage", "caption-bar");
        setAlignment(Pos.BOTTOM_LEFT);
        setMouseTransparent(true);
        setFocusTraversable(false);
        setVisible(false);
        pause.setOnFinished(_ -> setVisible(false));
    }

    /** Whether captions are shown when there are some. */
    boolean isOn() {
        return on;
    }

    void turn() {
        on = !on;
        if (!on) {
            pause.stop();
            setVisible(false);
        }
    }

    void show(MeetingState state) {
        List<Caption> now = newest(state.captions());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        getChildren().clear();
        lines.clear();
        @Nullable Participant before = null;
        for (Caption caption : now) {
            Participant who = state.participants().get(caption.speaker());
            if (who != null && !who.equals(before)) {
                Label name = new Label(who.name().value());
                name.getStyleClass().add("speaker");
                getChildren().add(name);
            }
            before = who;
            WrappedText words = new WrappedText();
            lines.add(new Line(words, caption.text().value()));
            getChildren().add(words);
        }
        // The words are written when this bar is given its place, as many as there is room for.
        fitted = null;
        if (on && !now.isEmpty()) {
            setVisible(true);
            pause.playFromStart();
        }
    }

    /** Takes its place over the bottom of a stage of this size. */
    void place(double x, double width, double height) {
        double wide = Math.min(640, width - SIDES);
        setMaxWidth(wide);
        fit(new Fitted(shown, wide, height));
        double tall = Math.min(prefHeight(wide), height - SIDES);
        resizeRelocate(x + (width - wide) / 2, height - tall - 16, wide, tall);
    }

    void stop() {
        pause.stop();
    }

    private static List<Caption> newest(List<Caption> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        List<Caption> last = all.subList(Math.max(0, all.size() - LINES), all.size());
        return last.stream()
                .filter(one -> one.at().plus(TOGETHER).isAfter(all.getLast().at()))
                .toList();
    }

    /** As much of the end of what was said as half of the stage holds. */
    private void fit(Fitted now) {
        if (now.equals(fitted)) {
            return;
        }
        fitted = now;
        lines.forEach(line -> line.words().fit(now.width() - SIDES));
        int letters = LETTERS;
        write(letters);
        while (prefHeight(now.width()) > now.height() / 2 && letters > FEWEST) {
            letters -= FEWEST;
            write(letters);
        }
    }

    private void write(int letters) {
        lines.forEach(line -> line.words().say(end(line.said(), letters)));
    }

    private static String end(String text, int letters) {
        if (text.length() <= letters) {
            return text;
        }
        int from = text.length() - letters;
        int space = text.indexOf(' ', from);
        return "…" + text.substring(space < 0 ? from : space + 1);
    }
}
