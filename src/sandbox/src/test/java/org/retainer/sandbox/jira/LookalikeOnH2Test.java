package org.retainer.sandbox.jira;

import java.util.UUID;
import org.retainer.sandbox.database.Database;

public class LookalikeOnH2Test extends LookalikeContract {
    @Override
    Database open() {
        return Database.h2Memory("lookalike-" + UUID.randomUUID());
    }
}
