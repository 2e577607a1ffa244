package app.corrillo.testkit.livekit;

/**
 * A byte stream that a peer has received whole.
 *
 * @param from the sender's identity
 * @param size in bytes
 * @param sha256 of the content, in lower-case digits
 */
public record PeerFile(String from, String topic, String name, String mime, long size, String sha256) {}
