package app.corrillo.ui.lobby;

/** Where the lobby leads, apart from into the meeting. Called on the JavaFX thread. */
public interface LobbyExits {

    /** The person does not want to join, or not any more. */
    void back();

    /** To the settings, beside what is shown. */
    void settings();

    /** Nobody answered for as long as people wait. */
    void gaveUp();
}
