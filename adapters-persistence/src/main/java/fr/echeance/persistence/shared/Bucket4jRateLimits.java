package fr.echeance.persistence.shared;

import fr.echeance.application.shared.RateLimits;
import fr.echeance.domain.shared.KeyedHash;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConfigurationBuilder;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.OptionalLong;

import javax.crypto.SecretKey;
import javax.sql.DataSource;

/** Token buckets in schema technical, under keyed hashes; a bucket that is full again says nothing and goes with the next sweep. */
@Component
final class Bucket4jRateLimits implements RateLimits {
    private static final int HASH_BYTES = 16;

    private final ProxyManager<String> buckets;
    private final SecretKey limitKey;

    Bucket4jRateLimits(
            @Qualifier("technicalDataSource") DataSource technical,
            @Qualifier("limitKey") SecretKey limitKey) {
        this.limitKey = limitKey;
        this.buckets =
                Bucket4jPostgreSQL.selectForUpdateBasedBuilder(technical)
                        .primaryKeyMapper(PrimaryKeyMapper.STRING)
                        .table("technical.rate_limit")
                        .idColumn("id")
                        .stateColumn("state")
                        .expiresAtColumn("expires_at")
                        .expirationAfterWrite(
                                ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(
                                        Duration.ofMinutes(1)))
                        .build();
    }

    @Override
    public OptionalLong tryConsume(Limit limit, String key) {
        ConsumptionProbe probe = bucket(limit, key).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? OptionalLong.empty()
                : OptionalLong.of(
                        Math.ceilDiv(
                                probe.getNanosToWaitForRefill(), Duration.ofSeconds(1).toNanos()));
    }

    @Override
    public void giveBack(Limit limit, String key) {
        bucket(limit, key).addTokens(1);
    }

    @Override
    public void forget(Limit limit, String key) {
        buckets.removeProxy(id(limit, key));
    }

    private BucketProxy bucket(Limit limit, String key) {
        return buckets.getProxy(id(limit, key), () -> configuration(limit));
    }

    static BucketConfiguration configuration(Limit limit) {
        ConfigurationBuilder configuration = BucketConfiguration.builder();
        for (Step step : limit.steps())
            configuration.addLimit(bandwidth ->
                    bandwidth.capacity(step.tries()).refillGreedy(step.tries(), step.time()));
        return configuration.build();
    }

    private String id(Limit limit, String key) {
        return limit.id() + ":" + hash(limit, key);
    }

    /** With the limit inside, so that two limits do not tell that they count the same. */
    private String hash(Limit limit, String key) {
        return KeyedHash.of(limit.id() + ":" + key, limitKey).hex(HASH_BYTES);
    }
}
