package shardingspec.subject.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import shardingspec.node.Node;
import shardingspec.sql.Outcome;
import shardingspec.sql.Session;
import shardingspec.sql.SqlDump;
import shardingspec.sql.SqlDump.Part;
import shardingspec.sql.SqlFailure;
import shardingspec.sql.SqlText;

/**
 * Loads a user's files as they are. Roles that the server lacks are made; extensions that it lacks, settings of newer versions
 * and psql's own commands are left out, and named.
 */
public final class SubjectLoader {

    private static final String UNDEFINED_OBJECT = "42704";
    private static final String UNDEFINED_FUNCTION = "42883";
    private static final String DUPLICATE_SCHEMA = "42P06";
    private static final Pattern NO_ROLE = Pattern.compile("role \"([^\"]+)\" does not exist");
    private static final Pattern NO_SETTING = Pattern.compile("unrecognized configuration parameter.*");
    private static final Pattern EXTENSION =
            Pattern.compile("(?:create|comment on) extension (?:if not exists )?\"?([\\w-]+)\"?.*");

    /** The server may be one that others use. */
    private static final Pattern WHOLE_SERVER = Pattern.compile(
            "(?:create|drop|alter|comment on) (?:database|role|user|group|tablespace)\\b(?! mapping).*|alter system .*");

    private static final Pattern TEMPORARY = Pattern.compile("create (?:local |global )?temp(?:orary)? table .*");

    /** psql's commands that change nothing of what is loaded. */
    private static final Set<String> HARMLESS = Set.of("\\restrict", "\\unrestrict", "\\connect", "\\c", "\\encoding");

    /** Roles are of the whole server, and so are those of the oracle. */
    private static final int MOST_ROLES_OF_A_STATEMENT = 20;

    private static final int SHOWN = 90;

    private final SubjectFolder folder;
    private final Session session;
    private final List<String> leftOut = new ArrayList<>();
    private final Set<String> rolesMade = new LinkedHashSet<>();

    private SubjectLoader(SubjectFolder folder, Session session) {
        this.folder = folder;
        this.session = session;
    }

    /**
     * The schema and then the rows.
     *
     * @throws SubjectException if a statement fails, or a CSV does not fit its table
     */
    public static Loaded load(SubjectFolder folder, Node node) {
        SubjectLoader schema;
        try (Session session = Session.open(node)) {
            schema = new SubjectLoader(folder, session);
            schema.run(folder.schema());
        }
        // In a session of its own, as pg_dump empties the search path of one.
        try (Session session = Session.open(node)) {
            SubjectLoader loader = new SubjectLoader(folder, session);
            // Rows come in an order of their own, and are as the triggers of the other server left them.
            session.require("SET session_replication_role = replica");
            folder.data().ifPresent(loader::run);
            folder.csvFiles().forEach(loader::copy);
            return new Loaded(schema.leftOut, List.copyOf(schema.rolesMade)).and(loader.leftOut, loader.rolesMade);
        }
    }

    private void run(SqlDump dump) {
        for (Part part : dump.parts()) {
            if (part instanceof Part.Statement statement) {
                run(dump, statement);
            } else if (part instanceof Part.CopyRows copy) {
                session.copy(copy.sql(), copy.rows()).failure().ifPresent(failure -> fail(dump, copy, failure, ""));
            } else if (part instanceof Part.PsqlCommand command) {
                psql(dump, command);
            }
        }
    }

    private void psql(SqlDump dump, Part.PsqlCommand command) {
        String word = command.text().split("\\s", 2)[0];
        if (!HARMLESS.contains(word)) {
            leftOut(dump, command, command.text(), "it is a command of psql's own");
        }
    }

    private void run(SqlDump dump, Part.Statement statement) {
        Optional<String> reason = reasonToLeaveOut(statement.sql());
        if (reason.isPresent()) {
            leftOut(dump, statement, statement.sql(), reason.get());
            return;
        }
        Outcome outcome = session.run(statement.sql());
        for (int roles = 0; roles < MOST_ROLES_OF_A_STATEMENT && lacksRole(outcome); roles++) {
            makeRole(outcome.failure().orElseThrow());
            outcome = session.run(statement.sql());
        }
        outcome.failure().ifPresent(failure -> {
            if (failure.sqlState().equals(DUPLICATE_SCHEMA)) {
                leftOut(dump, statement, statement.sql(), "the schema is there already");
            } else if (NO_SETTING.matcher(failure.message()).matches()) {
                leftOut(dump, statement, statement.sql(), "this server does not know the setting");
            } else {
                fail(dump, statement, failure, tooOld(failure));
            }
        });
    }

