package app.corrillo.carrier.wire;

import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.PeerConnection.Candidate;
import app.corrillo.meeting.media.PeerConnection.RemoteTrack;
import app.corrillo.meeting.media.PeerConnection.State;

/** What the engine's side says: answers, and what happened, in one order. */
public sealed interface FromEngine {
    /** Of one connection. */
    sealed interface OfConnection extends FromEngine {
        int connection();
    }

    /** The first message, see {@link ToEngine.Greeting}. */
    record Greeting(long toEngine, long fromEngine) implements FromEngine {}

    record Answered(long number, Answer answer) implements FromEngine {}

    record DevicesSeen(MediaDevices devices) implements FromEngine {}

    record TrackLost(int track, MediaProblem problem) implements FromEngine {}

    record TrackReleased(int track) implements FromEngine {}

    record LevelMeasured(int meter, double level) implements FromEngine {}

    record StateChanged(int connection, State state) implements OfConnection {}

    record CandidateFound(int connection, Candidate candidate) implements OfConnection {}

    record TrackCame(int connection, RemoteTrack track) implements OfConnection {}

    record TrackWent(int connection, TrackId track) implements OfConnection {}

    record ChannelOpened(int connection, int channel, String label) implements OfConnection {}

    record ChannelClosed(int connection, String label) implements OfConnection {}

    record TextCame(int connection, String label, String text) implements OfConnection {}

    @SuppressWarnings("ArrayRecordComponent")
    record BytesCame(int connection, String label, byte[] message) implements OfConnection {}
}
