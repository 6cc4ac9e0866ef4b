package shardingspec.catalog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import shardingspec.node.Node;
import shardingspec.sql.Session;
import shardingspec.subject.Subject;
import shardingspec.words.Counted;

/**
 * What two runs over the same seed must have in common: the definition of the tables, and the rows that the seed made. What an
 * application wrote meanwhile is left out, as there is another amount of it every time.
 *
 * @param fingerprints by the name of the table, and one of the {@code schema}
 */
public record SeededState(Map<String, String> fingerprints) {

    public SeededState {
        fingerprints = new TreeMap<>(fingerprints);
    }

    public static SeededState read(Node node, Subject subject) {
        Map<String, String> fingerprints = new TreeMap<>();
        try (Session session = Session.open(node)) {
            subject.tables()
                    .forEach(table -> fingerprints.put(
                            table.name(), Contents.fingerprint(session, table.qualified(), table.seeded())));
        }
        List<String> definitions = new ArrayList<>();
        Schema schema = Schema.read(node, subject);
        for (SchemaPart part : SchemaPart.values()) {
            if (part != SchemaPart.SEQUENCE_STATE) {
                definitions.addAll(schema.part(part));
            }
        }
        CRC32 sum = new CRC32();
        sum.update(String.join("\n", definitions).getBytes(StandardCharsets.UTF_8));
        fingerprints.put(
                "schema",
                Counted.of(definitions.size(), "definition") + ", checksum " + Long.toHexString(sum.getValue()));
        return new SeededState(fingerprints);
    }
}