    private Optional<String> reasonToLeaveOut(String sql) {
        String words = String.join(" ", SqlText.words(sql)).toLowerCase(Locale.ROOT);
        Matcher extension = EXTENSION.matcher(words);
        if (extension.matches()) {
            String name = extension.group(1);
            if (name.startsWith("citus")) {
                return Optional.of("Citus is enabled later");
            }
            boolean known = !session.rows("SELECT FROM pg_available_extensions WHERE name = '" + name + "'")
                    .isEmpty();
            return known ? Optional.empty() : Optional.of("this server does not have the extension " + name);
        }
        if (WHOLE_SERVER.matcher(words).matches()) {
            return Optional.of("it is about the whole server, or another database of it");
        }
        if (TEMPORARY.matcher(words).matches()) {
            return Optional.of("a temporary table is of one session, and can be no part of a sharded schema");
        }
        return folder.properties().leaveOut().stream()
                .filter(beginning -> words.startsWith(
                        String.join(" ", SqlText.words(beginning)).toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(beginning -> SubjectProperties.FILE + " says so");
    }

    private static boolean lacksRole(Outcome outcome) {
        return outcome.failure()
                .filter(failure -> failure.sqlState().equals(UNDEFINED_OBJECT))
                .filter(failure -> NO_ROLE.matcher(failure.message()).matches())
                .isPresent();
    }

    private void makeRole(SqlFailure failure) {
        Matcher role = NO_ROLE.matcher(failure.message());
        if (role.matches()) {
            session.require("CREATE ROLE \"" + role.group(1) + "\" NOLOGIN");
            rolesMade.add(role.group(1));
        }
    }

    private void copy(Path file) {
        String name = file.getFileName().toString();
        String table = name.substring(0, name.length() - ".csv".length());
        String qualified = table.contains(".") ? table : "public." + table;
        String text = SubjectFolder.text(file);
        String header = text.lines().findFirst().orElse("");
        List<String> given = List.of(header.replace("\"", "").split(",", -1));
        List<String> there = columns(qualified);
        if (there.isEmpty()) {
            throw new SubjectException(file + ": there is no table " + qualified
                    + "; a CSV is named after its table, as in public.orders.csv");
        }
        List<String> unknown =
                given.stream().filter(column -> !there.contains(column)).toList();
        if (!unknown.isEmpty()) {
            throw new SubjectException(file + ": its first line names " + String.join(", ", unknown) + ", but "
                    + qualified + " has the columns " + String.join(", ", there));
        }
        String columns = given.stream().map(column -> '"' + column + '"').collect(Collectors.joining(", "));
        Outcome outcome =
                session.copy("COPY " + qualified + " (" + columns + ") FROM STDIN (FORMAT csv, HEADER)", text);
        outcome.failure().ifPresent(failure -> {
            throw new SubjectException(file + " cannot be loaded: " + failure);
        });
        setSequences(qualified);
    }

    private List<String> columns(String table) {
        return session.rows("SELECT attname FROM pg_attribute WHERE attrelid = to_regclass('" + table
                        + "') AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum")
                .column("attname");
    }

    /** What a CSV brought is not to be given out again. */
    private void setSequences(String table) {
        session.rows("SELECT format('SELECT setval(%L, max(%I)) FROM %s HAVING max(%I) IS NOT NULL', "
                        + "pg_get_serial_sequence('" + table + "', attname), attname, '" + table
                        + "', attname) AS statement "
                        + "FROM pg_attribute WHERE attrelid = '" + table
                        + "'::regclass AND attnum > 0 AND NOT attisdropped "
                        + "AND pg_get_serial_sequence('" + table + "', attname) IS NOT NULL")
                .column("statement")
                .forEach(session::rows);
    }

    private void leftOut(SqlDump dump, Part part, String sql, String reason) {
        String line = sql.replaceAll("\\s+", " ");
        leftOut.add(dump.file() + " line " + part.line() + ", " + reason + ": "
                + (line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line));
    }

    /** A function or a type may be one of a newer version. */
    private String tooOld(SqlFailure failure) {
        return failure.sqlState().equals(UNDEFINED_FUNCTION)
                        || failure.sqlState().equals(UNDEFINED_OBJECT)
                ? "\nThis server is PostgreSQL "
                        + session.rows("SHOW server_version").value(0, "server_version")
                        + ": a newer one may have it, -Dcluster= and -Dpg.config= choose another."
                : "";
    }

    private static void fail(SqlDump dump, Part part, SqlFailure failure, String hint) {
        String sql = part instanceof Part.Statement statement
                ? statement.sql()
                : part instanceof Part.CopyRows copy ? copy.sql() : part.toString();
        throw new SubjectException(dump.file() + " line " + part.line() + " failed: " + failure + "\nStatement:\n"
                + sql.indent(4).stripTrailing()
                + hint
                + "\nMend it in the file, or name how it begins in " + SubjectProperties.FILE + ": leave.out=…");
    }
}
