package app.corrillo.ui.home;

import java.util.concurrent.CompletableFuture;

/** Where Home leads. Called on the JavaFX thread. */
public interface HomeExits {

    /** Into the lobby of a link that can be used. */
    void lobby(String link);

    /** Into the lobby of a meeting on this computer; fails, on any thread, if none can be opened. */
    CompletableFuture<Void> host();

    /** To the settings, beside what is shown. */
    void settings();
}
