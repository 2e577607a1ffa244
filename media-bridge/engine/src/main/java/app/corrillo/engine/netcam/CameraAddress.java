package app.corrillo.engine.netcam;

import java.net.URI;
import okhttp3.HttpUrl;

/**
 * Where a network camera is, and who asks. The user and the password never leave it but to the camera.
 *
 * @param url without user and password
 */
record CameraAddress(HttpUrl url, CameraLogin login) {

    /** @throws IllegalArgumentException without the address in its message, because that may hold a password */
    static CameraAddress of(URI address) {
        String scheme = String.valueOf(address.getScheme());
        HttpUrl url = scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https")
                ? HttpUrl.parse(address.toString())
                : null;
        if (url == null) {
            throw new IllegalArgumentException("a network camera has an address that begins with http:// or https://");
        }
        CameraLogin login = new CameraLogin(url.username(), url.password());
        return new CameraAddress(
                url.newBuilder().username("").password("").fragment(null).build(), login);
    }

    /** Whether a camera may send us there: to another place on itself, and nowhere else. */
    boolean mayLeadTo(HttpUrl other) {
        return other.scheme().equals(url.scheme()) && other.host().equals(url.host()) && other.port() == url.port();
    }

    @Override
    public String toString() {
        return url.host();
    }
}
