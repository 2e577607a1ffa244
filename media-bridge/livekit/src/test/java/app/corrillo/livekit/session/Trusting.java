package app.corrillo.livekit.session;

import app.corrillo.testkit.livekit.TlsFront;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** This virtual machine trusts the certificate of a front, as after its import, and no other, until this is closed. */
final class Trusting implements AutoCloseable {
    private static final String STORE = "javax.net.ssl.trustStore";
    private static final String PASSWORD = "javax.net.ssl.trustStorePassword";

    private final Map<String, @Nullable String> before = new HashMap<>();

    Trusting(TlsFront front) {
        set(STORE, front.trustStore().toString());
        set(PASSWORD, TlsFront.PASSWORD);
    }

    private void set(String name, String value) {
        before.put(name, System.setProperty(name, value));
    }

    @Override
    public void close() {
        before.forEach((name, value) -> {
            if (value == null) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, value);
            }
        });
    }
}
