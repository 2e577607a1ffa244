package app.corrillo.mesh.server;

import app.corrillo.meeting.EndReason;
import app.corrillo.mesh.wire.FromServer;
import java.net.InetAddress;

/** Somebody's open way to the server, as the room sees it. No method blocks. */
interface Guest {
    InetAddress address();

    /** Queues the message; a guest who does not read is dropped. */
    void send(FromServer message);

    /** Says why not, and closes. */
    void refuse(EndReason reason);

    /** Closes without a word. */
    void dismiss();
}
