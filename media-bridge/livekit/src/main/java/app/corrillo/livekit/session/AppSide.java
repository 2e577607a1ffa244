package app.corrillo.livekit.session;

import app.corrillo.livekit.attribute.Attributes;
import app.corrillo.livekit.call.Calls;

/**
 * What an app that uses this library does in a room beside the meeting, and how.
 *
 * @param codec of pictures that are sent, where the server takes it; empty for the usual one
 */
public record AppSide(Calls calls, Attributes attributes, String codec) {
    /** Nothing so far. */
    public AppSide() {
        this(new Calls(), new Attributes(), "");
    }
}
