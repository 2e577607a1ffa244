package app.corrillo.livekit.entry;

import app.corrillo.meeting.EndReason;

/** No token was given, and why. The message holds nothing that a server said. */
public final class NoEntry extends Exception {
    private static final long serialVersionUID = 1L;

    private final EndReason reason;

    NoEntry(EndReason reason) {
        super("no token: " + reason.word());
        this.reason = reason;
    }

    public EndReason reason() {
        return reason;
    }
}
