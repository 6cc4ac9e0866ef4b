package shardingspec.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import shardingspec.catalog.Schema;
import shardingspec.catalog.SchemaPart;
import shardingspec.cluster.Cluster;
import shardingspec.cluster.ClusterVariables;
import shardingspec.node.Node;
import shardingspec.plan.Explainer;
import shardingspec.sql.Database;
import shardingspec.sql.Outcome;
import shardingspec.sql.Rows;
import shardingspec.sql.Script;
import shardingspec.sql.ScriptParser;
import shardingspec.sql.ScriptResult;
import shardingspec.sql.ScriptRunner;
import shardingspec.sql.Session;
import shardingspec.sql.SqlFailure;
import shardingspec.sql.StatementResult;
import shardingspec.sql.Variables;
import shardingspec.subject.Query;
import shardingspec.subject.Subject;
import shardingspec.subject.SubjectTable;
import shardingspec.subject.Tenant;
import shardingspec.subject.assess.Assessment;
import shardingspec.subject.assess.Assessor;
import shardingspec.subject.assess.Place;
import shardingspec.subject.assess.Table;
import shardingspec.subject.assess.TenantCandidate;
import shardingspec.subject.demo.OrderWorkload;
import shardingspec.subject.folder.Loaded;
import shardingspec.subject.folder.SubjectException;
import shardingspec.subject.folder.SubjectFolder;
import shardingspec.subject.rows.Filling;
import shardingspec.workload.checker.LoadReport;

/** Takes a user's database to Citus, reshards it under load and brings it back, on a cluster that is new. */
public final class Prover {

    private static final String ONLINE = "auto";
    private static final String BLOCKING = "block_writes";
    private static final int TENANTS = 3;

    private final SubjectFolder folder;
    private final Cluster cluster;
    private final Consumer<String> progress;
    private final Assessment assessment;
    private final Variables variables;
    private final ScriptRunner scripts;
    private final Subject subject;
    private int loads;

    private Prover(SubjectFolder folder, Cluster cluster, Assessment assessment, Consumer<String> progress) {
        this.folder = folder;
        this.cluster = cluster;
        this.progress = progress;
        this.assessment = assessment;
        this.subject = subject(assessment, folder);
        this.variables = ClusterVariables.of(cluster, Map.of());
        this.scripts = new ScriptRunner(variables, result -> {});
    }

    /**
     * @param progress is told what is done next
     * @throws SubjectException if something is wrong with the folder
     */
    public static Proof prove(SubjectFolder folder, Cluster cluster, Consumer<String> progress) {
        progress.accept("Load " + folder.name());
        Loaded loaded = Filling.load(folder, cluster.oracle());
        Filling.load(folder, cluster.coordinator());
        return new Prover(folder, cluster, Assessor.assess(folder, loaded, cluster.oracle()), progress).prove();
    }

    /**
     * Loads and shards it, no more. Oracle and cluster hold the same rows then.
     *
     * @throws SubjectException if something is wrong with the folder
     */
    public static void shard(SubjectFolder folder, Cluster cluster) {
        Loaded loaded = Filling.load(folder, cluster.oracle());
        Filling.load(folder, cluster.coordinator());
        Prover prover = new Prover(folder, cluster, Assessor.assess(folder, loaded, cluster.oracle()), step -> {});
        prover.enable();
        prover.requireSomethingDistributed(
                prover.scripts.attempt(prover.shardingScript(), cluster.coordinator(), statement -> {}));
    }

    private static Subject subject(Assessment assessment, SubjectFolder folder) {
        List<SubjectTable> tables = assessment.layout().places().stream()
                .map(place -> new SubjectTable(
                        place.table().schema(),
                        place.table().name(),
                        List.of(),
                        switch (place.decision()) {
                            case DISTRIBUTED -> SubjectTable.Destination.DISTRIBUTED;
                            case REFERENCE -> SubjectTable.Destination.REFERENCE;
                            case LOCAL, UNDECIDED -> SubjectTable.Destination.LOCAL;
                        },
                        place.column(),
                        "true"))
                .toList();
        return new Subject(
                folder.name(),
                tables,
                new Tenant("", assessment.layout().column(), "", ""),
                folder.queries(),
                new OrderWorkload(),
                Map.of());
    }

