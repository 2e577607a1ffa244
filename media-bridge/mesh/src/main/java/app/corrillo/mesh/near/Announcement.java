package app.corrillo.mesh.near;

import app.corrillo.meeting.UntrustedText;
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
 *
 * @param name of the instance, made for this meeting
 */
record Announcement(String name, UntrustedText title, String host, int port, Fingerprint certificate) {
    static final String TYPE = "_corrillo._tcp.local.";

    private static final String VERSION = "1";

    /** As the library announces it; the host's address is the one that the library works at. */
    ServiceInfo info() {
        Map<String, String> text = Map.of("v", VERSION, "cert", certificate.value(), "title", title.value());
        return ServiceInfo.create(TYPE, name, port, 0, 0, text);
    }

    /** What others announce; empty for what this version cannot use. */
    static Optional<Announcement> read(ServiceInfo info) {
        return read(info, List.of(info.getInetAddresses()));
    }

    static Optional<Announcement> read(ServiceInfo info, List<InetAddress> addresses) {
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
                    ? Optional.of(new Announcement(
                            info.getName(),
                            UntrustedText.name(title == null ? "" : title),
                            withoutScope(address.get().getHostAddress()),
                            info.getPort(),
                            new Fingerprint(certificate)))
                    : Optional.empty();
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    private static String withoutScope(String address) {
        int scope = address.indexOf('%');
        return scope < 0 ? address : address.substring(0, scope);
    }
}
