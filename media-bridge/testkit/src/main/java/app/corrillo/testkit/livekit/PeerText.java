package app.corrillo.testkit.livekit;

/**
 * A text that a peer has received.
 *
 * @param from the sender's identity; empty when the server sent it
 * @param topic empty where there is none
 */
public record PeerText(String from, String topic, String text) {}
