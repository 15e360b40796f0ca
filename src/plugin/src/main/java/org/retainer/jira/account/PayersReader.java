package org.retainer.jira.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.retainer.account.Payer;
import org.retainer.jira.json.Fields;

/** Reads who pays: the whole list, or the first one's fields by themselves. */
final class PayersReader {
    private static final Set<String> FIELDS = Set.of("legalName", "taxId", "address");
    private static final int MOST = 50;
    private static final int LONGEST = 255;
    private static final int LONGEST_ID = 64;

    private PayersReader() {}

    /** Answers the new list, empty when nothing about payers was given. */
    static Optional<List<Payer>> read(Fields fields, List<Payer> present) {
        boolean apart = FIELDS.stream().anyMatch(fields::has);
        if (!fields.has("payers")) {
            return apart ? Optional.of(withFirst(fields, present)) : Optional.empty();
        }
        List<Payer> payers = fields.list("payers", MOST, FIELDS, PayersReader::payer);
        if (apart) {
            refuseContradiction(fields, payers.isEmpty() ? new Payer("", "", "") : payers.get(0));
        }
        return Optional.of(payers);
    }

    private static Payer payer(Fields fields) {
        return new Payer(fields.requiredText("legalName", LONGEST), text(fields, "taxId"), text(fields, "address"));
    }

    private static List<Payer> withFirst(Fields fields, List<Payer> present) {
        Payer before = present.isEmpty() ? new Payer("", "", "") : present.get(0);
        Payer first = new Payer(
                fields.has("legalName") ? text(fields, "legalName") : before.legalName(),
                fields.has("taxId") ? text(fields, "taxId") : before.taxId(),
                fields.has("address") ? text(fields, "address") : before.address());
        List<Payer> payers = new ArrayList<>(present.isEmpty() ? List.of() : present.subList(1, present.size()));
        if (first.equals(new Payer("", "", ""))) {
            return payers;
        }
        if (first.legalName().isEmpty()) {
            fields.complain("legalName", "required");
        }
        payers.add(0, first);
        return payers;
    }

    private static void refuseContradiction(Fields fields, Payer first) {
        complainUnlessEqual(fields, "legalName", first.legalName());
        complainUnlessEqual(fields, "taxId", first.taxId());
        complainUnlessEqual(fields, "address", first.address());
    }

    private static void complainUnlessEqual(Fields fields, String name, String expected) {
        if (fields.has(name) && !text(fields, name).equals(expected)) {
            fields.complain(name, "payer.contradiction");
        }
    }

    private static String text(Fields fields, String name) {
        return fields.text(name, name.equals("taxId") ? LONGEST_ID : LONGEST).orElse("");
    }
}
