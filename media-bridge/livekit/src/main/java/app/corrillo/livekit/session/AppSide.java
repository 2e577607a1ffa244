package app.corrillo.livekit.session;

import app.corrillo.livekit.attribute.Attributes;
import app.corrillo.livekit.call.Calls;

/** What an app that uses this library does in a room beside the meeting. */
public record AppSide(Calls calls, Attributes attributes) {
    /** Nothing so far. */
    public AppSide() {
        this(new Calls(), new Attributes());
    }
}