    private Proof prove() {
        Schema before = Schema.read(cluster.coordinator(), subject);
        progress.accept("Enable Citus");
        enable();
        progress.accept("Shard it");
        ScriptResult sharding = scripts.attempt(shardingScript(), cluster.coordinator(), statement -> {});
        requireSomethingDistributed(sharding);
        List<Spread> spreads = spreads();
        progress.accept("Ask its queries");
        List<Answer> answers = answers(true);
        List<String> contents = contents();
        LoadPlan plan = plan();
        List<Change> changes = changes(plan);
        progress.accept("Bring it back");
        ScriptResult unsharding = scripts.attempt(unshardingScript(), cluster.coordinator(), statement -> {});
        List<String> contentsAfter = contents();
        return new Proof(
                assessment,
                citus(),
                sharding,
                spreads,
                answers,
                contents,
                plan.notes(),
                plan.refused(),
                changes,
                unsharding,
                before.differences(Schema.read(cluster.coordinator(), subject)).stream()
                        .filter(difference -> difference.part() != SchemaPart.SEQUENCE_STATE)
                        .toList(),
                contentsAfter,
                answers(false),
                folder.properties());
    }

    private void enable() {
        letOwnersLogIn();
        cluster.nodes().forEach(node -> scripts.run("sharding/10_enable_citus.sql", node));
        cluster.nodes().forEach(node -> scripts.run("sharding/10a_share_node_credentials.sql", node));
        owners().forEach(owner -> cluster.nodes().forEach(node -> owner.run("subject/104b_remember_owner.sql", node)));
        scripts.run("sharding/11_add_workers.sql", cluster.coordinator());
        setShards();
    }

    /** Before the nodes know each other, as what one is told about roles later goes to all. */
    private void letOwnersLogIn() {
        owners().forEach(owner -> {
            cluster.workers().forEach(worker -> owner.run("subject/104_create_owner.sql", worker));
            owner.run("subject/104a_let_owner_log_in.sql", cluster.coordinator());
        });
    }

    private Stream<ScriptRunner> owners() {
        return assessment.catalog().tables().stream()
                .flatMap(table -> table.owner().stream())
                .distinct()
                .map(owner -> runner(Map.of("owner", owner)));
    }

    private void setShards() {
        new Database(cluster.coordinator())
                .execute("ALTER DATABASE \"" + cluster.coordinator().login().database() + "\" SET citus.shard_count TO "
                        + folder.properties().shards());
    }

    private Script shardingScript() {
        return folder.sharding()
                .orElseGet(() -> ScriptParser.parse(
                        SubjectFolder.SCRIPTS + "sharding.sql",
                        assessment.migration().sharding()));
    }

    private Script unshardingScript() {
        return folder.unsharding()
                .orElseGet(() -> ScriptParser.parse(
                        SubjectFolder.SCRIPTS + "unsharding.sql",
                        folder.sharding().isPresent()
                                ? assessment.migration().undistributing()
                                : assessment.migration().unsharding()));
    }

    private void requireSomethingDistributed(ScriptResult sharding) {
        try (Session session = Session.open(cluster.coordinator())) {
            if (session.rows("SELECT FROM pg_dist_partition WHERE partmethod = 'h'")
                    .isEmpty()) {
                throw new SubjectException(
                        folder.path() + ": " + sharding.script().name() + " distributes no table"
                                + sharding.statements().stream()
                                        .flatMap(result -> result.outcome().failure().stream())
                                        .findFirst()
                                        .map(failure -> ". The first statement that was refused: " + failure)
                                        .orElse(": it has to call create_distributed_table"));
            }
        }
    }

    private String citus() {
        try (Session session = Session.open(cluster.coordinator())) {
            return session.rows("SELECT extversion FROM pg_extension WHERE extname = 'citus'")
                    .value(0, "extversion");
        }
    }

