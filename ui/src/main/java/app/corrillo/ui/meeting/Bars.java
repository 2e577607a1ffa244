package app.corrillo.ui.meeting;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Three bars for the quality of a connection; how many are lit is said by the style class. */
final class Bars extends HBox {
    Bars(String... classes) {
        super(2);
        getStyleClass().add("bars");
        getStyleClass().addAll(classes);
        setAlignment(Pos.BOTTOM_CENTER);
        for (int bar = 1; bar <= 3; bar++) {
            Region one = new Region();
            one.getStyleClass().addAll("bar", "bar-" + bar);
            getChildren().add(one);
        }
    }
}
