package app.corrillo.meeting.media;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which camera. The written form is that of {@code --camera}. */
public sealed interface CameraSpec {

    /** The system's first camera. */
    record Default() implements CameraSpec {}

    /** No camera. */
    record None() implements CameraSpec {}

    /** The camera of this name or id. */
    record Named(String name) implements CameraSpec {}

    /**
     * A moving test picture with a frame number and a clock that a program can read.
     *
     * @param person a number that chooses the drawn person in front of it; negative for nobody
     */
    record TestPattern(int width, int height, int framesPerSecond, int person) implements CameraSpec {
        public TestPattern {
            if (width < 160 || width > 3840 || height < 90 || height > 2160) {
                throw new IllegalArgumentException("a pattern is 160x90 to 3840x2160 pixels large");
            }
            if (framesPerSecond < 1 || framesPerSecond > 60) {
                throw new IllegalArgumentException("a pattern has 1 to 60 frames a second");
            }
            width &= ~1;
            height &= ~1;
        }
    }

    /** A film in the Y4M format, again and again. */
    record Film(Path file) implements CameraSpec {}

    /** A still picture. */
    record Still(Path file) implements CameraSpec {}

    /** A network camera that sends MJPEG over HTTP. The address may hold a user and a password: never log it. */
    record Network(URI address) implements CameraSpec {
        @Override
        public String toString() {
            return "Network[" + address.getHost() + "]";
        }
    }

    /**
     * A camera of the system in small pictures: those nearest to 640x360 at 15 frames a second that it has. It has no
     * written form.
     *
     * @param name as in {@link Named}; empty for the system's first camera
     */
    record Small(String name) implements CameraSpec {
        @Override
        public CameraSpec whole() {
            return name.isEmpty() ? new Default() : new Named(name);
        }
    }

    /** The same camera in the pictures that it has otherwise. */
    default CameraSpec whole() {
        return this;
    }

    /** The same camera in small pictures; one that is none of the system's has only those that it has. */
    default CameraSpec small() {
        return switch (this) {
            case Default() -> new Small("");
            case Named(String name) -> new Small(name);
            case None _, TestPattern _, Film _, Still _, Network _, Small _ -> this;
        };
    }

    /**
     * Reads the written form: {@code default}, {@code none}, {@code pattern[:1280x720@30]}, {@code file:X.y4m},
     * {@code image:X.png}, {@code http://…}, or a device's name.
     *
     * @throws IllegalArgumentException with a sentence for the person
     */
    static CameraSpec parse(String text) {
        Matcher pattern = Written.PATTERN.matcher(text);
        if (text.equals("default")) {
            return new Default();
        } else if (text.equals("none")) {
            return new None();
        } else if (pattern.matches()) {
            return pattern.group(1) == null
                    ? new TestPattern(1280, 720, 30, -1)
                    : new TestPattern(
                            Integer.parseInt(pattern.group(1)),
                            Integer.parseInt(pattern.group(2)),
                            pattern.group(3) == null ? 30 : Integer.parseInt(pattern.group(3)),
                            -1);
        } else if (text.startsWith("pattern:")) {
            throw new IllegalArgumentException("a pattern is written pattern:1280x720@30");
        } else if (text.startsWith("file:")) {
            return new Film(Path.of(text.substring("file:".length())));
        } else if (text.startsWith("image:")) {
            return new Still(Path.of(text.substring("image:".length())));
        } else if (text.startsWith("http://") || text.startsWith("https://")) {
            return new Network(Written.address(text));
        } else if (text.isBlank()) {
            throw new IllegalArgumentException("a camera needs a name");
        }
        return new Named(text);
    }

    /** Holds the grammar. */
    final class Written {
        private static final Pattern PATTERN = Pattern.compile("pattern(?::(\\d{2,4})x(\\d{2,4})(?:@(\\d{1,2}))?)?");

        private Written() {}

        // The message of URI.create would hold the address, and with it a password.
        private static URI address(String text) {
            try {
                return new URI(text);
            } catch (URISyntaxException unreadable) {
                throw new IllegalArgumentException("the camera's address cannot be read");
            }
        }
    }
}
