package app.corrillo.ui.meeting;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;

/** The course of a number over the last minutes, without scales: its shape is what tells. */
final class Sparkline extends Region {
    private final Polyline line = new Polyline();
    private List<Long> values = List.of();

    Sparkline() {
        getStyleClass().add("sparkline");
        setMinWidth(0);
        setPrefWidth(0);
        line.getStyleClass().add("course");
        line.setManaged(false);
        getChildren().add(line);
    }

    /** Oldest first; the newest lies at the right edge. */
    void show(List<Long> now) {
        values = List.copyOf(now);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        line.getPoints().setAll(points(values, History.LENGTH, getWidth(), getHeight()));
    }

    /**
     * Pairs of x and y for this many places across; the largest value touches the top. Pure.
     *
     * @param places for values; fewer values fill the right part
     */
    static List<Double> points(List<Long> values, int places, double width, double height) {
        long most = values.stream().mapToLong(Long::longValue).max().orElse(0);
        List<Double> points = new ArrayList<>();
        for (int index = 0; index < values.size(); index++) {
            int place = places - values.size() + index;
            points.add(width * place / (places - 1));
            points.add(most == 0 ? height : height - height * values.get(index) / most);
        }
        return points;
    }
}
