package org.retainer.sandbox.host;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.retainer.sandbox.command.StartupException;

/** The directory that a running sandbox has for itself. */
public final class Home implements AutoCloseable {
    private final Path directory;
    private final FileChannel channel;

    private Home(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    /**
     * Takes a directory, made when it is absent.
     *
     * @throws StartupException when it cannot be written or another sandbox has it
     */
    public static Home take(Path directory) {
        try {
            Files.createDirectories(directory);
            FileChannel channel = FileChannel.open(
                    directory.resolve("sandbox.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new StartupException("Another sandbox runs in the home " + directory.toAbsolutePath()
                        + "; stop it or choose another directory with --home");
            }
            return new Home(directory, channel);
        } catch (IOException e) {
            throw new StartupException(
                    "The home " + directory.toAbsolutePath() + " cannot be used: " + e + "; choose another with --home",
                    e);
        }
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** A file or directory inside. */
    public Path resolve(String name) {
        return directory.resolve(name);
    }

    /** Gives the directory back. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException("The home was not released", e);
        }
    }
}
