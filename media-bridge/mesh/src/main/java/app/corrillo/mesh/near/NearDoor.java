package app.corrillo.mesh.near;

import app.corrillo.mesh.crypto.Secret;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.function.Predicate;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Says the room's secret to computers of the local network, while the host lets people near in; to everybody else, and
 * at any other time, there is no such page.
 */
public final class NearDoor extends Handler.Abstract {
    /** The path of the page. */
    public static final String PATH = "/near";

    private final Secret secret;
    private final Predicate<InetAddress> mayAsk;
    private volatile boolean open;

    /** @param mayAsk counts what each address asks, and refuses those that ask too often */
    public NearDoor(Secret secret, Predicate<InetAddress> mayAsk) {
        this.secret = secret;
        this.mayAsk = mayAsk;
    }

    /** From now on it says it. */
    public void open() {
        open = true;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        boolean asked = request.getHttpURI().getPath().equals(PATH) && HttpMethod.GET.is(request.getMethod());
        if (!asked || !open || !isWelcome(request)) {
            return false;
        }
        response.setStatus(HttpStatus.OK_200);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=us-ascii");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        Content.Sink.write(response, true, secret.value(), callback);
        return true;
    }

    private boolean isWelcome(Request request) {
        return request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress remote
                && isNear(remote.getAddress())
                && mayAsk.test(remote.getAddress());
    }

    /** Loopback, link-local and private addresses (RFC 1918, RFC 3927, RFC 4193, RFC 4291). */
    static boolean isNear(InetAddress address) {
        boolean unique = address instanceof Inet6Address && (address.getAddress()[0] & 0xfe) == 0xfc;
        return unique || address.isLoopbackAddress() || address.isLinkLocalAddress() || address.isSiteLocalAddress();
    }
}
