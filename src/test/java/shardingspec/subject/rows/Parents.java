package shardingspec.subject.rows;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import shardingspec.subject.assess.Blueprint;
import shardingspec.subject.assess.ForeignKey;
import shardingspec.subject.assess.Place;
import shardingspec.subject.assess.Table;
import shardingspec.subject.rows.MadeRows.MadeRow;

/** Chooses the rows that a new row refers to: of its own tenant, and such that foreign keys which share a column agree. */
final class Parents {

    /** One reference in so many is left empty, where it may be. */
    private static final int EMPTY = 6;

    private final Table table;
    private final Blueprint blueprint;
    private final MadeRows made;
    private final Random random;
    private final List<ForeignKey> keys;
    private String complaint = "";

    Parents(Table table, Blueprint blueprint, MadeRows made, Random random) {
        this.table = table;
        this.blueprint = blueprint;
        this.made = made;
        this.random = random;
        this.keys = blueprint.catalog().foreignKeys().stream()
                .filter(key ->
                        key.table().equals(table.qualified()) && !key.target().equals(table.qualified()))
                .sorted(Comparator.comparing((ForeignKey key) -> -key.columns().size())
                        .thenComparing(ForeignKey::name))
                .toList();
    }

    /** Values of all columns of its foreign keys; empty if there is no row to refer to. */
    Optional<Map<String, Optional<String>>> choose(Optional<String> tenant, Place place) {
        Map<String, Optional<String>> chosen = new HashMap<>();
        if (tenant.isPresent() && hasColumn(place.column())) {
            chosen.put(place.column(), tenant);
        }
        for (ForeignKey key : keys) {
            boolean required = FillingOrder.isRequired(key, table);
            if (!required && random.nextInt(EMPTY) == 0) {
                leaveEmpty(key, chosen);
                continue;
            }
            List<MadeRow> fitting = made.of(key.target()).stream()
                    .filter(row -> isOfTheTenant(row, key, tenant))
                    .filter(row -> agrees(row, key, chosen))
                    .toList();
            if (fitting.isEmpty() && required) {
                complaint = "there is no row of " + key.target() + " for " + key.name();
                return Optional.empty();
            }
            if (fitting.isEmpty()) {
                leaveEmpty(key, chosen);
            } else {
                MadeRow row = fitting.get(random.nextInt(fitting.size()));
                for (int at = 0; at < key.columns().size(); at++) {
                    chosen.put(
                            key.columns().get(at), row.value(key.targetColumns().get(at)));
                }
            }
        }
        return Optional.of(chosen);
    }

    String complaint() {
        return complaint;
    }

    private boolean hasColumn(String column) {
        return table.columns().stream().anyMatch(one -> one.name().equals(column));
    }

    /** A column that another foreign key has filled stays filled: one empty column is enough. */
    private void leaveEmpty(ForeignKey key, Map<String, Optional<String>> chosen) {
        key.columns().stream()
                .filter(column ->
                        table.columns().stream().anyMatch(one -> one.name().equals(column) && !one.notNull()))
                .forEach(column -> chosen.putIfAbsent(column, Optional.empty()));
    }

    private boolean isOfTheTenant(MadeRow row, ForeignKey key, Optional<String> tenant) {
        boolean sharded = blueprint.layout().of(key.target()).isDistributed();
        return tenant.isEmpty() || !sharded || row.tenant().equals(tenant);
    }

    private static boolean agrees(MadeRow row, ForeignKey key, Map<String, Optional<String>> chosen) {
        for (int at = 0; at < key.columns().size(); at++) {
            Optional<String> there = chosen.get(key.columns().get(at));
            if (there != null && !there.equals(row.value(key.targetColumns().get(at)))) {
                return false;
            }
        }
        return true;
    }
}
