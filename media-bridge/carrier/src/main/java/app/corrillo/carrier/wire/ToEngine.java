package app.corrillo.carrier.wire;

import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.PictureFeed.Fit;

/**
 * What the window's side says. Things are named by numbers that this side gives out, each once, from 1 on; only
 * channels are numbered by the engine's side, because the other end of the connection may open them.
 */
public sealed interface ToEngine {

    /** The first message: what the sender understands, see {@link Codec#fingerprint}, both ways. */
    record Greeting(long toEngine, long fromEngine) implements ToEngine {}

    /** Something that gets exactly one answer. Numbers of questions rise. */
    record Ask(long number, Question question) implements ToEngine {}

    record CloseTrack(int track) implements ToEngine {}

    record CloseConnection(int connection) implements ToEngine {}

    record CloseChannel(int channel) implements ToEngine {}

    record CloseMeter(int meter) implements ToEngine {}

    /** Pictures of this track will be wanted. */
    record OpenFeed(int feed, TrackId track) implements ToEngine {}

    /**
     * From now on pictures of this size.
     *
     * @param file memory for them from now on, in the folder that both sides know; empty for the one before
     * @param room the bytes for each picture in that memory
     */
    record ResizeFeed(int feed, int width, int height, Fit fit, String file, int room) implements ToEngine {}

    record CloseFeed(int feed) implements ToEngine {}
}
