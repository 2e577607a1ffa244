package app.corrillo.engine.core;

import dev.onvoid.webrtc.media.MediaStreamTrack;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Gives native objects back. Engine thread only. */
final class Natives {
    private static final Logger LOG = System.getLogger(Natives.class.getName());

    private Natives() {}

    /** Our hold on the track ends, even if the library holds it a little longer, which it says by an Error. */
    static void dispose(MediaStreamTrack track) {
        try {
            track.dispose();
        } catch (Error heldElsewhere) {
            LOG.log(Level.WARNING, "a track was still in use when it was disposed", heldElsewhere);
        }
    }
}
