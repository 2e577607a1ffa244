package app.corrillo.mesh.near;

import app.corrillo.meeting.UntrustedText;
import app.corrillo.mesh.MeshLink;
import app.corrillo.mesh.NearMeeting;
import app.corrillo.mesh.crypto.Fingerprint;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.jmdns.ServiceInfo;

/**
 * What a meeting says about itself on the local network by DNS-based service discovery (RFC 6763) over multicast DNS
 * (RFC 6762): where it is, what it is called, and which certificate its server shows. It holds no secret.
 */
final class Announcement {
    static final String TYPE = "_corrillo._tcp.local.";

    private static final String VERSION = "1";

    private Announcement() {}

    /** As the library announces it; the host's address is the one that the library works at. */
    static ServiceInfo info(NearMeeting meeting) {
        Map<String, String> text = Map.of(
                "v",
                VERSION,
                "cert",
                meeting.certificate().value(),
                "title",
                meeting.title().value());
        return ServiceInfo.create(TYPE, meeting.name(), meeting.port(), 0, 0, text);
    }

    /** What others announce; empty for what this version cannot use. */
    static Optional<NearMeeting> read(ServiceInfo info) {
        return read(info, List.of(info.getInetAddresses()));
    }

    static Optional<NearMeeting> read(ServiceInfo info, List<InetAddress> addresses) {
        Optional<InetAddress> address =
                addresses.stream().min(Comparator.comparing(one -> !(one instanceof Inet4Address)));
        String certificate = info.getPropertyString("cert");
        String title = info.getPropertyString("title");
        boolean usable = VERSION.equals(info.getPropertyString("v"))
                && address.isPresent()
                && certificate != null
                && info.getPort() > 0;
        try {
            return usable
                    ? Optional.of(new NearMeeting(
                            info.getName(),
                            UntrustedText.name(title == null ? "" : title),
                            MeshLink.host(address.get()),
                            info.getPort(),
                            new Fingerprint(certificate)))
                    : Optional.empty();
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }
}
