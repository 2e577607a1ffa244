package app.corrillo.engine.core;

import app.corrillo.meeting.Source;
import app.corrillo.meeting.TrackId;

/** One's own sound, from a device or from Corrillo itself. While it is disabled nothing is sent, nor read. */
abstract class Microphone extends SendTrack {

    Microphone(EngineContext context, TrackId id) {
        super(context, id, Source.MICROPHONE);
    }

    /** Whether its sound comes from Corrillo itself, which only a factory without devices can send. */
    abstract boolean isSynthetic();

    /** Engine thread: the processing of sound has changed. */
    void reprocess() {}
}
