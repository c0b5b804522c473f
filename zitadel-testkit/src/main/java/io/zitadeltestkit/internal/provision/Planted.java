package io.zitadeltestkit.internal.provision;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.internal.CleanUp;
import io.zitadeltestkit.internal.Names;
import io.zitadeltestkit.seed.Seed;
import io.zitadeltestkit.seed.SeedTarget;
import io.zitadeltestkit.seed.Seeded;
import io.zitadeltestkit.seed.SeededOrganization;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A seed that was planted through the public client, the same on every backend. Closing it removes
 * its organizations with everything in them.
 */
public final class Planted implements AutoCloseable {
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
   * @param owner a client that may create organizations; the caller closes it
   * @param clock the server's clock
   * @param uniqueNames whether organizations and users get unique names, which {@link Sweep} knows
   * @return the planted seed
   * @throws io.zitadeltestkit.seed.SeedException if the server refuses; then nothing is left behind
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

  /** {@return the created data, by the names in the file} */
  public Seeded seeded() {
    return seeded;
  }

  /** Removes everything; a failure is reported and does not stop the rest. */
  @Override
  public void close() {
    for (SeededOrganization organization : seeded.organizations()) {
      CleanUp.atEnd(
          "delete the organization " + organization.name() + " of a seed",
          () -> owner.organizations().delete(organization.id()));
    }
  }
}
