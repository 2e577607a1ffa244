package app.corrillo.engine.pulse;

/** Where the recording stream of this process is, compared with the microphone that was wished for. */
public enum MicrophonePlace {
    /** No microphone was wished for, or one that is synthetic. */
    NO_WISH,
    /** No sound server answers. */
    NO_SERVER,
    /** The microphone that was wished for is not there; no other one replaces it. */
    NO_DEVICE,
    /** This process records nothing now. */
    NO_STREAM,
    /** There is a stream, and what it delivers may come from another microphone. */
    MOVING,
    /** What the stream delivers comes from the microphone that was wished for, and from no other. */
    IN_PLACE
}
