package app.corrillo.meeting.media;

/** Hears of a connection and does nothing; who wants to hear one thing overrides that. */
public class DeafListener implements PeerConnection.Listener {
    @Override
    public void onState(PeerConnection.State state) {}

    @Override
    public void onCandidate(PeerConnection.Candidate candidate) {}

    @Override
    public void onRemoteTrack(PeerConnection.RemoteTrack track) {}

    @Override
    public void onChannelOpen(PeerConnection.DataChannel channel) {}

    @Override
    public void onChannelClosed(String label) {}

    @Override
    public void onMessage(String label, String text) {}
}
