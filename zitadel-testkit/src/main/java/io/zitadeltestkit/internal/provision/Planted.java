package io.zitadeltestkit.internal.provision;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.error.ZitadelException;
import io.zitadeltestkit.internal.CleanUp;
import io.zitadeltestkit.internal.Names;
import io.zitadeltestkit.internal.UncertainCreation;
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
    return new Planted(owner, seed.plantIn(new ClientTarget(owner, clock, uniqueNames), names));
  }

  private record ClientTarget(ZitadelClient client, Clock clock, boolean uniqueNames)
      implements SeedTarget {
    @Override
    public Map<?, ?> call(String method, Map<String, ?> request) {
      if (uniqueNames && method.endsWith("/AddOrganization")) {
        return addOrganization(method, request);
      }
      try {
        return client.call(method, request, Map.class);
      } catch (ZitadelException e) {
        if (uniqueNames && method.endsWith("/DeleteOrganization")) {
          throw new IllegalStateException(e.getMessage() + " " + CleanUp.HOW_TO_SWEEP, e);
        }
        throw e;
      }
    }

    /** Nobody else has an organization of that name: that of a lost answer is found by it. */
    private Map<?, ?> addOrganization(String method, Map<String, ?> request) {
      UncertainCreation creation =
          new UncertainCreation(
              "organization",
              name -> String.valueOf(client.call(method, request, Map.class).get("organizationId")),
              name -> Provisioner.organizationNamed(client, name));
      return Map.of("organizationId", creation.create(String.valueOf(request.get("name"))));
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