    private List<Spread> spreads() {
        List<Spread> spreads = new ArrayList<>();
        try (Session session = Session.open(cluster.coordinator())) {
            Rows tables = session.rows("SELECT table_name::text, citus_table_type, shard_count FROM citus_tables "
                    + "ORDER BY citus_table_type, table_name::text");
            for (int row = 0; row < tables.size(); row++) {
                String table = tables.value(row, "table_name");
                String kind = tables.value(row, "citus_table_type");
                spreads.add(
                        kind.equals("distributed")
                                ? distributed(table, tables.value(row, "shard_count"), session)
                                : new Spread(table, kind, 1, List.of("on every node"), 0));
            }
        }
        return spreads;
    }

    private Spread distributed(String table, String shards, Session session) {
        Rows rows = session.rows("SELECT nodename || ':' || nodeport AS node, shardid, (SELECT result FROM "
                + "run_command_on_placements('" + table.replace("'", "''") + "', 'SELECT count(*) FROM %s') r "
                + "WHERE r.shardid = s.shardid AND r.nodename = s.nodename AND r.nodeport = s.nodeport) AS n "
                + "FROM citus_shards s WHERE table_name = '" + table.replace("'", "''") + "'::regclass ORDER BY 1, 2");
        Map<String, Long> perNode = new HashMap<>();
        long all = 0;
        long largest = 0;
        for (int row = 0; row < rows.size(); row++) {
            long count = Long.parseLong(rows.value(row, "n"));
            perNode.merge(name(rows.value(row, "node")), count, Long::sum);
            all += count;
            largest = Math.max(largest, count);
        }
        return new Spread(
                table,
                "distributed",
                Integer.parseInt(shards),
                perNode.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> entry.getKey() + ": " + entry.getValue())
                        .toList(),
                all == 0 ? 0 : (double) largest / all);
    }

    private String name(String address) {
        return cluster.nodes().stream()
                .filter(node -> node.address().equals(address))
                .map(Node::name)
                .findFirst()
                .orElse(address);
    }

    private List<Answer> answers(boolean withShapes) {
        List<Answer> answers = new ArrayList<>();
        Shapes shapes = new Shapes(assessment.layout(), tenants());
        try (Session here = Session.open(cluster.coordinator());
                Session plain = Session.open(cluster.oracle())) {
            for (Query query : folder.queries()) {
                ask(query.name(), "", query.sql(), here, plain).ifPresent(answers::add);
                if (withShapes) {
                    shapes.of(query).forEach(shape -> ask(query.name(), shape.change(), shape.sql(), here, plain)
                            .ifPresent(answers::add));
                }
            }
        }
        return answers;
    }

    /** Empty for a shape that plain PostgreSQL does not understand either. */
    private static Optional<Answer> ask(String name, String shape, String sql, Session here, Session plain) {
        Outcome expected = plain.run(sql);
        if (expected.failed()) {
            return Optional.empty();
        }
        Outcome found = here.run(sql);
        String plan = found.failed() ? "" : Explainer.analyze(here, sql).kind().description();
        String plans =
                shape.isEmpty() ? "Plain PostgreSQL:\n" + plan(sql, plain) + "\n\nCitus:\n" + plan(sql, here) : "";
        return Optional.of(new Answer(name, shape, sql, expected.rows(), found, plan, plans, expected.elapsed()));
    }

    private static String plan(String sql, Session session) {
        Outcome outcome = session.run("EXPLAIN (VERBOSE) " + sql);
        return outcome.failure()
                .map(SqlFailure::toString)
                .orElseGet(() -> String.join("\n", outcome.rows().column("QUERY PLAN")));
    }

    private List<String> tenants() {
        List<TenantCandidate> candidates = assessment.layout().candidates();
        Optional<Place> measured = candidates.stream()
                .findFirst()
                .flatMap(candidate -> assessment.layout().distributed().stream()
                        .filter(place -> place.table().qualified().equals(candidate.measured()))
                        .findFirst());
        if (measured.isEmpty()) {
            return List.of();
        }
        String column = WritableTables.quoted(candidates.get(0).column());
        try (Session plain = Session.open(cluster.oracle())) {
            return plain.rows("SELECT " + column + "::text AS tenant FROM "
                            + WritableTables.quoted(measured.get().table()) + " WHERE " + column
                            + " IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT " + TENANTS)
                    .column("tenant");
        }
    }

    private List<String> contents() {
        List<Table> tables = assessment.catalog().tables();
        return Contents.differences(tables, cluster.coordinator(), cluster.oracle());
    }

    private List<Change> changes(LoadPlan plan) {
        List<Change> changes = new ArrayList<>();
        changes.add(change("Add a worker and rebalance", "subject/100_rebalance.sql", Map.of(), plan));
        largestTenant().ifPresent(tenant -> changes.add(split(tenant, plan)));
        changes.add(change("Drain a worker", "subject/102_drain.sql", Map.of(), plan));
        changes.add(change("Let it return", "subject/103_return.sql", Map.of(), plan));
        return changes;
    }

    private LoadPlan plan() {
        List<WritableTable> tables = writable();
        try (Session here = Session.open(cluster.coordinator())) {
            return LoadPlan.of(assessment, tables, here);
        }
    }

    private List<WritableTable> writable() {
        try (Session plain = Session.open(cluster.oracle());
                Session here = Session.open(cluster.coordinator())) {
            List<String> distributed = here.rows("SELECT n.nspname || '.' || c.relname || ' ' || "
                            + "column_to_column_name(logicalrelid, partkey) AS line FROM pg_dist_partition "
                            + "JOIN pg_class c ON c.oid = logicalrelid JOIN pg_namespace n ON n.oid = c.relnamespace "
                            + "WHERE partmethod = 'h'")
                    .column("line");
            return WritableTables.find(assessment, plain).stream()
                    .filter(table -> distributed.contains(table.name().replace("\"", "") + " " + table.tenantColumn()))
                    .toList();
        }
    }

    private Optional<Map<String, String>> largestTenant() {
        Optional<String> value = folder.properties()
                .hotTenant()
                .or(() -> assessment.tenant().map(TenantCandidate::largest).filter(tenant -> !tenant.isEmpty()));
        Optional<String> table = assessment.layout().root().or(() -> assessment.layout().distributed().stream()
                .map(place -> place.table().qualified())
                .findFirst());
        return value.isEmpty() || table.isEmpty()
                ? Optional.empty()
                : Optional.of(Map.of(
                        "root_table",
                        table.get(),
                        "tenant",
                        value.get(),
                        "tenant_type",
                        assessment.layout().type()));
    }

    /** Not online: an update at the wrong moment keeps that waiting for ever (citusdata/citus#6790). */
    private Change split(Map<String, String> tenant, LoadPlan plan) {
        String title = "Give tenant " + tenant.get("tenant") + " a shard of its own";
        progress.accept(title);
        return change(title, "subject/101_isolate_tenant.sql", tenant, plan, BLOCKING, new ArrayList<>());
    }

    /** Online; if that is refused, with writes blocked. */
    private Change change(String title, String script, Map<String, String> more, LoadPlan plan) {
        progress.accept(title);
        List<String> refusals = new ArrayList<>();
        Change first = change(title, script, more, plan, ONLINE, refusals);
        return first.happened() ? first : change(title, script, more, plan, BLOCKING, refusals);
    }

    private Change change(
            String title, String script, Map<String, String> more, LoadPlan plan, String mode, List<String> refusals) {
        Map<String, String> values = new HashMap<>(more);
        values.put("transfer_mode", mode);
        Optional<LoadReport> load = Optional.empty();
        ScriptResult result;
        if (plan.isEmpty()) {
            result = runner(values).attempt(script, cluster.coordinator());
        } else {
            try (SubjectLoad running = SubjectLoad.start(title, loads++, cluster, plan)) {
                result = runner(values).attempt(script, cluster.coordinator(), running::statementDone);
                load = Optional.of(running.end());
            }
        }
        List<String> refused = result.statements().stream()
                .map(StatementResult::outcome)
                .flatMap(outcome -> outcome.failure().stream())
                .map(SqlFailure::toString)
                .toList();
        refusals.addAll(refused);
        String how = !refused.isEmpty() ? Change.NOT_AT_ALL : mode.equals(ONLINE) ? Change.ONLINE : Change.BLOCKED;
        return new Change(title, how, refusals, load, contents());
    }

    private ScriptRunner runner(Map<String, String> values) {
        return new ScriptRunner(variables.with(values), result -> {});
    }
}
