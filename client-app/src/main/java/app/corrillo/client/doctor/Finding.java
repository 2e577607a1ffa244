package app.corrillo.client.doctor;

/**
 * What was found out about one part of this computer.
 *
 * @param state whether it works
 * @param about names, numbers or addresses for the sentence; may be empty
 * @param key names the sentence in the bundle
 */
record Finding(Part part, State state, String key, String about) {

    /** What is looked at, in the order of the report. */
    enum Part {
        AUDIO,
        CAMERA,
        DISPLAY,
        ENGINE,
        NETWORK
    }

    /** How it is. */
    enum State {
        OK,
        /** Meetings can be held without it. */
        MISSING,
        /** Without it no meeting can be held. */
        FAILED
    }
}
