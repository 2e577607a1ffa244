package app.corrillo.meeting;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

/** What is in a file that arrived, in memory. Immutable. */
public final class FileContent {
    private final List<byte[]> pieces;
    private final long size;

    /** @param pieces in order; become the content's, and must not be changed any more */
    public FileContent(List<byte[]> pieces) {
        this.pieces = List.copyOf(pieces);
        this.size = pieces.stream().mapToLong(piece -> piece.length).sum();
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    /**
     * Keeps it under this name, in place of what may be there: whoever asks has asked about that. Something that is
     * there stays as it is when this fails. Blocks.
     *
     * @throws IOException when it cannot be written
     */
    public void keep(Path as) throws IOException {
        Path place = as.toAbsolutePath();
        Path draft = Files.createTempFile(Objects.requireNonNull(place.getParent()), ".corrillo", ".part");
        try {
            try (OutputStream out = Files.newOutputStream(draft)) {
                for (byte[] piece : pieces) {
                    out.write(piece);
                }
            }
            Files.move(draft, place, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    @Override
    public String toString() {
        return "FileContent[" + size + " bytes]";
    }
}
