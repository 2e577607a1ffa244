package app.corrillo.client.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The version that the build wrote into the program. */
public final class Version {
    private Version() {}

    /** Such as 0.1.0. */
    public static String current() {
        Properties properties = new Properties();
        try (InputStream file = Version.class.getResourceAsStream("/app/corrillo/client/version.properties")) {
            properties.load(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException("the program has no version", unreadable);
        }
        return properties.getProperty("version");
    }
}
