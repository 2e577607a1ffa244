package app.corrillo.mesh;

import app.corrillo.meeting.media.ConnectionOptions.IceServer;
import app.corrillo.mesh.crypto.Secret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** From {@link MeshLink} to text. */
final class LinkPrinter {
    private LinkPrinter() {}

    static String print(MeshLink link) {
        StringBuilder text = new StringBuilder(LinkReader.SCHEME)
                .append(link.address())
                .append(LinkReader.PATH)
                .append("?v=")
                .append(MeshLink.VERSION)
                .append("&secret=")
                .append(link.secret().value())
                .append("&cert=")
                .append(link.certificate().value());
        if (!link.title().isBlank()) {
            text.append("&title=").append(encoded(link.title().value()));
        }
        link.iceServers().forEach(server -> text.append("&ice=").append(encoded(written(server))));
        if (link.relayOnly()) {
            text.append("&relay=1");
        }
        Secret key = link.key();
        return key == null
                ? text.toString()
                : text.append("&host=").append(key.value()).toString();
    }

    private static String written(IceServer server) {
        return server.username().isEmpty()
                ? server.url()
                : server.url() + " " + encoded(server.username()) + " " + encoded(server.password());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
