package org.retainer.jira.outbox;

import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import org.retainer.outbox.Fingerprint;
import org.retainer.outbox.HostIdentity;
import org.retainer.refusal.Refusal;

/** Tells an installation by a file in its shared home, the path of that, and the address at which people reach it. */
public final class HomeIdentity implements HostIdentity {
    private static final String FILE = "retainer/installation-id";
    private static final int LONGEST_ID = 100;

    private final ApplicationProperties host;

    public HomeIdentity(ApplicationProperties host) {
        this.host = host;
    }

    @Override
    public Fingerprint present() {
        Optional<Path> home = home();
        return new Fingerprint(
                home.map(HomeIdentity::read).orElse(""),
                home.map(Path::toString).orElse(""),
                baseUrl());
    }

    @Override
    public Fingerprint marked() {
        Path home = home().orElseThrow(() -> Refusal.conflict("", "sending.home"));
        if (read(home).isEmpty()) {
            mark(home);
        }
        Fingerprint present = present();
        if (present.id().isEmpty()) {
            throw Refusal.conflict("", "sending.home");
        }
        return present;
    }

    private Optional<Path> home() {
        return host.getSharedHomeDirectory().or(host::getLocalHomeDirectory).map(path -> path.toAbsolutePath()
                .normalize());
    }

    private String baseUrl() {
        String url = host.getBaseUrl(UrlMode.CANONICAL);
        return url == null ? "" : url.replaceAll("/+$", "");
    }

    private static String read(Path home) {
        try {
            String id =
                    Files.readString(home.resolve(FILE), StandardCharsets.UTF_8).strip();
            return id.length() > LONGEST_ID ? "" : id;
        } catch (IOException | SecurityException absent) {
            return "";
        }
    }

    private static void mark(Path home) {
        Path file = home.resolve(FILE);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, UUID.randomUUID() + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException anotherNodeWasFaster) {
            // its id is as good
        } catch (IOException | SecurityException e) {
            throw Refusal.conflict("", "sending.home");
        }
    }
}
