package shardingspec.subject.assess;

import java.util.stream.Stream;
import shardingspec.sql.ScriptStatement;
import shardingspec.sql.Session;
import shardingspec.subject.Query;
import shardingspec.subject.folder.SubjectException;
import shardingspec.subject.folder.SubjectFolder;

/** A user's tables, and where they are to go. */
public record Blueprint(Catalog catalog, Layout layout) {

    /** @throws SubjectException if there is no table, or the properties name what is not there */
    public static Blueprint read(SubjectFolder folder, Session session) {
        Catalog catalog = CatalogReader.read(session);
        if (catalog.tables().isEmpty()) {
            throw new SubjectException(folder.path() + ": schema.sql makes no table");
        }
        QueryReader reader = new QueryReader(catalog);
        return new Blueprint(
                catalog,
                Placing.place(
                        catalog,
                        folder.properties(),
                        reader.readTogether(Stream.concat(
                                        folder.queries().stream().map(Query::sql),
                                        folder.writes().stream().map(ScriptStatement::sql))
                                .toList()),
                        session));
    }
}
