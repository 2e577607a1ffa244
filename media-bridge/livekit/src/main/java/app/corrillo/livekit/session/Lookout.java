package app.corrillo.livekit.session;

/** What is found out by asking the engine for statistics again and again. Only for the session's lane. */
final class Lookout {
    private final OwnLevel level;
    private final HeldBack held;
    private final ScreenFirst screenFirst;

    Lookout(Tools tools, Room room, Media media) {
        level = new OwnLevel(tools, room.own(), () -> media.current().up().stats());
        held = new HeldBack(tools, room.tracks(), media::stats);
        screenFirst =
                new ScreenFirst(tools, room.own(), () -> media.current().up().stats());
    }

    /** This person is in the room. */
    void start() {
        level.start();
        screenFirst.start();
    }

    /** The way is back. */
    void resumed() {
        held.resumed();
    }

    void stop() {
        level.stop();
        held.stop();
        screenFirst.stop();
    }
}
