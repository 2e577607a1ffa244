package app.corrillo.engine;

import java.io.IOException;
import java.io.RandomAccessFile;

/**
 * What is in memory of this process's pages, and whether that is still what is in their files (Linux,
 * proc_pid_pagemap(5), which is read many times faster than smaps). One thread at a time.
 */
final class PageTable implements AutoCloseable {
    private static final String FILE = "/proc/self/pagemap";

    /** Less is not worth a call. */
    private static final long WORTH_BYTES = 64 << 10;

    private static final int ENTRY = 8;
    private static final int ENTRIES = 4096;

    // Of an entry's highest byte, which is its last on all that we run on.
    private static final int PRESENT = 0x80;
    private static final int SWAPPED = 0x40;
    private static final int OF_FILE = 0x20;

    private final RandomAccessFile table;
    private final long page;
    private final byte[] entries = new byte[ENTRIES * ENTRY];

    /**
     * @param page size of a page in bytes
     * @throws IOException where there is none, or none for this process
     */
    PageTable(long page) throws IOException {
        table = new RandomAccessFile(FILE, "r");
        this.page = page;
    }

    /**
     * Whether some of it is there, and nothing was changed before nobody could, as it is where a library was relocated.
     */
    boolean isAsItsFile(Mapping mapping) throws IOException {
        table.seek(mapping.start() / page * ENTRY);
        long present = 0;
        for (long left = mapping.bytes() / page * ENTRY; left > 0; ) {
            int read = (int) Math.min(left, entries.length);
            table.readFully(entries, 0, read);
            for (int at = ENTRY - 1; at < read; at += ENTRY) {
                int entry = entries[at];
                if ((entry & (PRESENT | SWAPPED)) != 0) {
                    if ((entry & OF_FILE) == 0) {
                        return false;
                    }
                    present++;
                }
            }
            left -= read;
        }
        return present * page >= WORTH_BYTES;
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
