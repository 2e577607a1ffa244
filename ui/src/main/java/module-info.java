/** The screens: one package each. */
@org.jspecify.annotations.NullMarked
module app.corrillo.ui {
    requires transitive app.corrillo.canvas;
    requires transitive javafx.controls;
    requires atlantafx.base;
    requires org.controlsfx.controls;
    requires org.kordamp.ikonli.core;
    requires org.kordamp.ikonli.material2;
    requires static org.jspecify;

    exports app.corrillo.ui;
    exports app.corrillo.ui.window;
    exports app.corrillo.ui.words;
}
