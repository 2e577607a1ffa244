package app.corrillo.ui.window;

/** How to get into a meeting, and in again after it ended. */
sealed interface Way {

    /** By a link, which holds secrets and is kept in memory only. */
    record Link(String link) implements Way {
        @Override
        public String toString() {
            return "Link[]";
        }
    }

    /** By holding it on this computer. */
    record Own() implements Way {}
}
