package app.corrillo.ui;

import javafx.scene.Parent;

/** One screen of the window. All methods are called on the JavaFX thread. */
public interface Screen {

    /** What is seen; the same node for the life of the screen. */
    Parent root();

    /** The root is in the window now: the time to ask for focus and to begin to follow a state. */
    default void shown() {}

    /** This person chose something else about how they meet; what is read of it again shows at once. */
    default void habitsChanged() {}

    /**
     * Whether the window may be closed at once. Else this screen asks the person, and runs what closes it if they
     * agree.
     */
    default boolean mayClose(Runnable closing) {
        return true;
    }

    /** Out of the window, for good: everything that this screen follows or holds ends. Closing twice does nothing. */
    default void close() {}
}
