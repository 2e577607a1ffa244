package app.corrillo.ui.meeting;

import app.corrillo.ui.Habits.Bandwidth;

/** What the toolbar, the menus and the keys can open and close in the window. */
interface Panels {

    void turnChat();

    /** Opens the chat where one asks everybody. */
    void askPoll();

    void turnPeople();

    void turnReactions();

    /** The numbers of every track. */
    void turnNumbers();

    /** What is said in writing, where the server writes it down. */
    void turnCaptions();

    boolean isCaptioned();

    void turnFullScreen();

    /** The shared screen into a window of its own, or back. */
    void turnShareWindow();

    /** So much for pictures from now on. */
    void spend(Bandwidth bandwidth);

    void copyInvitation();

    /** Offers what can be shared, or stops sharing. */
    void share();
}
