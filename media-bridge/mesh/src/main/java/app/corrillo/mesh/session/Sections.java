package app.corrillo.mesh.session;

import app.corrillo.meeting.Source;
import java.util.List;
import java.util.Optional;

/** The fixed sections of every connection, in the order of their lines. What is sent in them needs no negotiation. */
final class Sections {
    static final List<Source> ORDER = List.of(Source.MICROPHONE, Source.CAMERA, Source.SCREEN);

    private Sections() {}

    /** The source of a line. */
    static Optional<Source> at(int line) {
        return line >= 0 && line < ORDER.size() ? Optional.of(ORDER.get(line)) : Optional.empty();
    }

    /** The source of this word, if it has a section. */
    static Optional<Source> named(String word) {
        return ORDER.stream().filter(source -> source.word().equals(word)).findFirst();
    }
}
