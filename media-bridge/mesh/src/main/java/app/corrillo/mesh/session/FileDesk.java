package app.corrillo.mesh.session;

import app.corrillo.meeting.Addressee;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.SharedFile;
import app.corrillo.meeting.SharedFile.Step;
import app.corrillo.meeting.work.UnsentFile;
import app.corrillo.mesh.wire.FileMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Files of everybody, both ways. Only for the session's lane. */
final class FileDesk {
    private final Tools tools;
    private final Supplier<OwnState> self;
    private final FilesOut out;
    private final FilesIn in;
    private int number;

    /** @param self this person, once the meeting has begun */
    FileDesk(Tools tools, Supplier<OwnState> self) {
        this.tools = tools;
        this.self = self;
        out = new FilesOut(tools);
        in = new FilesIn(tools, () -> self.get().addressee());
    }

    /** For a connection that begins; files go through it as soon as its channel is open. */
    FileLine line(Peer peer) {
        return new FileLine(tools, new FileLine.Listener() {
            @Override
            public void onMessage(FileLine line, FileMessage message) {
                switch (message) {
                    case FileMessage.Begin begin -> in.begin(peer, line, begin);
                    case FileMessage.Stop(var file) -> in.stop(line, file);
                    case FileMessage.Refuse _, FileMessage.Taken _ -> out.heard(line, message);
                }
            }

            @Override
            public void onPiece(FileLine line, byte[] piece) {
                in.piece(line, piece);
            }

            @Override
            public void onDropped(FileLine line) {
                in.dropped(line);
            }

            @Override
            public void onClosed(FileLine line) {
                in.lost(line);
                out.lost(line);
            }
        });
    }

    /** @param to everybody whom the file is for, when its turn comes */
    void send(MeetingCommand.SendFile wish, @Nullable Addressee only, Supplier<List<Peer>> to) {
        OwnState own = self.get();
        String id = own.id() + "/" + number++;
        Path path = wish.file();
        Thread.ofVirtual().name("mesh file").start(() -> {
            long size = size(path);
            boolean fits = size >= 0 && size <= SharedFile.LARGEST;
            tools.lane().run(() -> {
                SharedFile file = SharedFile.begin(
                        id,
                        own.id(),
                        own.name(),
                        true,
                        only,
                        String.valueOf(path.getFileName()),
                        Math.max(0, size),
                        tools.time().now());
                if (fits) {
                    out.send(path, file, () -> takers(to.get()));
                } else {
                    tools.tell(new MeetingEvent.FileMoved(file.ended(Step.BROKEN)));
                }
            });
        });
    }

    void cancel(String file) {
        out.cancel(file);
        in.cancel(file);
    }

    void close() {
        out.close();
    }

    private static List<PeerLink> takers(List<Peer> peers) {
        return peers.stream()
                .flatMap(peer -> peer.link().stream())
                .filter(link -> link.files().isOpen())
                .toList();
    }

    private static long size(Path path) {
        try {
            return Files.isRegularFile(path) ? Files.size(path) : -1;
        } catch (IOException | RuntimeException failure) {
            UnsentFile.log(FileDesk.class, failure);
            return -1;
        }
    }
}
