package shardingspec.subject.assess;

import java.util.List;
import java.util.stream.Stream;
import shardingspec.node.Node;
import shardingspec.sql.ScriptStatement;
import shardingspec.sql.Session;
import shardingspec.subject.Query;
import shardingspec.subject.folder.Loaded;
import shardingspec.subject.folder.SubjectException;
import shardingspec.subject.folder.SubjectFolder;

/** Assesses a user's database that was loaded into a plain PostgreSQL. */
public final class Assessor {

    private Assessor() {}

    /** @throws SubjectException if the properties name what is not there, or a query cannot be parsed */
    public static Assessment assess(SubjectFolder folder, Loaded loaded, Node node) {
        try (Session session = Session.open(node)) {
            Blueprint blueprint = Blueprint.read(folder, session);
            Catalog catalog = blueprint.catalog();
            Layout layout = blueprint.layout();
            folder.queries().forEach(query -> parse(query, session));
            QueryReader reader = new QueryReader(catalog);
            List<String> writes =
                    folder.writes().stream().map(ScriptStatement::sql).toList();
            Crossings crossings = Crossings.count(catalog, layout, session);
            WriteReader writeReader = new WriteReader(catalog, layout, session);
            return new Assessment(
                    folder.name(),
                    session.rows("SHOW server_version").value(0, "server_version"),
                    loaded,
                    catalog,
                    layout,
                    Obstacles.find(catalog, layout, reader.updated(writes, layout), crossings, session),
                    Stream.concat(
                                    folder.queries().stream()
                                            .map(query -> reader.read(query.name(), query.sql(), layout)),
                                    folder.writes().stream()
                                            .map(write -> reader.read(write.name(), write.sql(), layout)))
                            .toList(),
                    folder.writes().stream().map(writeReader::read).toList(),
                    MigrationWriter.write(folder.name(), catalog, layout, crossings),
                    folder.sharding().isPresent());
        }
    }

    private static void parse(Query query, Session session) {
        session.run("EXPLAIN " + query.sql()).failure().ifPresent(failure -> {
            throw new SubjectException("queries.sql, " + query.name() + ": plain PostgreSQL does not understand it: "
                    + failure + "\nStatement:\n" + query.sql().indent(4).stripTrailing());
        });
    }
}
