package app.corrillo.mesh.client;

import app.corrillo.mesh.crypto.Fingerprint;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import okhttp3.ConnectionSpec;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/** What everything that is asked of a meeting's server has in common: TLS 1.3, one certificate, and no other server. */
final class PinnedClient {
    private PinnedClient() {}

    static OkHttpClient.Builder of(Fingerprint certificate) {
        try {
            PinnedTrust trust = new PinnedTrust(certificate);
            SSLContext tls = SSLContext.getInstance("TLSv1.3");
            tls.init(null, new TrustManager[] {trust}, null);
            return new OkHttpClient.Builder()
                    .sslSocketFactory(tls.getSocketFactory(), trust)
                    .hostnameVerifier((name, session) -> true)
                    .connectionSpecs(List.of(ConnectionSpec.RESTRICTED_TLS))
                    .followRedirects(false);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has TLS 1.3", impossible);
        }
    }

    /**
     * Asks for this path.
     *
     * @param host a name or an address; IPv6 without brackets
     * @param path from its slash on
     */
    static Request request(String host, int port, String path) {
        return new Request.Builder()
                .url(new HttpUrl.Builder()
                        .scheme("https")
                        .host(host)
                        .port(port)
                        .encodedPath(path)
                        .build())
                .build();
    }
}
