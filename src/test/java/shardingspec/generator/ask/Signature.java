package shardingspec.generator.ask;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shardingspec.generator.tree.Feature;
import shardingspec.generator.tree.Part;
import shardingspec.generator.tree.Query;
import shardingspec.generator.tree.Source;

/** What a query that cannot be made smaller consists of: two with the same are wrong in the same way. */
final class Signature {

    /** What is said by the tables, or is only there to see something. */
    private static final Set<Feature> SILENT = EnumSet.of(
            Feature.INNER_JOIN,
            Feature.LEFT_JOIN,
            Feature.RIGHT_JOIN,
            Feature.FULL_JOIN,
            Feature.CROSS_JOIN,
            Feature.AGGREGATE);

    private Signature() {}

    static String of(Query query) {
        Stream<String> joins = query.all(Source.Join.class).map(Signature::join).sorted();
        Stream<String> features =
                Feature.of(query).stream().filter(one -> !SILENT.contains(one)).map(Feature::words);
        String said = Stream.concat(joins, features).collect(Collectors.joining(", "));
        return (said.isEmpty() ? "query" : said) + " over " + kinds(query);
    }

    private static String join(Source.Join join) {
        return kinds(join.left()) + " " + join.kind().words() + " " + kinds(join.right());
    }

    private static String kinds(Part part) {
        return part.all(Source.class)
                .flatMap(Signature::kind)
                .distinct()
                .sorted()
                .collect(Collectors.joining("+"));
    }

    private static Stream<String> kind(Source source) {
        if (source instanceof Source.OfTable table) {
            return Stream.of(table.relation().kind().words());
        }
        return source instanceof Source.OfCte ? Stream.of("WITH") : Stream.empty();
    }
}
