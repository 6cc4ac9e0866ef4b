package shardingspec.cluster.preflight;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shardingspec.cluster.Cluster;
import shardingspec.cluster.Missing;
import shardingspec.cluster.Need;
import shardingspec.cluster.ServerControl;
import shardingspec.cluster.ServerFacts;
import shardingspec.node.Node;
import shardingspec.sql.SqlFailedException;

/** Asks the servers of a cluster, once, what they have that a lesson may need. Servers that are stopped are passed over. */
public final class FactsReader {

    private static final String RESTART = ", and start the server again.";

    private final Cluster cluster;
    private @Nullable ServerFacts facts;

    public FactsReader(Cluster cluster) {
        this.cluster = cluster;
    }

    /** The same answer every time, however the servers are changed later. */
    public synchronized ServerFacts read() {
        if (facts == null) {
            facts = ask();
        }
        return facts;
    }

    private ServerFacts ask() {
        Map<Need, Missing> gaps = new EnumMap<>(Need.class);
        Map<Node, CitusCapability> nodes = capabilities();
        gap(gaps, Need.CITUS, nodes, CitusCapability::carriesCitus, "there is no Citus on ", withCitus());
        gap(
                gaps,
                Need.SUPERUSER,
                nodes,
                CitusCapability::superuser,
                "the login is no superuser on ",
                "Name a superuser with POSTGRES_USER.");
        gap(
                gaps,
                Need.LOGICAL_WAL,
                nodes,
                node -> node.walLevel().equals("logical"),
                "wal_level is not logical on ",
                "Set wal_level to logical" + RESTART);
        gap(
                gaps,
                Need.PRELOADED_STATEMENTS,
                nodes,
                node -> node.preloads("pg_stat_statements"),
                "pg_stat_statements is not preloaded on ",
                "Name it in shared_preload_libraries, behind citus" + RESTART);
        gap(
                gaps,
                Need.OUTPUT_PLUGIN_SETTING,
                nodes,
                CitusCapability::outputPluginSetting,
                "the setting output_plugin_libraries is not known on ",
                "Run it on the newest minor release of its PostgreSQL.");
        gap(
                gaps,
                Need.EXTENSION_ABSENT,
                nodes,
                node -> !node.extensions().contains("citus"),
                "the extension citus is there already on ",
                "Begin on a database without it.");
        gap(
                gaps,
                Need.TLS_OFF,
                nodes,
                node -> !node.tls(),
                "TLS is on from the start on ",
                "Run it on servers that begin without: mvn verify -Dcluster=compose or -Dcluster=local.");
        trusting(nodes.keySet().stream().toList()).ifPresent(missing -> gaps.put(Need.SCRAM, missing));
        control(gaps);
        return new ServerFacts(gaps);
    }

    private Map<Node, CitusCapability> capabilities() {
        Map<Node, CitusCapability> nodes = new LinkedHashMap<>();
        cluster.nodes().forEach(node -> capability(node).ifPresent(capability -> nodes.put(node, capability)));
        return nodes;
    }

    private static Optional<CitusCapability> capability(Node node) {
        try {
            return Optional.of(CitusCapability.of(node));
        } catch (SqlFailedException e) {
            return Optional.empty(); // stopped, in a cluster that was kept
        }
    }

    /** @param lack what is missing, up to the names of the nodes that lack it */
    private static void gap(
            Map<Need, Missing> gaps,
            Need need,
            Map<Node, CitusCapability> nodes,
            Predicate<CitusCapability> met,
            String lack,
            String fix) {
        String lacking = nodes.entrySet().stream()
                .filter(node -> !met.test(node.getValue()))
                .map(node -> node.getKey().name())
                .collect(Collectors.joining(", "));
        if (!lacking.isEmpty()) {
            gaps.put(need, new Missing(lack + lacking, fix));
        }
    }

    private static Optional<Missing> trusting(List<Node> nodes) {
        if (nodes.size() < 2) {
            return Optional.empty();
        }
        String open = nodes.stream()
                .skip(1)
                .filter(worker -> PasswordlessLogin.succeeds(nodes.get(0), worker))
                .map(Node::name)
                .collect(Collectors.joining(", "));
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new Missing(
                        nodes.get(0).name() + " gets in without a password on " + open,
                        "Write scram-sha-256 in place of trust in pg_hba.conf of every node, and reload it."));
    }

    private void control(Map<Need, Missing> gaps) {
        Optional<ServerControl> control = cluster.control();
        Missing notOurs = new Missing(
                "the servers of an attached cluster are not ours to stop",
                "Run it on servers of its own: mvn verify -Dcluster=compose or -Dcluster=local.");
        if (control.isEmpty()) {
            gaps.put(Need.SERVER_CONTROL, notOurs);
            gaps.put(Need.ISOLATION, notOurs);
            gaps.put(Need.DISK_LIMIT, notOurs);
            return;
        }
        if (control.get().diskLimit().isEmpty()) {
            gaps.put(
                    Need.DISK_LIMIT,
                    new Missing(
                            "the size of a server's files cannot be limited there",
                            "Run it with -Dcluster=local where there is /usr/bin/prlimit (util-linux)."));
        }
        if (control.get().isolation().isEmpty()) {
            gaps.put(
                    Need.ISOLATION,
                    new Missing(
                            "processes of one machine share its network, and only the machine's firewall could part them",
                            "Run it in containers: mvn verify -Dcluster=compose."));
        }
    }

    private static String withCitus() {
        return "Run it where there is Citus: mvn verify -Dcluster=compose or -Dcluster=local.";
    }
}
