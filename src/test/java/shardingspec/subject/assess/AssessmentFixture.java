package shardingspec.subject.assess;

import java.util.List;
import java.util.Optional;
import shardingspec.subject.folder.Loaded;

/** What is expected of the tables of {@link CatalogFixture}. */
public final class AssessmentFixture {

    private AssessmentFixture() {}

    public static Assessment ofAds() {
        return new Assessment(
                "ads",
                "17.1",
                new Loaded(List.of(), List.of(), List.of("public.ads: 200 rows"), List.of()),
                CatalogFixture.ads(),
                CatalogFixture.layoutOfAds(),
                List.of(
                        new Obstacle(
                                ObstacleKind.UNIQUE_WITHOUT_KEY,
                                "public.ads",
                                "ads_pkey (id)",
                                List.of("ALTER TABLE public.ads DROP CONSTRAINT ads_pkey")),
                        new Obstacle(
                                ObstacleKind.ENTITY_REFERENCE,
                                "public.campaigns",
                                "kind and id",
                                List.of("Give it the tenant's column."))),
                List.of(new QueryReading(
                        "newest", List.of("public.ads"), QueryReading.Expected.ALL_SHARDS, List.of("a note"))),
                List.of(),
                new Migration("-- sharding", "-- unsharding", "-- undistributing"),
                false);
    }

    /** As a folder without {@code queries.sql} would have it. */
    public static Assessment withoutQueries() {
        Assessment ads = ofAds();
        return new Assessment(
                ads.subject(),
                ads.server(),
                ads.loaded(),
                ads.catalog(),
                new Layout("", Optional.empty(), List.of(), ads.layout().places()),
                List.of(),
                List.of(),
                List.of(),
                ads.migration(),
                true);
    }
}
