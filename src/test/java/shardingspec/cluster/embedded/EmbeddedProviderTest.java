package shardingspec.cluster.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shardingspec.cluster.ClusterStartException;
import shardingspec.settings.Settings;

/** Which binaries a machine gets, and where they are kept. */
class EmbeddedProviderTest {

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, postgres-linux-x86_64.txz",
        "Linux, aarch64, postgres-linux-arm_64.txz",
        "Mac OS X, x86_64, postgres-darwin-x86_64.txz",
        "Mac OS X, aarch64, postgres-darwin-arm_64.txz"
    })
    void a_platform_has_its_archive(String os, String processor, String archive) {
        assertThat(Platform.of(os, processor).map(Platform::archive)).hasValue(archive);
    }

    @ParameterizedTest
    @CsvSource({"Windows 11, amd64", "Linux, s390x", "FreeBSD, amd64"})
    void other_platforms_have_none(String os, String processor) {
        assertThat(Platform.of(os, processor)).isEmpty();
    }

    @Test
    @EnabledOnOs(
            value = OS.LINUX,
            architectures = {"amd64", "aarch64"})
    void the_build_brings_the_archive_of_this_machine() {
        assertThat(new EmbeddedProvider().missing(Settings.of(Map.of(), Map.of(), Map.of())))
                .isEqualTo(Optional.empty());
    }

    @Test
    void archives_are_kept_where_the_user_keeps_what_can_be_made_again() {
        assertThat(CacheFolder.of(Map.of(), "/home/me", "linux", false))
                .isEqualTo(Path.of("/home/me/.cache/sharding-spec"));
        assertThat(CacheFolder.of(Map.of(), "/Users/me", "darwin", false))
                .isEqualTo(Path.of("/Users/me/Library/Caches/sharding-spec"));
        assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", "/cache"), "/home/me", "linux", false))
                .isEqualTo(Path.of("/cache/sharding-spec"));
    }

    @Test
    void another_user_cannot_look_into_this_ones_home() {
        assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", "/root/cache"), "/root", "linux", true))
                .isEqualTo(Path.of("/var/cache/sharding-spec"));
    }

    @Test
    void a_user_without_a_home_is_told_what_to_name() {
        assertThatThrownBy(() -> CacheFolder.of(Map.of(), "?", "linux", false))
                .isInstanceOf(ClusterStartException.class)
                .hasMessageContaining("XDG_CACHE_HOME");
    }
}
