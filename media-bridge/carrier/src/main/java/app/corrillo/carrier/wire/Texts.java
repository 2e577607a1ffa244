package app.corrillo.carrier.wire;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Text, and what is written as text: its length in octets and UTF-8. */
final class Texts {
    private Texts() {}

    static void write(Object value, Output out) {
        byte[] octets = ((String) value).getBytes(StandardCharsets.UTF_8);
        out.putNumber(octets.length);
        out.put(octets);
    }

    static String read(Input in) throws BadMessageException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(in.octets()))
                    .toString();
        } catch (CharacterCodingException noText) {
            throw new BadMessageException("a text is none", noText);
        }
    }

    static Path path(Input in) throws BadMessageException {
        try {
            return Path.of(read(in));
        } catch (InvalidPathException noPath) {
            throw new BadMessageException("a path is none", noPath);
        }
    }

    static URI address(Input in) throws BadMessageException {
        try {
            return new URI(read(in));
        } catch (URISyntaxException noAddress) {
            throw new BadMessageException("an address is none", noAddress);
        }
    }
}
