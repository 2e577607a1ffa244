package app.corrillo.mesh.session;

import app.corrillo.meeting.time.Time;
import app.corrillo.meeting.work.TokenBucket;

/** How much one other participant may ask of this computer. Only for the session's lane. */
final class PeerRates {
    /** Files that somebody may begin at once, and then a second. */
    static final double FILES = 10;

    private static final double FILES_PER_SECOND = 0.2;

    /** New connections that somebody may ask for at once, and then a second. */
    private static final double LINKS = 6;

    private static final double LINKS_PER_SECOND = 0.1;

    /** Signals that may come at once by way of the server, and then a second: as many as an honest one lets through. */
    private static final double SIGNALS = 600;

    private static final double SIGNALS_PER_SECOND = 50;

    private final Time time;
    private final TokenBucket files;
    private final TokenBucket links;
    private final TokenBucket signals;

    PeerRates(Time time) {
        this.time = time;
        long now = time.nanos();
        files = new TokenBucket(FILES, FILES_PER_SECOND, now);
        links = new TokenBucket(LINKS, LINKS_PER_SECOND, now);
        signals = new TokenBucket(SIGNALS, SIGNALS_PER_SECOND, now);
    }

    /** Whether one more file may begin now; counts it. */
    boolean takeFile() {
        return files.take(time.nanos());
    }

    /** Whether one more connection may be asked for now; counts it. */
    boolean takeLink() {
        return links.take(time.nanos());
    }

    /** Whether one more signal may come now; counts it. */
    boolean takeSignal() {
        return signals.take(time.nanos());
    }
}
