/** The screens: one package each. */
@org.jspecify.annotations.NullMarked
module app.corrillo.ui {
    requires transitive app.corrillo.canvas;
    requires transitive javafx.controls;
    requires static org.jspecify;

    exports app.corrillo.ui;
}
