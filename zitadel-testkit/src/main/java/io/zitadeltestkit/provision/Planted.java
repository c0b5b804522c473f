package io.zitadeltestkit.provision;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.error.NotFoundException;
import io.zitadeltestkit.client.error.ZitadelException;
import io.zitadeltestkit.seed.Seed;
import io.zitadeltestkit.seed.SeedTarget;
import io.zitadeltestkit.seed.Seeded;
import io.zitadeltestkit.seed.SeededOrganization;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A seed that was planted through the public client, the same on every backend. Closing it removes
 * its organisations with all that is in them.
 */
public final class Planted implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Planted.class);

  private final ZitadelClient owner;
  private final Seeded seeded;

  private Planted(ZitadelClient owner, Seeded seeded) {
    this.owner = owner;
    this.seeded = seeded;
  }

  /**
   * Plants a seed.
   *
   * @param seed the seed
   * @param owner a client that may make organisations; stays the caller's
   * @param clock the server's clock
   * @param uniqueNames whether organisations and users get names that nobody else's clash with, and
   *     that {@link Sweep} knows
   * @return what was made
   * @throws io.zitadeltestkit.seed.SeedException if the server refuses; nothing is left then
   */
  public static Planted plant(Seed seed, ZitadelClient owner, Clock clock, boolean uniqueNames) {
    String prefix = Names.of("", clock.instant());
    UnaryOperator<String> names = uniqueNames ? prefix::concat : UnaryOperator.identity();
    return new Planted(owner, seed.plantIn(new ClientTarget(owner, clock), names));
  }

  private record ClientTarget(ZitadelClient client, Clock clock) implements SeedTarget {
    @Override
    public Map<?, ?> call(String method, Map<String, ?> request) {
      return client.call(method, request, Map.class);
    }

    @Override
    public Instant now() {
      return clock.instant();
    }
  }

  /**
   * Returns what was made.
   *
   * @return what was made, by the names in the file
   */
  public Seeded seeded() {
    return seeded;
  }

  /** Removes what was made; what fails is logged, and the rest goes on. */
  @Override
  public void close() {
    for (SeededOrganization organization : seeded.organizations()) {
      try {
        owner.organizations().delete(organization.id());
      } catch (NotFoundException e) {
        LOG.debug("The organisation {} of a seed is gone already.", organization.name());
      } catch (ZitadelException e) {
        LOG.warn(
            "Could not delete the organisation {} of a seed. The command \"sweep\" of zitadel-testkit removes what is left behind. {}",
            organization.name(),
            e.getMessage());
      }
    }
  }
}
