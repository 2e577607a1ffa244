package app.corrillo.client.doctor;

import app.corrillo.meeting.media.PeerConnection;

/** Of the connection that only shows whether connections can be made, nothing is heard. */
final class Deaf implements PeerConnection.Listener {
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
