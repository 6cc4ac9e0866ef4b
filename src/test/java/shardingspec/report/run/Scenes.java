package shardingspec.report.run;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shardingspec.cluster.Cluster;
import shardingspec.node.Node;
import shardingspec.report.picture.Scene;
import shardingspec.sql.Database;
import shardingspec.subject.Subject;
import shardingspec.subject.SubjectTable;

/** Makes the scene of a run's pictures from its cluster and its subject. */
public final class Scenes {

    private Scenes() {}

    public static Scene of(Cluster cluster, Subject subject) {
        Map<String, String> names = cluster.nodes().stream().collect(Collectors.toMap(Node::address, Node::name));
        String hash = new Database(cluster.coordinator())
                .value("SELECT " + subject.tenant().hash());
        return new Scene(
                cluster.nodes().stream().map(Node::name).toList(),
                names,
                subject.tableNames(),
                distributed(subject),
                subject.tenant().value(),
                Integer.parseInt(hash));
    }

    private static List<String> distributed(Subject subject) {
        String first = subject.tenant().table();
        Stream<String> others = subject.destinedTo(SubjectTable.Destination.DISTRIBUTED).stream()
                .map(SubjectTable::name)
                .filter(name -> !name.equals(first));
        return Stream.concat(Stream.of(first), others).toList();
    }
}
