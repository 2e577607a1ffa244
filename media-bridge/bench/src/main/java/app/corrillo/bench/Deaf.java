package app.corrillo.bench;

import app.corrillo.meeting.media.PeerConnection;

/** Hears of a connection and does nothing. */
class Deaf implements PeerConnection.Listener {
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
