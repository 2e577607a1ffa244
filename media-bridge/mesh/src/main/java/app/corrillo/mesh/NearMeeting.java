package app.corrillo.mesh;

import app.corrillo.meeting.UntrustedText;
import app.corrillo.mesh.crypto.Fingerprint;

/**
 * A meeting that announces itself on the local network. Whoever announces says what it likes: only the certificate is
 * sure, because the server has to show it.
 *
 * @param name of the announcement
 * @param title what the meeting is called, may be empty
 * @param host an address
 * @param certificate what its server must show
 */
public record NearMeeting(String name, UntrustedText title, String host, int port, Fingerprint certificate) {

    /** Host and port as a person reads them. */
    public String address() {
        return MeshLink.address(host, port);
    }
}
